package io.github.hookswitch.benchmarks.cold;

import io.github.hookswitch.benchmarks.baseline.TreeHandler;
import java.io.IOException;

/** One event through the tree's handler, from standard input to standard output. */
final class TreeStart {

    private TreeStart() {}

    @SuppressWarnings("NullAway") // the handler does not use the context
    public static void main(String[] arguments) throws IOException {
        new TreeHandler(System.out).handleRequest(System.in, System.out, null);
        System.out.flush();
    }
}
