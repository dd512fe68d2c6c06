package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.internal.MaskedText;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be told of something that was thrown. It may be of any class, and each of its methods may throw, give null or
 * give far too much: nothing here does.
 */
final class Failure {

    static final int MAX_MESSAGE = 2000;
    private static final int MAX_CAUSE = 500;
    private static final int MAX_CAUSES = 8;
    private static final int MAX_FRAME = 200;
    private static final int MAX_FRAMES = 100;

    private final Throwable thrown;
    private final LogText texts;
    private final boolean hidesDigits;

    /**
     * A failure.
     *
     * @param thrown what was thrown
     * @param texts masks and cuts
     * @param hidesDigits whether no digit of a message is shown, because a caller may have typed it
     */
    Failure(Throwable thrown, LogText texts, boolean hidesDigits) {
        this.thrown = thrown;
        this.texts = texts;
        this.hidesDigits = hidesDigits;
    }

    /** The class and the message. */
    String error() {
        return describe(thrown, MAX_MESSAGE);
    }

    /** The classes and messages of what led to it, the nearest first; a circle is gone through once. */
    List<String> causes() {
        List<Throwable> seen = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        Throwable last = thrown;
        try {
            for (Throwable cause = last.getCause(); cause != null && causes.size() < MAX_CAUSES; ) {
                seen.add(last);
                if (isIn(seen, cause)) {
                    break;
                }
                causes.add(describe(cause, MAX_CAUSE));
                last = cause;
                cause = cause.getCause();
            }
        } catch (Throwable unreadable) {
            causes.add(unreadable(last, "cause"));
        }
        return causes;
    }

    /** Where it was thrown, the innermost frame first. */
    List<String> stack() {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : frames(thrown)) {
            frames.add(texts.text(frame.toString(), MAX_FRAME));
        }
        return frames;
    }

    /** The frames of a stack; none if they cannot be had. */
    static StackTraceElement[] frames(Throwable thrown) {
        List<StackTraceElement> frames = new ArrayList<>();
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (frames.size() == MAX_FRAMES) {
                    break;
                }
                if (frame != null) {
                    frames.add(frame);
                }
            }
        } catch (Throwable unreadable) {
            // What is there already is better than nothing.
        }
        return frames.toArray(new StackTraceElement[0]);
    }

    private String describe(Throwable failure, int limit) {
        String text = null;
        try {
            text = failure.toString();
        } catch (Throwable unreadable) {
            // As if it had none.
        }
        if (text == null) {
            return unreadable(failure, "text");
        }
        return hidesDigits ? MaskedText.hideDigits(text, limit) : texts.text(text, limit);
    }

    private String unreadable(Throwable failure, String what) {
        return texts.text(failure.getClass().getName() + ", whose " + what + " cannot be read", MAX_CAUSE);
    }

    /** By identity, because a failure may be equal to another one, or throw when it is asked. */
    private static boolean isIn(List<Throwable> seen, Throwable failure) {
        for (Throwable one : seen) {
            if (one == failure) {
                return true;
            }
        }
        return false;
    }
}
