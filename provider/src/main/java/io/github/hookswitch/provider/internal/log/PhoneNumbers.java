package io.github.hookswitch.provider.internal.log;

/** Masks what may be a phone number, however it is written. */
final class PhoneNumbers {
    private static final int FEWEST_DIGITS = 7;
    private static final int SHOWN_DIGITS = 4;

    private PhoneNumbers() {}

    /** Hides all but the last four of seven or more digits, of any script, that no letter stands between. */
    static String mask(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int runStart = 0;
        int digits = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Character.isLetter(character)) {
                append(masked, text, runStart, at, digits);
                runStart = at;
                digits = 0;
            } else if (isDigit(character)) {
                digits++;
            }
        }
        append(masked, text, runStart, text.length(), digits);
        return masked.toString();
    }

    private static void append(StringBuilder masked, String text, int start, int end, int digits) {
        int hidden = digits < FEWEST_DIGITS ? 0 : digits - SHOWN_DIGITS;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (hidden > 0 && isDigit(character)) {
                masked.append('*');
                hidden--;
            } else {
                masked.appendCodePoint(character);
            }
        }
    }

    private static boolean isDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
