package io.github.hookswitch.provider.internal.aws;

/** What the request names does not exist. */
public final class NotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    NotFoundException(int status, String code, String message) {
        super(status, code, message);
    }
}
