package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.List;
import java.util.Optional;

/** A type of resource of which HTTP APIs consist: it has an id, is replaced if certain properties change, else updated. */
abstract class ApiPart implements ResourceType {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<String> unchangeable;

    /**
     * @param unchangeable the properties whose change is a replacement
     */
    ApiPart(String... unchangeable) {
        this.unchangeable = List.of(unchangeable);
    }

    /** The id of a new one. */
    abstract ResourceState begin(ResourceRequest request);

    /** Puts the properties in force. */
    abstract void put(ResourceRequest request, ResourceState state, JsonNode properties);

    /** Takes it away. What it was part of may be gone already. */
    abstract void remove(ResourceRequest request, ResourceState state, JsonNode properties);

    @Override
    public final ResourceState create(ResourceRequest request) {
        ResourceState state = begin(request);
        put(request, state, json(request.properties()));
        return state;
    }

    @Override
    public final ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        JsonNode now = json(request.properties());
        JsonNode before = json(oldProperties);
        if (unchangeable.stream().anyMatch(name -> !now.path(name).equals(before.path(name)))) {
            return create(request);
        }
        put(request, old, now);
        return old;
    }

    @Override
    public final void delete(ResourceRequest request, ResourceState state) {
        remove(request, state, json(request.properties()));
    }

    static JsonNode json(JsonObject properties) {
        try {
            return MAPPER.readTree(properties.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The API that a part belongs to. */
    static <T extends Api> T api(HttpApis apis, JsonNode properties, String property, Class<T> kind) {
        return found(apis, properties, property, kind)
                .orElseThrow(() -> new ResourceFailedException("Invalid API identifier specified "
                        + properties.path(property).asText()));
    }

    static <T extends Api> Optional<T> found(HttpApis apis, JsonNode properties, String property, Class<T> kind) {
        return apis.api(properties.path(property).asText())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
