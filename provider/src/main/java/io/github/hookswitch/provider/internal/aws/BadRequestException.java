package io.github.hookswitch.provider.internal.aws;

/** The service does not take the request as it is, or not now. */
public final class BadRequestException extends ServiceException {
    private static final long serialVersionUID = 1L;

    BadRequestException(int status, String code, String message) {
        super(status, code, message);
    }
}
