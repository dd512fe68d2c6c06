package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.SILENT;
import static io.github.hookswitch.handler.hangup.Answers.SURVEY;
import static io.github.hookswitch.handler.hangup.Answers.ending;
import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.action;
import static io.github.hookswitch.handler.hangup.Events.event;
import static io.github.hookswitch.handler.hangup.Events.storing;
import static io.github.hookswitch.handler.hangup.Events.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of earlier events of a call. */
class CallMemoryTest {

    @Test
    void aCallerWhoMayPressKeysIsNotHungUp() {
        CallHandler menu = event ->
                Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)), SURVEY);
        Response registered = ending(menu, storing(event("NEW_INBOUND_CALL", "A?"), "a", "b"));

        assertThat(registered.transactionAttributes())
                .isEqualTo(Map.of("a", "b", CallMemory.ATTRIBUTE, "AwaitsDigits"));
        assertThat(ending(
                        SILENT,
                        storing(action("ACTION_SUCCESSFUL", "Speak", "A+"), CallMemory.ATTRIBUTE, "AwaitsDigits")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void anEndThatWasAskedForWhileTheCallRingsComesWhenItIsAnswered() {
        Response asked = ending(SILENT, storing(update("EndCall", "true", "A?"), "a", "b"));
        CallEvent answered = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(asked.transactionAttributes()).isEqualTo(Map.of("a", "b", CallMemory.ATTRIBUTE, "IsToEnd"));
        assertThat(ending(event -> Response.of(SURVEY), answered)).isEqualTo(hangups("call-A"));
    }

    @Test
    void anEndThatWasAskedForComesAfterTheBridgeThatWasRinging() {
        CallEvent bridged =
                storing(action("ACTION_SUCCESSFUL", "CallAndBridge", "A+", "B+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(event -> Response.of(SURVEY), bridged)).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void anEndThatWasAskedForIsStillNoAnswerToRinging() {
        CallEvent ringing = storing(event("RINGING", "A?"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(SILENT, ringing)).isEqualTo(Response.none());
    }

    @Test
    void aHandlerThatReplacesTheAttributesDoesNotMakeTheCallForgetItsEnd() {
        CallHandler storing = event -> Response.none().withTransactionAttributes(Map.of("own", "1"));
        CallEvent event = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(storing, event).transactionAttributes())
                .isEqualTo(Map.of("own", "1", CallMemory.ATTRIBUTE, "IsToEnd"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void theMemoryTakesNoMoreRoomThanThereIs(int attributes) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < attributes; i++) {
            own.put("own-" + i, "v");
        }
        CallHandler menu =
                event -> Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)))
                        .withTransactionAttributes(own);

        assertThat(ending(menu, event("NEW_INBOUND_CALL", "A?")).transactionAttributes())
                .hasSize(10)
                .containsAllEntriesOf(own);
    }

    @Test
    void theMemoryDoesNotPushTheHandlersAttributesOverTheirLimit() {
        Map<String, String> own = Map.of("own", "v".repeat(Response.MAX_ATTRIBUTE_BYTES - 3));
        CallHandler menu =
                event -> Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)))
                        .withTransactionAttributes(own);

        assertThat(ending(menu, event("NEW_INBOUND_CALL", "A?")).transactionAttributes())
                .isEqualTo(own);
    }

    @Test
    void anUnknownMemoryIsNone() {
        CallEvent event = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "of a later release");

        assertThat(ending(any -> Response.of(SURVEY), event)).isEqualTo(Response.of(SURVEY));
    }
}
