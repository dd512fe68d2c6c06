package io.github.hookswitch.provider.sequences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.provider.InProcessProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A custom resource that the provider in this JVM serves, delivered as Lambda delivers it on a bad day. */
final class InProcessResource implements ResourceType {
    private static final int LONGEST_ID = 128;

    private final InProcessProvider provider;
    private final Troubles troubles;
    private final Map<String, String> stackIds = new HashMap<>();
    private int requests;

    InProcessResource(InProcessProvider provider, Troubles troubles) {
        this.provider = provider;
        this.troubles = troubles;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        return state(send("Create", request, null, null), request.generatedName(LONGEST_ID));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return state(send("Update", request, old.physicalId(), oldProperties), old.physicalId());
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        Optional<JsonNode> answer = send("Delete", request, state.physicalId(), null);
        if (!succeeded(answer)) {
            throw new ResourceFailedException(reason(answer));
        }
    }

    private ResourceState state(Optional<JsonNode> answer, String fallbackId) {
        String id = answer.map(json -> json.path("PhysicalResourceId").asText()).orElse(fallbackId);
        if (!succeeded(answer)) {
            troubles.failed();
            throw new ResourceFailedException(reason(answer), id);
        }
        String attributes = answer.map(json -> json.path("Data"))
                .filter(JsonNode::isObject)
                .map(JsonNode::toString)
                .orElse("{}");
        return new ResourceState(id, JsonObject.parse(attributes));
    }

    private static boolean succeeded(Optional<JsonNode> answer) {
        return answer.filter(json -> json.path("Status").asText().equals("SUCCESS"))
                .isPresent();
    }

    private static String reason(Optional<JsonNode> answer) {
        return answer.map(json -> json.path("Reason").asText()).orElse("no answer");
    }

    private Optional<JsonNode> send(
            String type, ResourceRequest resource, @Nullable String physicalId, @Nullable JsonObject oldProperties) {
        ObjectNode event = event(type, resource, physicalId, oldProperties);
        provider.sign(event);
        return switch (troubles.next(type)) {
            case NONE, RESOURCE_FAILS -> provider.run(event);
            case DELIVERED_TWICE -> {
                Optional<JsonNode> first = provider.run(event);
                provider.run(event);
                yield first;
            }
            case ANSWER_LOST -> {
                provider.runUnheard(event);
                yield provider.run(event);
            }
            case KILLED -> provider.runAndKill(event).or(() -> provider.run(event));
            case KILLED_FOR_GOOD -> provider.runAndKill(event);
            case CALL_ANSWER_LOST -> {
                provider.chime().fault(creation(resource), new ChimeFault.ResponseLost());
                Optional<JsonNode> answer = provider.run(event);
                provider.chime().clearFaults();
                yield answer;
            }
            case NEVER_ANSWERED -> {
                provider.runUnheard(event);
                provider.runUnheard(event);
                yield Optional.empty();
            }
            case NEVER_RUN -> Optional.empty();
        };
    }

    private static JsonNode read(JsonObject object) {
        try {
            return new ObjectMapper().readTree(object.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String creation(ResourceRequest resource) {
        return resource.type().equals("Custom::ChimeSipRule") ? "CreateSipRule" : "CreatePhoneNumberOrder";
    }

    private ObjectNode event(
            String type, ResourceRequest resource, @Nullable String physicalId, @Nullable JsonObject oldProperties) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        requests++;
        event.put("RequestType", type);
        // The same in each run of a sequence, unlike the emulator's own ids.
        event.put("StackId", stackIds.computeIfAbsent(resource.stack().stackId(), this::stackId));
        event.put("RequestId", new UUID(0, requests).toString());
        event.put("LogicalResourceId", resource.logicalId());
        event.put("ResourceType", resource.type());
        if (physicalId != null) {
            event.put("PhysicalResourceId", physicalId);
        }
        event.set("ResourceProperties", read(resource.properties()));
        if (oldProperties != null) {
            event.set("OldResourceProperties", read(oldProperties));
        }
        return event;
    }

    private String stackId(String emulated) {
        return emulated.substring(0, emulated.lastIndexOf('/') + 1) + stackIds.size();
    }
}
