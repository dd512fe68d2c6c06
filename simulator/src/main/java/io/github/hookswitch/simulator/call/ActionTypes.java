package io.github.hookswitch.simulator.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions that are simulated. */
final class ActionTypes {
    private final Map<String, ActionType> byName;

    ActionTypes(ServiceRules rules, CallRouting routing, AudioLibrary audio) {
        List<ActionType> types = List.of(
                new HangupAction(rules),
                new SpeakAction(rules),
                new PlayAudioAction(audio),
                new PauseAction(),
                new CallAndBridgeAction(routing));
        byName = types.stream().collect(Collectors.toUnmodifiableMap(ActionType::name, Function.identity()));
    }

    ActionType get(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new NotSimulatedException(name));
    }
}
