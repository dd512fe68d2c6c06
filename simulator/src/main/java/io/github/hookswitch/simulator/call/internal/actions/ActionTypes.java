package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Bots;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.ServiceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions of the service. */
public final class ActionTypes {
    private final Map<String, ActionType> byName;

    /**
     * @param bots by the ARN of their alias
     */
    public ActionTypes(ServiceRules rules, CallRouting routing, AudioLibrary audio, Meetings meetings, Bots bots) {
        List<ActionType> types = new ArrayList<>(List.of(
                new CallAndBridgeAction(rules, routing, audio),
                new HangupAction(rules),
                new JoinChimeMeetingAction(rules, meetings),
                new ModifyChimeMeetingAttendeesAction(meetings),
                new PauseAction(rules),
                new PlayAudioAction(rules, audio),
                new PlayAudioAndGetDigitsAction(rules, audio),
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
    public Set<String> names() {
        return byName.keySet();
    }

    public ActionType get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
