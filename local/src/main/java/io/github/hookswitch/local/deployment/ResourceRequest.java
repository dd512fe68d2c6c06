package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One resource that a {@link ResourceType} works on.
 *
 * @param stack the stack it belongs to
 * @param logicalId its logical id
 * @param type its type
 * @param properties its properties with all functions resolved
 */
public record ResourceRequest(StackContext stack, String logicalId, String type, JsonObject properties) {

    /**
     * A property that must be there.
     *
     * @param name the property
     * @return its value as text
     * @throws ResourceFailedException if it is missing or no scalar
     */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new ResourceFailedException("Property " + name + " of " + type + " is required"));
    }

    /**
     * A property that may be there.
     *
     * @param name the property
     * @return its value as text; empty if it is missing
     * @throws ResourceFailedException if it is not a scalar
     */
    public Optional<String> optional(String name) {
        JsonNode value = json().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new ResourceFailedException(
                    "Property " + name + " of " + type + " must be a single value, not " + value);
        }
        return Optional.of(value.asText());
    }

    /**
     * A name for this resource in CloudFormation's form.
     *
     * @param maximumLength the longest name that its service allows
     * @return a name that no other resource has
     */
    public String generatedName(int maximumLength) {
        return stack.generatedName(logicalId, maximumLength);
    }

    JsonNode json() {
        return properties.node();
    }
}
