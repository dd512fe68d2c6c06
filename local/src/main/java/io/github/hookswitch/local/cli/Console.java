package io.github.hookswitch.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * Where a command is run.
 *
 * @param in what is typed
 * @param out results
 * @param err progress, questions and failures
 * @param zone the zone of times of day
 * @param files takes files
 */
record Console(InputStream in, PrintStream out, PrintStream err, ZoneId zone, Writer files) {

    /** Writes a file for whoever gave the command. */
    @FunctionalInterface
    interface Writer {
        void write(Path file, String text) throws IOException;
    }

    Console(InputStream in, PrintStream out, PrintStream err, ZoneId zone) {
        this(in, out, err, zone, (file, text) -> Files.writeString(file, text));
    }

    /** Waits for the end of a line, or of the input. */
    void waitForEnter() throws IOException {
        int read = in.read();
        while (read >= 0 && read != '\n') {
            read = in.read();
        }
    }
}
