package io.github.hookswitch.benchmarks.cold;

import io.github.hookswitch.handler.lambda.BundledCallHandler;
import java.io.IOException;

/** One event through the bundled handler, from standard input to standard output. */
final class BundledStart {

    private BundledStart() {}

    @SuppressWarnings("NullAway") // the handler does not use the context
    public static void main(String[] arguments) throws IOException {
        new BundledCallHandler().handleRequest(System.in, System.out, null);
        System.out.flush();
    }
}
