package io.github.hookswitch.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import org.junit.jupiter.api.Test;

/** What a test is told of a handler that throws, and of one that goes in circles. */
class ThrowingHandlerTest {
    private static final String ADA = "+15105550101";

    @Test
    void anExceptionInTheMiddleOfACallIsInTheTimelineAndTheCause() {
        try (TestPhone phone = TestPhone.forHandler(new Throwing()).build()) {
            saysWhatWasThrown(waitForWords(phone));
        }
    }

    @Test
    void anExceptionOfAHandlerInItsLambdaClassIsToldToo() {
        try (TestPhone phone = TestPhone.forFunction(new ThrowingLambda()).build()) {
            saysWhatWasThrown(waitForWords(phone));
        }
    }

    @Test
    void anExceptionOfAFunctionWithoutHangupAwarenessIsTheCause() {
        RequestStreamHandler function = (input, output, context) -> {
            throw new IllegalStateException("my bug");
        };
        try (TestPhone phone = TestPhone.forFunction(function).build()) {
            AssertionError failure = waitForWords(phone);

            assertThat(failure)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("my bug");
            assertThat(failure).hasMessageContaining("threw java.lang.IllegalStateException: my bug, at");
        }
    }

    @Test
    void anExceptionAtTheFirstEventIsTheCause() {
        try (TestPhone phone = TestPhone.forHandler(event -> {
                    throw new IllegalStateException("my bug");
                })
                .build()) {
            assertThat(waitForWords(phone))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("my bug");
        }
    }

    @Test
    void aNumberInAMessageIsMasked() {
        try (TestPhone phone = TestPhone.forHandler(event -> {
                    throw new IllegalStateException("no such customer: " + ADA);
                })
                .build()) {
            assertThat(waitForWords(phone).getMessage())
                    .contains("no such customer")
                    .doesNotContain(ADA);
        }
    }

    @Test
    void aHandlerThatAnswersAFailureWithTheSameActionIsCutOffWithThatReason() {
        try (TestPhone phone = TestPhone.forHandler(new GoingInCircles()).build()) {
            TestCall call = phone.from(ADA).dial();
            call.isOver();

            assertThat(call.toString())
                    .contains("the call is cut off: the function answered the same failure 25 times")
                    .contains("times in a row", "Answer ACTION_FAILED with something else")
                    .contains("entries like these are left out here");
            assertThat(call.toString().lines().count()).isLessThan(420);
        }
    }

    @Test
    void aCallerIdThatIsNotOwnedFailsUnlessItIsDeclared() {
        GoingInCircles handler = new GoingInCircles();
        try (TestPhone phone =
                TestPhone.forHandler(handler).owns("+12065550177").build()) {
            TestCall call = phone.from(ADA).dial();
            call.callee().rings().answers().hangsUp();
            call.isOver();
        }
    }

    private static AssertionError waitForWords(TestPhone phone) {
        return catchThrowableOfType(
                AssertionError.class, () -> phone.from(ADA).dial().caller().hears("Goodbye"));
    }

    private static void saysWhatWasThrown(AssertionError failure) {
        assertThat(failure).cause().isInstanceOf(IllegalStateException.class).hasMessage("my bug");
        assertThat(failure.getMessage())
                .contains("threw java.lang.IllegalStateException: my bug, at " + Throwing.class.getName())
                .contains("its hang-up awareness answers instead")
                .contains("-> Hangup LEG-A");
    }

    private static final class Throwing extends CallFlow {
        @Override
        public Response onNewInboundCall(NewInboundCall event) {
            return Response.of(Actions.speak("Hello."));
        }

        @Override
        public Response onActionSuccessful(ActionSuccessful event) {
            throw new IllegalStateException("my bug");
        }
    }

    private static final class ThrowingLambda extends LambdaCallHandler {
        ThrowingLambda() {
            super(new Throwing());
        }
    }

    private static final class GoingInCircles extends CallFlow {
        private static final Response LOUD = Response.of(Actions.callAndBridge("+12065550177", "+12065550101"));

        @Override
        public Response onNewInboundCall(NewInboundCall event) {
            return LOUD;
        }

        @Override
        public Response onActionFailed(ActionFailed event) {
            return LOUD;
        }
    }
}
