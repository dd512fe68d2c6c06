package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.CallEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handler throws, or answers null. */
class HandlerFailureTest {

    private static final CallHandler THROWING = event -> {
        throw new IllegalStateException("boom");
    };

    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void aHandlerThatFailsOnANewInboundCallPassesTheErrorOn() {
        assertThatThrownBy(() -> ending(THROWING, event("NEW_INBOUND_CALL", "A?")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("boom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTION_SUCCESSFUL", "ACTION_FAILED", "DIGITS_RECEIVED", "CALL_ANSWERED", "SOMETHING_NEW"})
    void aHandlerThatFailsLaterHangsUpEveryLeg(String type) {
        assertThat(ending(THROWING, event(type, "A+", "B+"))).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aFailureIsReported() {
        ending(THROWING, event("ACTION_SUCCESSFUL", "A+"));

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErrorOfTheVirtualMachineHangsUpAsWell() {
        CallHandler recursing = event -> {
            throw new StackOverflowError();
        };

        assertThat(ending(recursing, event("ACTION_SUCCESSFUL", "A+"))).isEqualTo(hangups("call-A"));
    }

    @Test
    @SuppressWarnings("NullAway") // what a handler without null checks may do
    void aHandlerThatAnswersNullHangsUpEveryLeg() {
        assertThat(ending(event -> null, event("ACTION_SUCCESSFUL", "A+"))).isEqualTo(hangups("call-A"));
        assertThat(failures).singleElement().asString().contains("answered ACTION_SUCCESSFUL with null");
    }

    private Response ending(CallHandler handler, CallEvent event) {
        return new HangupAwareness(
                        handler,
                        HangupPolicy.END_CALL,
                        EndCallArgument.DEFAULT,
                        (failed, failure) -> failures.add(failure))
                .handle(event);
    }
}
