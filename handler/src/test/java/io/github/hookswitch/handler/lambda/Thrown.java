package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.CallHandler;
import java.util.Arrays;
import java.util.concurrent.CompletionException;

/** What a handler may throw, and often does not mean to. */
enum Thrown {
    CHECKED_AND_UNDECLARED(new Exception("cannot be declared")),
    INTERRUPTED(new InterruptedException("stop")),
    ASSERTION(new AssertionError("not so")),
    STACK_OVERFLOW(new StackOverflowError()),
    OUT_OF_MEMORY(new OutOfMemoryError("Java heap space")),
    MISSING_CLASS(new NoClassDefFoundError("com/example/Missing")),
    FAILED_INITIALIZER(new ExceptionInInitializerError(new IllegalStateException("static"))),
    THREAD_DEATH_LIKE(new Error() {}),
    A_THROWABLE(new Throwable("neither error nor exception")),
    WITHOUT_MESSAGE(new IllegalStateException()),
    WRAPPED(new CompletionException(new IllegalStateException("inner"))),
    HUGE(new IllegalStateException("\u0001\uD83D\uDE00".repeat(1_000_000), deep(10_000))),
    SURROGATES(new IllegalStateException("\uD83D".repeat(5000) + "\uDE00")),
    CYCLIC(cyclic()),
    SUPPRESSED_ITSELF(suppressing()),
    NULL_EVERYWHERE(new Hostile(false)),
    THROWING_EVERYWHERE(new Hostile(true)),
    FRAMES_OF_DIGITS(framed());

    @SuppressWarnings("ImmutableEnumChecker") // is thrown as it is, and kept by nobody
    private final Throwable failure;

    Thrown(Throwable failure) {
        this.failure = failure;
    }

    CallHandler handler() {
        return event -> {
            throw Thrown.<RuntimeException>undeclared(failure);
        };
    }

    Throwable failure() {
        return failure;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what makes it undeclared
    private static <T extends Throwable> T undeclared(Throwable failure) throws T {
        throw (T) failure;
    }

    private static Throwable deep(int causes) {
        Throwable deep = new IllegalStateException("the innermost");
        for (int i = 0; i < causes; i++) {
            deep = new IllegalStateException("x".repeat(1000), deep);
        }
        return deep;
    }

    private static Throwable cyclic() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        return second;
    }

    private static Throwable suppressing() {
        Exception outer = new Exception("outer");
        Exception inner = new Exception("inner", outer);
        outer.addSuppressed(inner);
        return outer;
    }

    private static Throwable framed() {
        Exception framed = new Exception("framed");
        StackTraceElement[] frames = new StackTraceElement[5000];
        Arrays.fill(frames, new StackTraceElement("a".repeat(500), "\u0001".repeat(500), "F.java", 1));
        framed.setStackTrace(frames);
        return framed;
    }

    /** Throws, or answers null, whatever it is asked. */
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean throwing;

        Hostile(boolean throwing) {
            this.throwing = throwing;
        }

        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what nobody should do
        private <T> T nothing() {
            if (throwing) {
                throw new StackOverflowError("again");
            }
            return null;
        }

        @Override
        public String toString() {
            return nothing();
        }

        @Override
        public String getMessage() {
            return nothing();
        }

        @Override
        public String getLocalizedMessage() {
            return nothing();
        }

        @Override
        public synchronized Throwable getCause() {
            return nothing();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return nothing();
        }

        @Override
        public boolean equals(Object other) {
            return nothing();
        }

        @Override
        public int hashCode() {
            return this.<Integer>nothing();
        }
    }
}
