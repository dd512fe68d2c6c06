package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What tests of signals need on any machine. */
public final class Signals {
    /** Signal n is bit n - 1. */
    private static final long HUP_INT_TERM = 1L << 0 | 1L << 1 | 1L << 14;

    private Signals() {}

    /** How a command begins, so that the process hears signals even if this one ignores them. */
    public static List<String> notIgnored() throws IOException {
        return areIgnored() ? List.of("env", "--default-signal=HUP,INT,TERM") : List.of();
    }

    /** As in tests that run in the background, or under nohup: they hand it down to what they start. */
    private static boolean areIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(ignored -> (ignored & HUP_INT_TERM) != 0);
        }
    }
}
