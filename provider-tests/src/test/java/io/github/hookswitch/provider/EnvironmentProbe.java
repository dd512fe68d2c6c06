package io.github.hookswitch.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** The provider as Lambda makes it, from the environment of this process, with one request from the standard input. */
final class EnvironmentProbe {
    private EnvironmentProbe() {}

    public static void main(String[] arguments) throws IOException {
        TestContext context = new TestContext(Duration.ofSeconds(30));
        new ProviderHandler().handleRequest(System.in, OutputStream.nullOutputStream(), context);
        context.log.forEach(System.out::println);
    }
}
