package io.github.hookswitch.handler.internal;

/** Texts of which anybody may have chosen a part, without the digits in them that may be a phone number or a PIN. */
public final class MaskedText {

    /** How many digits of a phone number are shown. */
    private static final int SHOWN = 4;

    /** The fewest digits that are taken for a phone number in a text, whatever stands between them. */
    public static final int MIN_DIGITS = 7;

    /** What follows on a text that was cut. */
    private static final String CUT = "...";

    private MaskedText() {}

    /**
     * Masks what may be a phone number in a text, such as an exception's message: all but the last four of seven or
     * more digits of any script that have no letter between them.
     *
     * @param text any string
     * @param limit the characters after which it is cut
     * @return the text with an asterisk for each digit that is hidden
     */
    public static String maskNumbers(String text, int limit) {
        int end = end(text, limit);
        boolean isCut = end < text.length();
        StringBuilder masked = new StringBuilder(end + CUT.length());
        int run = 0;
        int digits = 0;
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                hide(masked, run, digits, SHOWN);
                digits = 0;
                run = masked.length() + Character.charCount(c);
            } else if (isDigit(c)) {
                digits++;
            }
            masked.appendCodePoint(c);
        }
        // Nobody has seen how many digits follow on those before the cut.
        hide(masked, run, isCut ? Math.max(digits, MIN_DIGITS) : digits, isCut ? 0 : SHOWN);
        return isCut ? masked.append(CUT).toString() : masked.toString();
    }

    /**
     * Hides every digit of a text.
     *
     * @param text any string
     * @param limit the characters after which it is cut
     * @return the text with an asterisk for each digit
     */
    public static String hideDigits(String text, int limit) {
        String cut = cut(text, limit);
        StringBuilder hidden = new StringBuilder(cut);
        hide(hidden, 0, MIN_DIGITS, 0);
        return hidden.toString();
    }

    /**
     * Cuts a text that is too long.
     *
     * @param text any string
     * @param limit the characters after which it is cut, between two characters
     * @return the text, or its beginning and three dots
     */
    public static String cut(String text, int limit) {
        int end = end(text, limit);
        return end == text.length() ? text : text.substring(0, end) + CUT;
    }

    /** Whether a character is a digit or another sign of a number, of any script. */
    private static boolean isDigit(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static int end(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    /** Hides all but the last digits from a position on, if they are so many that they may be a phone number. */
    private static void hide(StringBuilder text, int from, int digits, int shown) {
        if (digits < MIN_DIGITS) {
            return;
        }
        int left = shown;
        for (int i = text.length(); i > from; ) {
            int c = text.codePointBefore(i);
            int start = i - Character.charCount(c);
            if (isDigit(c) && --left < 0) {
                text.replace(start, i, "*");
            }
            i = start;
        }
    }
}
