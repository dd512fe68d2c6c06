package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.internal.MaskedText;

/**
 * Decides how much of a text stands in the log. Most texts stand there as they are, and are only looked at here: what
 * masks and cuts is in {@link MaskedText}, which a fresh runtime then does not load.
 */
final class LogText {

    /** The most characters of a word: an id, a type, a tag. */
    static final int MAX_WORD = 100;

    private static final int UUID_LENGTH = 36;

    private final boolean showsPhoneNumbers;

    LogText(boolean showsPhoneNumbers) {
        this.showsPhoneNumbers = showsPhoneNumbers;
    }

    /** A word that anybody may have chosen, masked like a text. */
    String word(String word) {
        return text(word, MAX_WORD);
    }

    /** An id that the service made: in full if it is a UUID, and masked like a text if it is something else. */
    String id(String id) {
        return isUuid(id) ? id : word(id);
    }

    /** A text of which at most some characters are kept, with what may be a phone number masked. */
    String text(String text, int limit) {
        if (text.length() <= limit && (showsPhoneNumbers || !mayHaveNumber(text))) {
            return text;
        }
        return showsPhoneNumbers ? MaskedText.cut(text, limit) : MaskedText.maskNumbers(text, limit);
    }

    /** Whether there may be enough digits for a phone number; those of other scripts are not told from letters here. */
    private static boolean mayHaveNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c >= 0x80) {
                digits++;
            }
        }
        return digits >= MaskedText.MIN_DIGITS;
    }

    /** Whether a text has the form 8-4-4-4-12 of hexadecimal digits. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (isHyphen ? c != '-' : !isHexadecimal(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
