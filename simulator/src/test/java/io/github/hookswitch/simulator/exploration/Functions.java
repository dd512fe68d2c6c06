package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.lambda.BundledCallHandler;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Handlers as functions from bytes to bytes. */
final class Functions {
    private static final LambdaCallHandler.Options UNLOGGED =
            LambdaCallHandler.Options.DEFAULT.withLogOutput(OutputStream.nullOutputStream());

    private Functions() {}

    static Scenario.Function bundled(Map<String, String> environment) {
        return deployed(new BundledCallHandler(environment, UNLOGGED));
    }

    static Scenario.Function user(CallHandler handler, HangupPolicy policy) {
        return deployed(new UserFunction(handler, UNLOGGED.withHangupPolicy(policy)));
    }

    /** A handler that nobody has put hang-up awareness around. */
    static Scenario.Function unaware(CallHandler handler) {
        return json -> {
            CallEvent event = CallEvent.parse(json);
            return handler.handle(event).toJson(event);
        };
    }

    @SuppressWarnings("NullAway") // the context is not used
    private static Scenario.Function deployed(LambdaCallHandler handler) {
        return event -> {
            ByteArrayOutputStream reply = new ByteArrayOutputStream();
            try {
                handler.handleRequest(new ByteArrayInputStream(event), reply, null);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return reply.toByteArray();
        };
    }

    private static final class UserFunction extends LambdaCallHandler {
        UserFunction(CallHandler handler, Options options) {
            super(handler, options);
        }
    }
}
