package io.github.hookswitch.simulator.call;

import java.time.Duration;

/** How long it takes to say a text: by the number of its characters, a second at least. */
final class SpeechLength {
    private static final long SHORTEST = 1000;

    private SpeechLength() {}

    static Duration of(String text, ServiceRules rules) {
        long milliseconds = 1000L * text.strip().length() / rules.speechCharactersPerSecond();
        return Duration.ofMillis(Math.max(SHORTEST, milliseconds));
    }
}
