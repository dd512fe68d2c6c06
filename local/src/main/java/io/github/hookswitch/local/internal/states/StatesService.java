package io.github.hookswitch.local.internal.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as Step Functions where the CDK's provider framework starts an execution that waits. */
public final class StatesService implements AwsService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLISECONDS = 1000;

    private final LocalFunctions functions;
    private final Access access;
    private final InstantSource clock;
    private final Map<String, Waiter> waiters = new ConcurrentHashMap<>();

    /**
     * The service, without state machines.
     *
     * @param functions what the state machines invoke
     * @param access decides what a caller may do
     * @param clock tells when an execution starts
     */
    public StatesService(LocalFunctions functions, Access access, InstantSource clock) {
        this.functions = functions;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Keeps a state machine if it is one of the provider framework's.
     *
     * @param arn its ARN
     * @param definition its definition, in the Amazon States Language
     */
    public void put(String arn, String definition) {
        Waiter.parse(definition).ifPresentOrElse(waiter -> waiters.put(arn, waiter), () -> waiters.remove(arn));
    }

    /**
     * Forgets a state machine.
     *
     * @param arn its ARN
     */
    public void remove(String arn) {
        waiters.remove(arn);
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("states");
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) {
        JsonNode request = request(call);
        String arn = request.path("stateMachineArn").asText();
        Waiter waiter = waiters.get(arn);
        if (!call.operation().equals("StartExecution") || waiter == null) {
            throw AwsException.notServed("states", call.operation());
        }
        access.require(call.caller(), "states:StartExecution", arn);
        start(waiter, request.path("input").asText("{}"));
        ObjectNode answer = JSON.createObjectNode();
        answer.put(
                "executionArn",
                arn.replace(":stateMachine:", ":execution:") + ":"
                        + request.path("name").asText(UUID.randomUUID().toString()));
        answer.put("startDate", clock.millis() / MILLISECONDS);
        return new LoopbackResponse(
                200,
                Map.of("Content-Type", "application/x-amz-json-1.0"),
                answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void start(Waiter waiter, String input) {
        var unused = functions
                .invokeAsync(waiter.function(), input.getBytes(StandardCharsets.UTF_8), waiter.delays())
                .thenAccept(result -> {
                    if (!result.succeeded()) {
                        var last = functions.invokeAsync(waiter.onTimeout(), failure(result));
                    }
                });
    }

    /** What a state machine hands to the state that catches an error. */
    private static byte[] failure(InvocationResult result) {
        ObjectNode cause = JSON.createObjectNode();
        if (result instanceof InvocationResult.FunctionError error) {
            cause.put("errorType", error.type());
            cause.put("errorMessage", error.message());
        } else {
            cause.put("errorType", "States.TaskFailed");
            cause.put("errorMessage", result.toString());
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("Error", cause.path("errorType").asText());
        event.put("Cause", cause.toString());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode request(AwsCall call) {
        try {
            return JSON.readTree(call.http().body());
        } catch (IOException unreadable) {
            throw AwsException.badRequest("SerializationException", "The request is not JSON");
        }
    }
}
