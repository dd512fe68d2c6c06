package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One command that an instance carries out for somebody at another terminal. */
final class Session {
    private static final Duration LONGEST_LOOK = Duration.ofMillis(100);
    /** Somebody who has not been heard of for this long has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RemoteKeyboard keyboard = new RemoteKeyboard(PATIENCE);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    private Session() {}

    static Session begin(RunningApp app, ZoneId zone, List<String> arguments) {
        Session session = new Session();
        Console console = new Console(
                session.keyboard,
                new PrintStream(session.out, true, StandardCharsets.UTF_8),
                new PrintStream(session.err, true, StandardCharsets.UTF_8),
                zone,
                session::write);
        Thread thread = new Thread(
                () -> session.status.complete(
                        Hookswitch.calling(console, Place.inside(app)).execute(arguments.toArray(String[]::new))),
                "session");
        thread.setDaemon(true);
        thread.start();
        return session;
    }

    private void write(Path file, String text) {
        synchronized (files) {
            files.put(file, text);
        }
    }

    void type(String line) {
        keyboard.type(line);
    }

    void endInput() {
        keyboard.end();
    }

    boolean isForgotten() {
        return keyboard.isForgotten();
    }

    /** What was printed since the last look, and the exit status once there is one. */
    ObjectNode look() {
        keyboard.isHeardOf();
        ObjectNode seen = Json.object();
        try {
            int exit = status.get(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
            seen.put("status", exit);
        } catch (TimeoutException goesOn) {
            // There is no status yet.
        } catch (ExecutionException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
        seen.put("out", take(out)).put("err", take(err));
        synchronized (files) {
            ObjectNode written = seen.putObject("files");
            files.forEach((file, text) -> written.put(file.toString(), text));
            files.clear();
        }
        return seen;
    }

    /** Only whole lines, so that no character is cut in two. */
    private static String take(ByteArrayOutputStream bytes) {
        synchronized (bytes) {
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            return text;
        }
    }
}
