package io.github.hookswitch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.deployment.ResourceRequest;
import java.util.ArrayList;
import java.util.List;

/** The properties of a resource as a tree. */
final class ResourceProperties {
    private ResourceProperties() {}

    static JsonNode of(ResourceRequest request) {
        try {
            return new ObjectMapper().readTree(request.properties().json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
