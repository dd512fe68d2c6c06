package io.github.hookswitch.local.deployment;

/** A cloud assembly is missing or cannot be read. The message says which file and what to do. */
public final class CloudAssemblyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CloudAssemblyException(String message) {
        super(message);
    }

    CloudAssemblyException(String message, Throwable cause) {
        super(message, cause);
    }
}
