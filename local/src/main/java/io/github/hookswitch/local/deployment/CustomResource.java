package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A custom resource behind a Lambda function. The function is invoked as an event and answers to the request's
 * ResponseURL, itself or by another function. When its last attempt has ended and no other function runs in the
 * background, no answer can come any more, and the resource fails at once instead of after CloudFormation's full time-out.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html">Custom resource reference
 *     in the CloudFormation guide</a>
 */
final class CustomResource implements ResourceType {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration PROCESS_RETURN = Duration.ofSeconds(1);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(50);
    private static final int LONGEST_ID = 128;

    private final LocalFunctions functions;
    private final ResponseServer responses;
    private final Duration limit;
    private final DeliveryFaults faults;

    CustomResource(LocalFunctions functions, ResponseServer responses, Duration limit, DeliveryFaults faults) {
        this.functions = functions;
        this.responses = responses;
        this.limit = limit;
        this.faults = faults;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        // What CloudFormation takes for the id of a resource that never reported its own.
        String generatedId = request.generatedName(LONGEST_ID);
        return state(send("Create", request, null, null), generatedId);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        return state(send("Update", request, old.physicalId(), oldProperties), old.physicalId());
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        Outcome outcome = send("Delete", request, state.physicalId(), null);
        CustomResourceAnswer answer = outcome.answer();
        if (answer == null || !answer.succeeded()) {
            throw new ResourceFailedException(outcome.failure());
        }
    }

    /** An answer, or why there is no valid one. */
    private record Outcome(@Nullable CustomResourceAnswer answer, String failure) {}

    private static ResourceState state(Outcome outcome, String fallbackId) {
        CustomResourceAnswer answer = outcome.answer();
        String physicalId = answer == null || answer.physicalId() == null ? fallbackId : answer.physicalId();
        if (answer == null || !answer.succeeded()) {
            throw new ResourceFailedException(outcome.failure(), physicalId);
        }
        if (answer.physicalId() == null) {
            throw new ResourceFailedException(
                    "Invalid PhysicalResourceId: the custom resource's answer has none", fallbackId);
        }
        return new ResourceState(physicalId, answer.data());
    }

    private Outcome send(
            String requestType,
            ResourceRequest resource,
            @Nullable String physicalId,
            @Nullable JsonObject oldProperties)
            throws InterruptedException {
        Duration wait = wait(resource);
        Instant start = Instant.now();
        DeliveryFault fault = faults.next(requestType, resource.logicalId());
        ResponseServer.Address address = responses.open(fault);
        ObjectNode event = event(requestType, resource, physicalId, oldProperties);
        ObjectNode payload = event.deepCopy().put("ResponseURL", address.url());
        CompletableFuture<InvocationResult> invocation =
                invoke(resource.required("ServiceToken"), payload, fault instanceof DeliveryFault.DeliveredTwice);
        CompletableFuture<Object> first = CompletableFuture.anyOf(address.answer(), invocation);
        String requestId = event.path("RequestId").asText();
        try {
            first.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            awaitOthers(address.answer(), start.plus(wait));
            if (!address.answer().isDone()) {
                return new Outcome(
                        null, unanswered(requestId, "its function ended: " + summary(invocation), start, resource));
            }
            CustomResourceAnswer answer =
                    CustomResourceAnswer.read(address.answer().join(), event);
            awaitReturn(invocation, fault instanceof DeliveryFault.DeliveredTwice ? wait : PROCESS_RETURN);
            return new Outcome(answer, rejected(answer, requestId));
        } catch (TimeoutException tooSlow) {
            invocation.cancel(false);
            return new Outcome(null, unanswered(requestId, "waited " + wait, start, resource));
        } catch (ExecutionException failure) {
            return new Outcome(
                    null, unanswered(requestId, "its function could not run: " + failure.getCause(), start, resource));
        } catch (ResourceFailedException invalid) {
            return new Outcome(null, Failures.reason(invalid));
        }
    }

    /** A function may have another one answer, as the CDK's provider framework has: while one runs, an answer may come. */
    private void awaitOthers(CompletableFuture<byte[]> answer, Instant end)
            throws InterruptedException, TimeoutException {
        while (!answer.isDone() && !functions.awaitIdle(LOOK_INTERVAL)) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException();
            }
        }
    }

    /** Delivered twice, it is done when both deliveries are. */
    private CompletableFuture<InvocationResult> invoke(String function, ObjectNode payload, boolean twice) {
        byte[] event = payload.toString().getBytes(StandardCharsets.UTF_8);
        CompletableFuture<InvocationResult> invocation = functions.invokeAsync(function, event);
        return twice ? invocation.thenCombine(functions.invokeAsync(function, event), (one, other) -> one) : invocation;
    }

    private static String summary(CompletableFuture<InvocationResult> invocation) {
        InvocationResult result = invocation.join();
        if (result instanceof InvocationResult.Answered) {
            return "it returned without sending one";
        }
        return result instanceof InvocationResult.FunctionError error
                ? error.type() + ": " + error.message()
                : result.toString();
    }

    private String unanswered(String requestId, String why, Instant start, ResourceRequest resource) {
        return "CloudFormation did not receive a response from your Custom Resource for request " + requestId + ": "
                + why + ". " + new FunctionLogTail(functions).since(start, resource.required("ServiceToken"));
    }

    private static String rejected(CustomResourceAnswer answer, String requestId) {
        return "Received response status [FAILED] from custom resource. Message returned: " + answer.reason()
                + " (RequestId: " + requestId + ")";
    }

    /** A function usually returns just after its answer; then the next request finds its process free. */
    private static void awaitReturn(CompletableFuture<InvocationResult> invocation, Duration limit)
            throws InterruptedException {
        try {
            invocation.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException itDoesNotMatter) {
            // The answer counts; how the function ends after it does not.
        }
    }

    private Duration wait(ResourceRequest resource) {
        String seconds = resource.optional("ServiceTimeout").orElse(Long.toString(LONGEST_WAIT.toSeconds()));
        if (!seconds.matches("\\d{1,4}") || Integer.parseInt(seconds) < 1 || Integer.parseInt(seconds) > 3600) {
            throw new ResourceFailedException("ServiceTimeout '" + seconds + "' is not within 1 to 3600 seconds");
        }
        Duration asked = Duration.ofSeconds(Integer.parseInt(seconds));
        return asked.compareTo(limit) < 0 ? asked : limit;
    }

    private static ObjectNode event(
            String requestType,
            ResourceRequest resource,
            @Nullable String physicalId,
            @Nullable JsonObject oldProperties) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("RequestType", requestType);
        event.put("ServiceToken", resource.required("ServiceToken"));
        event.put("StackId", resource.stack().stackId());
        event.put("RequestId", UUID.randomUUID().toString());
        event.put("LogicalResourceId", resource.logicalId());
        if (physicalId != null) {
            event.put("PhysicalResourceId", physicalId);
        }
        event.put("ResourceType", resource.type());
        event.set("ResourceProperties", asStrings(resource.json()));
        if (oldProperties != null) {
            event.set("OldResourceProperties", asStrings(oldProperties.node()));
        }
        return event;
    }

    /** CloudFormation hands every scalar over as a string. */
    private static JsonNode asStrings(JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> object.set(entry.getKey(), asStrings(entry.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(asStrings(element)));
            return array;
        }
        return TextNode.valueOf(value.asText());
    }
}
