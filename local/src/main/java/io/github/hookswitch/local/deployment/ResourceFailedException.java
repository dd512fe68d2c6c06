package io.github.hookswitch.local.deployment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource could not be created, updated or deleted. The message is the reason that the event shows. */
public final class ResourceFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What may have been left behind; null for nothing. */
    private final @Nullable String physicalId;

    /**
     * A failure that left nothing behind.
     *
     * @param reason why, with the cure if there is one
     */
    public ResourceFailedException(String reason) {
        this(reason, null);
    }

    /**
     * A failure that may have left something behind, which is deleted when the stack is rolled back.
     *
     * @param reason why, with the cure if there is one
     * @param physicalId the physical id of what may exist; null for nothing
     */
    public ResourceFailedException(String reason, @Nullable String physicalId) {
        super(reason);
        this.physicalId = physicalId;
    }

    /**
     * What may have been left behind.
     *
     * @return its physical id
     */
    public Optional<String> physicalId() {
        return Optional.ofNullable(physicalId);
    }
}
