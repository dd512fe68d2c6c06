package io.github.hookswitch.local.deployment;

/**
 * What a resource type returns for a resource that exists.
 *
 * @param physicalId its physical id, which is also what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives, by name
 */
public record ResourceState(String physicalId, JsonObject attributes) {
    /**
     * A resource without attributes.
     *
     * @param physicalId its physical id
     * @return the state
     */
    public static ResourceState of(String physicalId) {
        return new ResourceState(physicalId, JsonObject.empty());
    }

    /**
     * The same with one more attribute.
     *
     * @param name the attribute's name
     * @param value its value
     * @return the new state
     */
    public ResourceState with(String name, String value) {
        return new ResourceState(physicalId, attributes.with(name, value));
    }
}
