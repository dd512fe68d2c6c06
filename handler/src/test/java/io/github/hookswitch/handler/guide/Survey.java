package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.time.Duration;

final class Survey extends CallFlow {

    @Override
    public Response onNewInboundCall(NewInboundCall call) {
        return Response.of(Actions.callAndBridge("+12065550100", "+12065550101"));
    }

    @Override
    public Response onHangup(Hangup hangup) {
        boolean agentLeft = LegTag.B.equals(hangup.action().participantTag());
        return agentLeft
                ? Response.of(Actions.speakAndGetDigits(
                                "Please rate this call from one to five.", Digits.exactly(1, Duration.ofSeconds(10)))
                        .on(LegTag.A))
                : Response.none();
    }

    @Override
    public Response onActionSuccessful(ActionSuccessful event) {
        return event.action().type().equals("SpeakAndGetDigits")
                ? Response.of(Actions.speak("Thank you. Goodbye."), Actions.hangup())
                : Response.none();
    }

    static final class Lambda extends LambdaCallHandler {
        Lambda() {
            super(new Survey(), Options.DEFAULT.withHangupPolicy(HangupPolicy.KEEP_CALLER));
        }
    }
}
