package io.github.hookswitch.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** A command that was run in this JVM, with what it printed. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        return typing(List.of(), arguments);
    }

    /** Types each line as soon as the words before it are on the screen; then the input ends. */
    static Run typing(List<Typed> lines, String... arguments) {
        Screen out = new Screen();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new Keyboard(out, lines),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ZoneOffset.UTC);
        int status = Hookswitch.run(console, arguments);
        return new Run(status, out.text(), err.toString(StandardCharsets.UTF_8));
    }

    /** A cloud assembly whose functions are written for Node.js. */
    static String app(String name) {
        try {
            return Path.of(Objects.requireNonNull(Run.class.getResource("/io/github/hookswitch/local/" + name), name)
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
