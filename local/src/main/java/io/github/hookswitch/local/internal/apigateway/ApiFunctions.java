package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.InvokeCaller;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invokes the functions behind APIs as API Gateway does, with the permission that it needs. */
final class ApiFunctions {
    private static final String SERVICE = "apigateway.amazonaws.com";
    private static final Pattern IN_URI =
            Pattern.compile("arn:aws[a-z-]*:apigateway:[^:]*:lambda:path/[0-9-]+/functions/(.+)/invocations");
    private static final Pattern STAGE_VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

    private final LocalFunctions functions;
    private final Consumer<String> warnings;

    ApiFunctions(LocalFunctions functions, Consumer<String> warnings) {
        this.functions = functions;
        this.warnings = warnings;
    }

    Consumer<String> warnings() {
        return warnings;
    }

    /**
     * The function that an integration's URI names.
     *
     * @param uri API Gateway's path to it, or its ARN
     * @param variables the stage's variables, which may be part of it
     * @return the ARN, or the text as it is if it names no function
     */
    static String functionOf(String uri, Map<String, String> variables) {
        Matcher path = IN_URI.matcher(uri);
        String named = path.matches() ? path.group(1) : uri;
        return STAGE_VARIABLE
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }

    static boolean isFunction(String uri) {
        return IN_URI.matcher(uri).matches() || uri.contains(":lambda:");
    }

    /**
     * Invokes a function for an API.
     *
     * @param function its ARN, with a qualifier or without
     * @param sourceArn what the API was asked for
     * @param account the API's account
     */
    InvocationResult invoke(String function, String sourceArn, String account, JsonNode event)
            throws InterruptedException {
        InvocationResult result =
                functions.invokeAs(new InvokeCaller(SERVICE, sourceArn, account), function, bytes(event));
        warnOf(result, function);
        return result;
    }

    /** Invokes a function behind its own URL. */
    InvocationResult invokeByUrl(String function, JsonNode event) throws InterruptedException {
        InvocationResult result = functions.invoke(function, bytes(event));
        warnOf(result, function);
        return result;
    }

    /** Whether anybody may invoke a function by its URL, as a URL without authentication needs it. */
    boolean isPublic(FunctionArn function) {
        return functions.permitsUrl(function);
    }

    /** The caller of an API gets no reason, so it is told here. */
    private void warnOf(InvocationResult result, String function) {
        if (result instanceof InvocationResult.AccessDenied denied) {
            warnings.accept("An HTTP API may not invoke " + function + ": " + denied.reason());
        } else if (result instanceof InvocationResult.NotFound missing) {
            warnings.accept("An HTTP API cannot invoke " + function + ": " + missing.reason());
        } else if (result instanceof InvocationResult.FunctionError error) {
            warnings.accept(
                    "The function of an HTTP API failed, " + function + ": " + error.type() + ": " + error.message());
        } else if (result instanceof InvocationResult.TimedOut late) {
            warnings.accept("The function of an HTTP API gave no answer within " + late.limit() + ": " + function);
        }
    }

    private static byte[] bytes(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
