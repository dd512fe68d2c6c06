package io.github.hookswitch.local.lambda;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Passes each sentence on once only. */
final class OneTimeWarnings implements Consumer<String> {
    private final Consumer<String> listener;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    OneTimeWarnings(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String sentence) {
        if (told.add(sentence)) {
            listener.accept(sentence);
        }
    }
}
