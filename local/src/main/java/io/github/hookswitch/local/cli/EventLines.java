package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.AwsRequest;
import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line for each event: the time of day, then what happened, with phone numbers masked. */
final class EventLines {
    private static final int FIRST_ERROR = 400;

    private final PrintStream out;
    private final InstantSource clock;
    private final DateTimeFormatter time;
    private final Runnable happened;

    EventLines(PrintStream out, ZoneId zone, InstantSource clock, Runnable happened) {
        this.out = out;
        this.clock = clock;
        this.happened = happened;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    void print(String text) {
        happened.run();
        // One string for one line: several threads print.
        out.println(time.format(clock.instant()) + " | " + MaskedNumbers.in(text));
    }

    void request(AwsRequest request) {
        happened.run();
        if (ChangingRequests.isWorthALine(request)) {
            print(request.service() + " " + request.operation()
                    + (request.status() < FIRST_ERROR ? "" : " refused (" + request.status() + ")") + " in "
                    + request.region());
        }
    }

    void warning(String text) {
        print("warning | " + text);
    }
}
