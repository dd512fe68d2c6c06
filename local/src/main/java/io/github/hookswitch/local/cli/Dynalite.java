package io.github.hookswitch.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A DynamoDB for tests from npm, run beside the local AWS. */
final class Dynalite implements AutoCloseable {
    /** The first time it is downloaded. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofMillis(100);

    /** Ends with its standard input, and so with whoever started it, even if that one is killed. */
    private static final String SCRIPT =
            "exec 3<&0; set -m; npx --yes dynalite@4 --host 127.0.0.1 --port \"$1\" & child=$!;"
                    + " (cat <&3 >/dev/null; kill -- -$child 2>/dev/null) & wait $child";

    private final Process process;
    private final int port;

    private Dynalite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Dynalite start(EventLines events) {
        events.print("dynalite | starts by npx; the first time it is downloaded");
        try {
            int port = freePort();
            Process process = new ProcessBuilder("sh", "-c", SCRIPT, "dynalite", Integer.toString(port))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Dynalite dynalite = new Dynalite(process, port);
            dynalite.awaitReady();
            events.print("dynalite | answers at " + dynalite.endpoint());
            return dynalite;
        } catch (IOException e) {
            throw new UncheckedIOException("dynalite cannot be started; it needs Node.js and a POSIX shell", e);
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (!answers()) {
                if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    close();
                    throw new CommandFailedException(
                            "dynalite does not start; try 'npx dynalite', or run another DynamoDB and name it with"
                                    + " --endpoint dynamodb=URL");
                }
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CommandFailedException("dynalite was not awaited");
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
