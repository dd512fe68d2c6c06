package io.github.hookswitch.infra.function;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.TimeConversionOptions;
import software.amazon.awscdk.Token;

/** Ranges of what a function takes, and the defaults of a call handler. */
final class FunctionLimits {
    private static final int MIN_MEMORY = 128;
    private static final int MAX_MEMORY = 10_240;

    /** Java needs about 150 MB; the rest buys processor time, which is what a start without a snapshot lacks. */
    private static final int DEFAULT_MEMORY = 512;

    private static final int DEFAULT_EPHEMERAL_STORAGE_MEBIBYTES = 512;

    private static final int MIN_TIMEOUT_SECONDS = 1;
    private static final int MAX_TIMEOUT_SECONDS = 20;
    private static final int DEFAULT_TIMEOUT_SECONDS = 10;
    private static final Duration DEFAULT_TIMEOUT = Duration.seconds(DEFAULT_TIMEOUT_SECONDS);

    private FunctionLimits() {}

    static int memorySize(@Nullable Integer memorySize) {
        if (memorySize == null) {
            return DEFAULT_MEMORY;
        }
        if (memorySize < MIN_MEMORY || memorySize > MAX_MEMORY) {
            throw new IllegalArgumentException("'memorySize' is " + memorySize + " MB, but must be " + MIN_MEMORY
                    + " to " + MAX_MEMORY + ". Leave it out for " + DEFAULT_MEMORY + ".");
        }
        return memorySize;
    }

    static @Nullable Integer provisionedConcurrentExecutions(@Nullable Integer instances) {
        if (instances != null && instances < 1) {
            throw new IllegalArgumentException("'provisionedConcurrentExecutions' is " + instances
                    + ", but must be at least 1. Leave it out for none.");
        }
        return instances;
    }

    static @Nullable Integer reservedConcurrentExecutions(@Nullable Integer executions) {
        if (executions != null && executions < 0) {
            throw new IllegalArgumentException("'reservedConcurrentExecutions' is " + executions
                    + ", but must be at least 0. Leave it out for no limit but the account's.");
        }
        return executions;
    }

    /** Lambda takes snapshots of functions with the default size only. */
    static boolean hasSnapshots(@Nullable Size ephemeralStorageSize) {
        return ephemeralStorageSize == null
                || ephemeralStorageSize.isUnresolved()
                || ephemeralStorageSize.toMebibytes().intValue() <= DEFAULT_EPHEMERAL_STORAGE_MEBIBYTES;
    }

    static Duration timeout(@Nullable Duration timeout) {
        if (timeout == null) {
            return DEFAULT_TIMEOUT;
        }
        if (Token.isUnresolved(timeout) || timeout.isUnresolved()) {
            return timeout;
        }
        double seconds = timeout.toSeconds(
                        TimeConversionOptions.builder().integral(false).build())
                .doubleValue();
        if (seconds < MIN_TIMEOUT_SECONDS || seconds > MAX_TIMEOUT_SECONDS) {
            throw new IllegalArgumentException("'timeout' is " + timeout.toHumanString() + ", but must be "
                    + MIN_TIMEOUT_SECONDS + " to " + MAX_TIMEOUT_SECONDS + " seconds: after " + MAX_TIMEOUT_SECONDS
                    + " seconds without an answer the service hangs up. Leave it out for " + DEFAULT_TIMEOUT_SECONDS
                    + " seconds.");
        }
        return timeout;
    }
}
