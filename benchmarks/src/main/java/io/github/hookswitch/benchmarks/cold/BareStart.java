package io.github.hookswitch.benchmarks.cold;

import java.io.IOException;

/** Standard input to standard output: what a Java process costs before anybody has written a handler. */
final class BareStart {

    private BareStart() {}

    public static void main(String[] arguments) throws IOException {
        System.out.write(System.in.readAllBytes());
        System.out.flush();
    }
}
