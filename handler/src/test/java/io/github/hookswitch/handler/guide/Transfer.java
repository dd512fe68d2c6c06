package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;

final class Transfer extends CallFlow {

    @Override
    public Response onNewInboundCall(NewInboundCall call) {
        return Response.of(Actions.callAndBridge("+12065550100", "+12065550101"));
    }

    @Override
    public Response onCallUpdateRequested(CallUpdateRequested update) {
        LegRef caller = LegRef.tag(LegTag.A);
        LegRef agent = LegRef.tag(LegTag.B);
        return Response.of(
                Actions.hangup().on(agent),
                Actions.speak("One moment please.").on(caller),
                Actions.callAndBridge("+12065550100", "+12065550102"));
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        LegRef caller = LegRef.tag(LegTag.A);
        return Response.of(
                Actions.speak("Nobody can take your call now. Goodbye.").on(caller),
                Actions.hangup().on(caller));
    }

    static final class Lambda extends LambdaCallHandler {
        Lambda() {
            super(new Transfer());
        }
    }
}
