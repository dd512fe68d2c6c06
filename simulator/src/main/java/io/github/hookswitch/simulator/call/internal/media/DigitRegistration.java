package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code ReceiveDigits} leaves behind on a leg: keys are gathered and, when they match, handed over. */
public final class DigitRegistration {
    private final VirtualTime time;
    private final Times times;
    private final Pattern wanted;
    private final boolean sendsFlushed;
    private final Consumer<String> received;
    private final StringBuilder digits = new StringBuilder();
    private VirtualTime.@Nullable Scheduled matching;
    private VirtualTime.@Nullable Scheduled flushing;

    /**
     * @param sendsFlushed whether digits that do not match are handed over, too, when they are flushed
     * @param received takes digits
     */
    public DigitRegistration(
            VirtualTime time, Times times, Pattern wanted, boolean sendsFlushed, Consumer<String> received) {
        this.time = time;
        this.times = times;
        this.wanted = wanted;
        this.sendsFlushed = sendsFlushed;
        this.received = received;
    }

    /**
     * How long keys are waited for.
     *
     * @param betweenDigits from each key to the matching, unless another one comes
     * @param flush from the first key to the end of all
     */
    public record Times(Duration betweenDigits, Duration flush) {}

    public void key(String key) {
        if (digits.isEmpty()) {
            flushing = time.schedule(times.flush(), this::flush);
        }
        digits.append(key);
        if (matching != null) {
            matching.cancel();
        }
        matching = time.schedule(times.betweenDigits(), this::match);
    }

    public void cancel() {
        if (matching != null) {
            matching.cancel();
        }
        if (flushing != null) {
            flushing.cancel();
        }
    }

    private void match() {
        if (wanted.matcher(digits).matches()) {
            handOver();
        }
    }

    private void flush() {
        if (sendsFlushed) {
            handOver();
        } else {
            cancel();
            digits.setLength(0);
        }
    }

    private void handOver() {
        String entry = digits.toString();
        cancel();
        digits.setLength(0);
        received.accept(entry);
    }
}
