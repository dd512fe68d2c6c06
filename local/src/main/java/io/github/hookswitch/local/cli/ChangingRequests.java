package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.AwsRequest;
import java.util.regex.Pattern;

/** Tells which requests are worth a line: those that change something, and those that failed. */
final class ChangingRequests {
    private static final int FORBIDDEN = 403;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Pattern READING = Pattern.compile(
            "(?:Get|List|Describe|Head|Batch(?:Get|Check)|Search|Validate|Filter|Query|Scan|Assume|Decode|Estimate|Simulate"
                    + "|Lookup|Tail|Test)[A-Z].*|(?:GET|HEAD|OPTIONS)\\b.*|Query|Scan");

    private ChangingRequests() {}

    static boolean isWorthALine(AwsRequest request) {
        boolean reading = READING.matcher(request.operation()).matches();
        // Tools look whether something is there before they create it; that it is not is no news.
        return !reading || request.status() == FORBIDDEN || request.status() >= FIRST_SERVER_ERROR;
    }
}
