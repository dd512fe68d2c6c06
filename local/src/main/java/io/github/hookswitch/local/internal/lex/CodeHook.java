package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.InvokeCaller;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The function behind a bot alias.
 *
 * @see <a href="https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html">Lambda input event of Lex V2</a>
 */
final class CodeHook {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double SURE = 0.95;

    private final LocalFunctions functions;
    private final String functionArn;
    private final LexAlias alias;

    CodeHook(LocalFunctions functions, String functionArn, LexAlias alias) {
        this.functions = functions;
        this.functionArn = functionArn;
        this.alias = alias;
    }

    /** Asks the function, and gives its answer. */
    JsonNode ask(String source, LexSession session, LexIntent intent, String localeId, String sessionId, String said) {
        ObjectNode event = event(source, session, intent, localeId, sessionId, said);
        InvocationResult result;
        try {
            result = functions.invokeAs(
                    new InvokeCaller("lexv2.amazonaws.com", alias.arn(), alias.account()),
                    functionArn,
                    event.toString().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the code hook " + functionArn + " was running", e);
        }
        if (!(result instanceof InvocationResult.Answered answered)) {
            throw new IllegalStateException(
                    "the code hook " + functionArn + " of the bot " + alias.botName() + " did not answer: " + result);
        }
        try {
            return MAPPER.readTree(answered.payload());
        } catch (IOException noJson) {
            throw new IllegalStateException(
                    "the code hook " + functionArn + " answered no JSON: " + answered.text(), noJson);
        }
    }

    private ObjectNode event(
            String source, LexSession session, LexIntent intent, String localeId, String sessionId, String said) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("messageVersion", "1.0");
        event.put("invocationSource", source);
        event.put("inputMode", said.matches("[0-9#*]+") ? "DTMF" : "Speech");
        event.put("responseContentType", "audio/pcm");
        event.put("sessionId", sessionId);
        event.put("inputTranscript", said);
        event.putObject("bot")
                .put("id", alias.botId())
                .put("name", alias.botName())
                .put("aliasId", alias.id())
                .put("aliasName", alias.name())
                .put("localeId", localeId)
                .put("version", alias.version());
        ObjectNode interpretation = event.putArray("interpretations").addObject();
        interpretation.put("interpretationSource", "Lex");
        if (!intent.isFallback()) {
            interpretation.put("nluConfidence", SURE);
        }
        String state = source.equals("FulfillmentCodeHook") ? "ReadyForFulfillment" : "InProgress";
        interpretation.set("intent", session.intentNode(intent, state));
        ObjectNode sessionState = event.putObject("sessionState");
        sessionState.putArray("activeContexts");
        ObjectNode attributes = sessionState.putObject("sessionAttributes");
        session.attributes.forEach(attributes::put);
        sessionState.put("originatingRequestId", sessionId);
        sessionState.set("intent", session.intentNode(intent, state));
        event.putObject("requestAttributes");
        ObjectNode transcription = event.putArray("transcriptions").addObject();
        transcription.put("transcription", said);
        transcription.put("transcriptionConfidence", 1.0);
        transcription.putObject("resolvedContext").put("intent", intent.name());
        transcription.putObject("resolvedSlots");
        return event;
    }
}
