package io.github.hookswitch.handler.fuzz;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.lambda.BundledCallHandler;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The bundled handler in its variants, and handlers of users. */
final class FuzzedHandlers {
    private static final LambdaCallHandler.Options OPTIONS =
            LambdaCallHandler.Options.DEFAULT.withLogOutput(OutputStream.nullOutputStream());

    private static final CallHandler SILENT = event -> Response.none();
    private static final CallHandler CURIOUS = FuzzedHandlers::readEverything;
    private static final CallHandler TALKATIVE =
            event -> Response.of(Collections.nCopies(Response.MAX_ACTIONS, Actions.speak("Hello.")));
    private static final CallHandler THROWING = event -> {
        if (event instanceof NewInboundCall) {
            return Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)));
        }
        throw new IllegalStateException(event.toString());
    };

    private FuzzedHandlers() {}

    static List<RequestStreamHandler> all() {
        List<RequestStreamHandler> handlers = new ArrayList<>();
        for (HangupPolicy policy : HangupPolicy.values()) {
            Map<String, String> settings = Map.of("HOOKSWITCH_HANGUP_POLICY", policy.name());
            handlers.add(new BundledCallHandler(settings, OPTIONS));
            handlers.add(new BundledCallHandler(
                    Map.of(
                            "HOOKSWITCH_HANGUP_POLICY",
                            policy.name(),
                            "HOOKSWITCH_FORWARD_TO",
                            "+18355550182",
                            "HOOKSWITCH_GOODBYE",
                            "Goodbye.",
                            "HOOKSWITCH_LOG_PHONE_NUMBERS",
                            "true"),
                    OPTIONS));
            for (CallHandler handler : List.of(SILENT, CURIOUS, TALKATIVE, THROWING)) {
                handlers.add(new UserHandler(handler, policy));
            }
        }
        return handlers;
    }

    private static Response readEverything(CallEvent event) {
        StringBuilder seen = new StringBuilder(event.toString());
        for (Participant leg : event.participants()) {
            seen.append(leg).append(leg.startTime());
        }
        seen.append(event.call()).append(event.envelope().raw());
        if (seen.isEmpty()) {
            throw new IllegalStateException("an event must have a text");
        }
        Map<String, String> attributes = event.call().transactionAttributes();
        return event instanceof NewInboundCall
                ? Response.keepRunning()
                : Response.none().withTransactionAttributes(attributes);
    }

    private static final class UserHandler extends LambdaCallHandler {
        UserHandler(CallHandler handler, HangupPolicy policy) {
            super(handler, OPTIONS.withHangupPolicy(policy));
        }
    }
}
