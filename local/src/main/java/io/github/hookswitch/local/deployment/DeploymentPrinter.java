package io.github.hookswitch.local.deployment;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Prints a line for each event: time, status, type, construct path, elapsed seconds and the reason. Phone numbers in
 * reasons are masked but for their last four digits.
 */
public final class DeploymentPrinter implements DeploymentListener {
    private final PrintStream out;
    private final DateTimeFormatter time;

    /**
     * A printer.
     *
     * @param out where to print
     * @param zone the zone of the times of day
     */
    public DeploymentPrinter(PrintStream out, ZoneId zone) {
        this.out = out;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /**
     * Prints the event.
     *
     * @param event what happened
     */
    @Override
    public void event(ResourceEvent event) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s | %-20s | %-32s | %s",
                time.format(event.timestamp()),
                event.status(),
                event.resourceType(),
                event.constructPath()));
        Duration elapsed = event.elapsed();
        if (!elapsed.isZero()) {
            line.append(String.format(Locale.ROOT, " (%.1f s)", elapsed.toMillis() / 1000.0));
        }
        if (event.reason() != null) {
            line.append(": ").append(MaskedNumbers.in(event.reason()));
        }
        out.println(line);
    }
}
