package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;

final class ClosedToday extends LambdaCallHandler {
    ClosedToday() {
        super(event -> event instanceof NewInboundCall
                ? Response.of(Actions.speak("We are closed today."), Actions.hangup())
                : Response.none());
    }
}
