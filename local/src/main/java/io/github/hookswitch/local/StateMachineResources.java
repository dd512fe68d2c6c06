package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.internal.states.StatesService;

/** Shows the state machines of stacks to who can run some of them. */
record StateMachineResources(StatesService states) implements ResourceObserver {

    static final String TYPE = "AWS::StepFunctions::StateMachine";

    @Override
    public void exists(ResourceRequest request, ResourceState state) {
        states.put(
                state.physicalId(),
                ResourceProperties.of(request).path("DefinitionString").asText(""));
    }

    @Override
    public void ends(ResourceRequest request, ResourceState state) {
        states.remove(state.physicalId());
    }
}
