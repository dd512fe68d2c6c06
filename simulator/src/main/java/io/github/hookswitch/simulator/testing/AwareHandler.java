package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.OutputStream;

/** A call handler with everything around it that it has in Lambda; only its log goes nowhere. */
final class AwareHandler extends LambdaCallHandler {

    AwareHandler(CallHandler handler, Options options) {
        super(handler, options);
    }

    static AwareHandler of(CallHandler handler) {
        return new AwareHandler(handler, Options.DEFAULT.withLogOutput(OutputStream.nullOutputStream()));
    }
}
