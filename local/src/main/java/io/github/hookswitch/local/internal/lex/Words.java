package io.github.hookswitch.local.internal.lex;

import java.util.Locale;

/** What counts of a text that was said: its words, without case and punctuation. */
final class Words {
    private Words() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}{}+@_'-]+", " ")
                .replace("'", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
