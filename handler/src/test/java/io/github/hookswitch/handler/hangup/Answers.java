package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.CallEvent;
import java.util.List;

/** Asks handlers with the rules of hanging up around them. */
final class Answers {

    static final CallHandler SILENT = event -> Response.none();
    static final Action SURVEY = Actions.speak("How did we do?");

    private static final HandlerFailures UNHEARD = (event, failure) -> {};

    private Answers() {}

    /** The answer with the policy that ends calls. */
    static Response ending(CallHandler handler, CallEvent event) {
        return handle(HangupPolicy.END_CALL, handler, event);
    }

    static Response handle(HangupPolicy policy, CallHandler handler, CallEvent event) {
        return new HangupAwareness(handler, policy, EndCallArgument.DEFAULT, UNHEARD).handle(event);
    }

    static Response hangups(String... callIds) {
        return Response.of(List.of(callIds).stream().map(Answers::hangup).toList());
    }

    static Action hangup(String callId) {
        return Actions.hangup().on(LegRef.callId(callId));
    }
}
