package io.github.hookswitch.provider.internal.aws;

/** A quota of the account is used up. */
public final class ResourceLimitExceededException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ResourceLimitExceededException(int status, String code, String message) {
        super(status, code, message);
    }
}
