package io.github.hookswitch.provider.internal.aws;

/** What exists is in the way of the request. */
public final class ConflictException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ConflictException(int status, String code, String message) {
        super(status, code, message);
    }
}
