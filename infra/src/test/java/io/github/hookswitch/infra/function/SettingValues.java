package io.github.hookswitch.infra.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What people, templates and accidents put into a setting. */
final class SettingValues {
    private static final long SEED = 20_261_128;
    private static final int RANDOM_VALUES = 150;
    private static final int MAX_PIECES = 6;

    private static final List<String> PIECES = List.of(
            "+",
            "1",
            "0",
            "206",
            "5550100",
            " ",
            "-",
            "\t",
            "\n",
            "\r",
            "\0",
            "\u00a0",
            "\u2003",
            "\u0660",
            "\uff11",
            "<",
            "<speak",
            "<speak>",
            "</speak>",
            "<SPEAK>",
            "Hello",
            "END_CALL",
            "keep_caller",
            "true",
            "FALSE",
            "EndCall",
            "\u001b",
            "\u007f",
            "\ufeff",
            "\ud83d\ude00",
            "\ud83d",
            "${",
            "}",
            "\"",
            "tel:",
            "x".repeat(250),
            "y".repeat(997));

    private static final List<String> WHOLE = List.of(
            "+1",
            "+12",
            "+123",
            "+12065550100",
            "12065550100",
            "+02065550100",
            "+1 206 555 0100",
            "+1-206-555-0100",
            "+1206555010\uff10",
            "tel:+12065550100",
            "555",
            "anonymous",
            "<speak>Hello</speak>",
            "<speak version=\"1.1\">Hi</speak>",
            "Hello <speak>",
            "<Speak>Hello</Speak>",
            "Hello <break time=\"1s\"/>",
            "END_CALL",
            "end_call",
            "KEEP_CALLER",
            "NEVER",
            "true",
            "TRUE",
            "false",
            "yes",
            "1",
            "EndCall",
            "End Call");

    private SettingValues() {}

    /** The same values at each run. */
    static List<String> all() {
        Set<String> values = new LinkedHashSet<>();
        for (String whole : WHOLE) {
            values.addAll(List.of(whole, " " + whole, whole + "\n", "\t" + whole + " ", whole + "\0"));
        }
        IntStream.rangeClosed(0, ' ').forEach(control -> {
            values.add(Character.toString(control));
            values.add("a" + (char) control + "b");
        });
        for (int length : new int[] {0, 1, 2, 255, 256, 257, 999, 1000, 1001, 4000, 5000}) {
            values.addAll(List.of("x".repeat(length), " ".repeat(length), "\u00e9".repeat(length)));
        }
        IntStream.rangeClosed(0, 17).forEach(digits -> values.add("+" + "2".repeat(digits)));
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            List<String> pieces = new ArrayList<>();
            random.ints(1 + random.nextInt(MAX_PIECES), 0, PIECES.size())
                    .forEach(piece -> pieces.add(PIECES.get(piece)));
            values.add(String.join("", pieces));
        }
        return List.copyOf(values);
    }
}
