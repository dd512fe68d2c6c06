package io.github.hookswitch.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.ZoneId;

/**
 * Where a command is run.
 *
 * @param in what is typed
 * @param out results
 * @param err progress, questions and failures
 * @param zone the zone of times of day
 */
record Console(InputStream in, PrintStream out, PrintStream err, ZoneId zone) {

    /** Waits for the end of a line, or of the input. */
    void waitForEnter() throws IOException {
        int read = in.read();
        while (read >= 0 && read != '\n') {
            read = in.read();
        }
    }
}
