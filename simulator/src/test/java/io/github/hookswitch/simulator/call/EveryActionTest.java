package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.call.internal.actions.ActionType;
import io.github.hookswitch.simulator.call.internal.actions.ActionTypes;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each type of action. */
class EveryActionTest {
    private static final ActionTypes TYPES = new ActionTypes(
            ServiceRules.defaults(),
            Account.withApplications(1),
            AudioLibrary.everyFileLasts(Duration.ofSeconds(1)),
            Meetings.any(),
            Bots.none());

    static Stream<String> types() {
        return TYPES.names().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anyActionFailsOnRequest(String type) {
        ScriptedFunction function = new ScriptedFunction();
        function.on("NEW_INBOUND_CALL", Replies.action(type, "{}"));
        CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();
        engine.failNext(type, "SystemException", "System error");

        engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_FAILED " + type);
        assertThat(function.last().at("/ActionData/ErrorType").asText()).isEqualTo("SystemException");
    }

    @Test
    void threeTypesAreInterruptible() {
        assertThat(typesThat(ActionType::interruptible)).containsExactly("Pause", "PlayAudio", "RecordAudio");
    }

    @Test
    void nineTypesReportInTheMiddleOfAList() {
        assertThat(typesThat(ActionType::alwaysReports))
                .containsExactly(
                        "CallAndBridge",
                        "Hangup",
                        "JoinChimeMeeting",
                        "ModifyChimeMeetingAttendees",
                        "PlayAudioAndGetDigits",
                        "ReceiveDigits",
                        "RecordAudio",
                        "SpeakAndGetDigits",
                        "StartBotConversation");
    }

    private static Set<String> typesThat(Predicate<ActionType> property) {
        Set<String> names = new TreeSet<>(TYPES.names());
        names.removeIf(name -> !property.test(TYPES.get(name)));
        return names;
    }
}
