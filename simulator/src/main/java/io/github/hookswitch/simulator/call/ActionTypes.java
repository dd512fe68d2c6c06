package io.github.hookswitch.simulator.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions of the service. */
final class ActionTypes {
    private final Map<String, ActionType> byName;

    ActionTypes(ServiceRules rules, CallEngineBuilder settings, Map<String, Bot> bots) {
        List<ActionType> types = new ArrayList<>(List.of(
                new CallAndBridgeAction(rules, settings.routing, settings.audio),
                new HangupAction(rules),
                new JoinChimeMeetingAction(rules, settings.meetings),
                new ModifyChimeMeetingAttendeesAction(settings.meetings),
                new PauseAction(rules),
                new PlayAudioAction(rules, settings.audio),
                new PlayAudioAndGetDigitsAction(rules, settings.audio),
                new ReceiveDigitsAction(rules),
                new RecordAudioAction(rules),
                new SendDigitsAction(),
                new SpeakAction(rules),
                new SpeakAndGetDigitsAction(rules),
                new StartBotConversationAction(rules, bots),
                new VoiceFocusAction(rules)));
        types.addAll(CallRecordingAction.all());
        byName = types.stream().collect(Collectors.toUnmodifiableMap(ActionType::name, Function.identity()));
    }

    /** Their names: all actions of the service. */
    Set<String> names() {
        return byName.keySet();
    }

    ActionType get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
