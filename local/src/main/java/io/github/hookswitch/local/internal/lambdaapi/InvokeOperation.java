package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionDescription;
import io.github.hookswitch.local.lambda.FunctionExecution;
import io.github.hookswitch.local.lambda.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Invokes functions for whoever asks by the API. */
final class InvokeOperation {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int TOO_LARGE = 413;
    private static final int LARGEST_EVENT = 6_291_456;
    private static final int LARGEST_ASYNC_EVENT = 1_048_576;
    private static final int TAIL = 4096;
    private static final String REQUEST_ID = "x-amzn-RequestId";

    private final Functions functions;

    InvokeOperation(Functions functions) {
        this.functions = functions;
    }

    LoopbackResponse invoke(Call call) throws InterruptedException {
        FunctionDescription found = functions.require(call, "InvokeFunction");
        byte[] event = event(call);
        String type = header(call, "X-Amz-Invocation-Type", "RequestResponse");
        return switch (type) {
            case "RequestResponse" -> wait(call, event);
            case "Event" -> {
                limit(event, LARGEST_ASYNC_EVENT);
                var unused = functions.local().invokeAsync(call.function().toString(), event);
                yield answer(ACCEPTED, Map.of(), new byte[0]);
            }
            case "DryRun" -> answer(NO_CONTENT, Map.of("X-Amz-Executed-Version", found.version()), new byte[0]);
            default ->
                throw Functions.invalid("1 validation error detected: Value '" + type
                        + "' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set:"
                        + " [Event, RequestResponse, DryRun]");
        };
    }

    /** The older operation, which has events only. */
    LoopbackResponse invokeAsync(Call call) {
        functions.require(call, "InvokeAsync");
        var unused = functions.local().invokeAsync(call.function().toString(), event(call));
        return Answer.of(ACCEPTED, Answer.object().put("Status", ACCEPTED));
    }

    private static byte[] event(Call call) {
        byte[] body = call.request().http().body();
        limit(body, LARGEST_EVENT);
        byte[] event = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
        Json.check(event);
        return event;
    }

    private static void limit(byte[] event, int largest) {
        if (event.length > largest) {
            throw new AwsException(
                    TOO_LARGE,
                    "RequestTooLargeException",
                    "Request must be smaller than " + largest + " bytes for the InvokeFunction operation");
        }
    }

    private LoopbackResponse wait(Call call, byte[] event) throws InterruptedException {
        FunctionArn arn = call.function();
        FunctionExecution execution = functions.local().execute(arn.toString(), event);
        Map<String, String> headers = new LinkedHashMap<>();
        if (!execution.version().isEmpty()) {
            headers.put("X-Amz-Executed-Version", execution.version());
        }
        if (header(call, "X-Amz-Log-Type", "None").equals("Tail")) {
            headers.put("X-Amz-Log-Result", tail(execution));
        }
        InvocationResult result = execution.result();
        if (result instanceof InvocationResult.Answered answered) {
            return answer(OK, headers, answered.payload());
        }
        if (result instanceof InvocationResult.NotFound) {
            throw Functions.notFound(arn);
        }
        headers.put("X-Amz-Function-Error", "Unhandled");
        return answer(OK, headers, failure(execution).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode failure(FunctionExecution execution) {
        ObjectNode json = Answer.object();
        if (execution.result() instanceof InvocationResult.FunctionError error) {
            json.put("errorType", error.type());
            json.put("errorMessage", error.message());
            error.stackTrace().forEach(json.putArray("trace")::add);
        } else if (execution.result() instanceof InvocationResult.TimedOut timedOut) {
            json.put("errorType", "Sandbox.Timedout");
            json.put(
                    "errorMessage",
                    String.format(
                            Locale.ROOT,
                            "RequestId: %s Error: Task timed out after %.2f seconds",
                            execution.requestId(),
                            timedOut.limit().toMillis() / 1000.0));
        }
        return json;
    }

    private static String tail(FunctionExecution execution) {
        byte[] log = (String.join("\n", execution.log()) + "\n").getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(log, Math.max(0, log.length - TAIL), log.length));
    }

    private static LoopbackResponse answer(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(REQUEST_ID, UUID.randomUUID().toString());
        return new LoopbackResponse(status, all, body);
    }

    private static String header(Call call, String name, String byDefault) {
        String value = call.request().http().header(name);
        return value == null ? byDefault : value;
    }
}
