package io.github.hookswitch.handler.fuzz;

import java.util.Random;
import java.util.regex.Pattern;

/** Numbers as people, carriers and programs write them, and as nobody does. */
final class NumberText {

    private static final int[] SEPARATORS = {
        ' ', '.', '-', '/', '(', ')', '+', ',', ':', ';', '\'', '"', '\\', '\n', '\r', '\t', 0, '*', '#', '_', '[', '}',
        '\u00A0', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\u200B', '\u2028', '\u202F', '\uFEFF', '\uFF0D',
        '\u00B7', '\u20E3', '\uFE0F', 0x1F4DE
    };
    /** The zeros of scripts that write numbers with ten digits. */
    private static final int[] ZEROS = {
        '0', '0', '0', '0', '\u0660', '\u06F0', '\u0966', '\u09E6', '\uFF10', 0x1D7CE, 0x1D7F6
    };

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{N}+");

    private NumberText() {}

    /** Seven or more digits without a letter between them, perhaps with words around them. */
    static String any(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("call ");
        }
        int digits = 7 + random.nextInt(14);
        boolean mixed = random.nextInt(4) == 0;
        int zero = pick(ZEROS, random);
        int gaps = random.nextInt(4);
        for (int i = 0; i < digits; i++) {
            text.appendCodePoint((mixed ? pick(ZEROS, random) : zero) + random.nextInt(10));
            for (int gap = 0; gap < gaps && random.nextInt(3) == 0; gap++) {
                text.appendCodePoint(pick(SEPARATORS, random));
            }
        }
        if (random.nextInt(3) == 0) {
            text.append(" now");
        }
        if (random.nextInt(50) == 0) {
            text.insert(0, "0123456789 ".repeat(random.nextInt(2000)));
        }
        return text.toString();
    }

    /** The most digits of a text that no letter parts: an independent count, of all that Unicode calls a number. */
    static int mostDigitsTogether(String text) {
        int most = 0;
        for (String part : LETTERS.splitAsStream(text).toList()) {
            String digits = NO_DIGITS.matcher(part).replaceAll("");
            most = Math.max(most, digits.codePointCount(0, digits.length()));
        }
        return most;
    }

    private static int pick(int[] some, Random random) {
        return some[random.nextInt(some.length)];
    }
}
