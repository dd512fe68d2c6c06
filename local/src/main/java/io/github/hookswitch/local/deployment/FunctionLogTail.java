package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.lambda.LogLine;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a function's log, for whoever has to find out why it did not do what it was to do. */
record FunctionLogTail(LocalFunctions functions) {
    private static final int LINES = 15;
    private static final int LONGEST_LINE = 400;

    /** Whoever has such an address can answer in the function's place. */
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s\"']*/response/)[^\\s\"',)]*");

    /** A sentence with the lines since a time. */
    String since(Instant start, String function) {
        List<String> lines = functions.logLines(FunctionArn.parse(function)).stream()
                .filter(line -> !line.time().isBefore(start))
                .map(LogLine::text)
                .filter(text -> !text.isBlank())
                .map(FunctionLogTail::shown)
                .toList();
        if (lines.isEmpty()) {
            return "The function wrote nothing to its log";
        }
        return "The function's log ends with:\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static String shown(String text) {
        String safe = ADDRESS.matcher(text).replaceAll("$1***");
        return safe.length() > LONGEST_LINE ? safe.substring(0, LONGEST_LINE) + "..." : safe;
    }
}
