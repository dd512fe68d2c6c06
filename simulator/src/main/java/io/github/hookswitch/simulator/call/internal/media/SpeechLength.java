package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.simulator.call.ServiceRules;
import java.time.Duration;

/** How long it takes to say a text: by the number of its characters, a second at least. */
public final class SpeechLength {
    private static final long SHORTEST = 1000;

    private SpeechLength() {}

    public static Duration of(String text, ServiceRules rules) {
        long milliseconds = 1000L * text.strip().length() / rules.speechCharactersPerSecond();
        return Duration.ofMillis(Math.max(SHORTEST, milliseconds));
    }
}
