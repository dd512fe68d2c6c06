package io.github.hookswitch.provider.internal.cfn;

import java.util.function.ToIntFunction;

/**
 * Shortens a Reason to what an answer has room for. The room is in bytes: a character takes one to four, or up to six
 * where JSON escapes it, so the length is measured rather than reckoned.
 */
final class ReasonLimit {
    private static final String CUT = " ...";

    /** What is kept even if the ids of the request leave no room: an answer without a Reason would help nobody. */
    private static final int SHORTEST = 100;

    private ReasonLimit() {}

    /**
     * The longest beginning of a Reason with which an answer is short enough.
     *
     * @param reason the whole Reason
     * @param size the length of the answer with a Reason, in bytes
     * @param most the most bytes of an answer
     */
    static String apply(String reason, ToIntFunction<String> size, int most) {
        if (reason.length() <= most && size.applyAsInt(reason) <= most) {
            return reason;
        }
        int fits = Math.min(SHORTEST, reason.length());
        int tooLong = Math.min(reason.length(), most);
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (size.applyAsInt(beginning(reason, middle)) <= most) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return beginning(reason, fits);
    }

    /** Not half a character: the second half of a surrogate pair is left out with the first. */
    private static String beginning(String reason, int length) {
        boolean splits = length > 0
                && length < reason.length()
                && Character.isHighSurrogate(reason.charAt(length - 1))
                && Character.isLowSurrogate(reason.charAt(length));
        return reason.substring(0, splits ? length - 1 : length) + CUT;
    }
}
