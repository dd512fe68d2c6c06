package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A resource of a stack, as it was last created or updated.
 *
 * @param definition what the template says
 * @param properties the properties, resolved
 * @param state physical id and attributes
 * @param dependencies logical ids of the resources it needs
 */
record LiveResource(TemplateResource definition, JsonNode properties, ResourceState state, Set<String> dependencies) {

    DeployedResource deployed() {
        return new DeployedResource(
                definition.logicalId(), definition.type(), state.physicalId(), definition.constructPath());
    }
}
