package io.github.hookswitch.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A DynamoDB for tests from npm, run beside the local AWS. */
final class Dynalite implements AutoCloseable {
    private static final String PACKAGE = "dynalite@4";
    private static final long LONGEST_END_SECONDS = 5;

    private final Process process;
    private final URI endpoint;

    private Dynalite(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static Dynalite start(EventLines events) {
        events.print("dynalite | starts by npx; the first time it is downloaded");
        try {
            Process process = new ProcessBuilder("npx", "--yes", "--package", PACKAGE, "--", "node", "-e", script())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (port == null || !port.matches("\\d{1,5}")) {
                process.destroyForcibly();
                throw new CommandFailedException("dynalite does not start; try 'npx dynalite', or run another DynamoDB"
                        + " and name it with --endpoint dynamodb=URL");
            }
            Dynalite dynalite = new Dynalite(process, URI.create("http://127.0.0.1:" + port));
            events.print("dynalite | answers at " + dynalite.endpoint());
            return dynalite;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "dynalite does not start, because there is no npx; install Node.js, or run another DynamoDB and name it"
                            + " with --endpoint dynamodb=URL",
                    e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Dynalite.class.getResourceAsStream("dynalite.cjs"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    /** It ends when nobody can write to it any more, and so does npx. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                destroy();
            }
        } catch (IOException alreadyGone) {
            destroy();
        } catch (InterruptedException hurried) {
            destroy();
            Thread.currentThread().interrupt();
        }
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
