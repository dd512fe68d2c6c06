package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.action.SpeakAndGetDigits;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.time.Duration;

final class Reception extends CallFlow {

    private static final SpeakAndGetDigits MENU = Actions.speakAndGetDigits(
            "For sales press 1, for support press 2, to hear our opening hours press 3.",
            Digits.exactly(1, Duration.ofSeconds(10)));

    @Override
    public Response onNewInboundCall(NewInboundCall call) {
        return Response.of(MENU);
    }

    @Override
    public Response onActionSuccessful(ActionSuccessful event) {
        String digits = event.action().receivedDigits();
        if (digits == null) {
            return Response.none();
        }
        return switch (digits) {
            case "1" -> Response.of(Actions.callAndBridge("+12065550100", "+12065550101"));
            case "2" -> Response.of(Actions.callAndBridge("+12065550100", "+12065550102"));
            case "3" -> Response.of(Actions.speak("We are open from nine to five."), Actions.hangup());
            default -> Response.of(MENU);
        };
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        return Response.of(Actions.speak("Nobody can take your call now. Goodbye."), Actions.hangup());
    }

    static final class Lambda extends LambdaCallHandler {
        Lambda() {
            super(new Reception());
        }
    }
}
