package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.OutputStream;

/** A call handler with everything around it that it has in Lambda; only its log goes nowhere. */
final class HangupAwareHandler extends LambdaCallHandler {

    HangupAwareHandler(CallHandler handler, Options options) {
        super(handler, options);
    }

    static HangupAwareHandler of(CallHandler handler) {
        return new HangupAwareHandler(handler, Options.DEFAULT.withLogOutput(OutputStream.nullOutputStream()));
    }
}
