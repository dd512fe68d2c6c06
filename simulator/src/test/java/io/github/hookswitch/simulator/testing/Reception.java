package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import java.time.Duration;
import java.util.Objects;

/** A menu with one choice, as the tests of the test phone call it. */
public final class Reception extends CallFlow {
    /** Who is called for sales. */
    public static final String SALES = "+12065550101";

    @Override
    public Response onNewInboundCall(NewInboundCall event) {
        return Response.of(Actions.speakAndGetDigits("For sales press 1.", Digits.exactly(1, Duration.ofSeconds(10))));
    }

    @Override
    public Response onNewOutboundCall(NewOutboundCall event) {
        return Response.none();
    }

    @Override
    public Response onCallAnswered(CallAnswered event) {
        return Response.of(Actions.speak("Your order is ready."), Actions.pause(Duration.ofSeconds(30)));
    }

    @Override
    public Response onActionSuccessful(ActionSuccessful event) {
        if (!Objects.equals(event.action().receivedDigits(), "1")) {
            return Response.none();
        }
        return Response.of(Actions.speak("One moment please."), Actions.callAndBridge("+12065550100", SALES));
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        return Response.of(Actions.speak("Nobody is there. Goodbye."), Actions.hangup());
    }
}
