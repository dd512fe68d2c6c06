package io.github.hookswitch.local.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.lambda.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handler with hang-up awareness threw while it answered an event: the answer does not tell, but the line of its log
 * does.
 */
final class LoggedFailure {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEWEST = 200;

    private LoggedFailure() {}

    /** The failure that the log has for this event; null if there is none. */
    static @Nullable Throwable of(LocalFunctions functions, String functionArn, byte[] event) {
        JsonNode sent = tree(event);
        String transactionId = sent.at("/CallDetails/TransactionId").asText();
        int sequence = sent.path("Sequence").asInt();
        if (transactionId.isEmpty()) {
            return null;
        }
        List<LogLine> lines = functions.logLines(FunctionArn.parse(functionArn));
        return lines.subList(Math.max(0, lines.size() - NEWEST), lines.size()).stream()
                .map(LogLine::text)
                .filter(text -> text.contains("\"ERROR\"") && text.contains(transactionId))
                .map(text -> tree(text.getBytes(StandardCharsets.UTF_8)))
                .filter(line -> line.path("transactionId").asText().equals(transactionId)
                        && line.path("sequence").asInt() == sequence
                        && line.has("error"))
                .findFirst()
                .map(LoggedFailure::failure)
                .orElse(null);
    }

    private static Throwable failure(JsonNode line) {
        List<String> frames = new ArrayList<>();
        line.path("stack").forEach(frame -> frames.add(frame.asText()));
        return RemoteFailure.of(line.path("error").asText(), frames);
    }

    /** A line that only looks like one of that log, such as one that was cut off, is no failure. */
    private static JsonNode tree(byte[] text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).orElse(MissingNode.getInstance());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
