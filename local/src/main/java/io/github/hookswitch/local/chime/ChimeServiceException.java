package io.github.hookswitch.local.chime;

/**
 * A request that Chime SDK Voice refuses, with the error type, code and HTTP status that the service's API model names.
 */
public final class ChimeServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The exception's name in the API model. */
    private final String type;

    /** The value of the error's Code member. */
    private final String code;

    /** The HTTP status. */
    private final int status;

    private ChimeServiceException(String type, String code, int status, String message) {
        super(message);
        this.type = type;
        this.code = code;
        this.status = status;
    }

    /**
     * The exception's name in the API model.
     *
     * @return for example {@code BadRequestException}
     */
    public String type() {
        return type;
    }

    /**
     * The value of the error's {@code Code} member.
     *
     * @return for example {@code BadRequest}
     */
    public String code() {
        return code;
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    static ChimeServiceException badRequest(String message) {
        return new ChimeServiceException("BadRequestException", "BadRequest", 400, message);
    }

    /**
     * A function that does not exist.
     *
     * @param functionArn its ARN
     * @return the exception
     */
    public static ChimeServiceException noFunction(String functionArn) {
        return badRequest("LambdaArn '" + functionArn + "': there is no such function, version or alias");
    }

    static ChimeServiceException numberInUse(String message) {
        return new ChimeServiceException("BadRequestException", "PhoneNumberAssociationsExist", 400, message);
    }

    static ChimeServiceException resourceLimitExceeded(String message) {
        return new ChimeServiceException("ResourceLimitExceededException", "ResourceLimitExceeded", 400, message);
    }

    static ChimeServiceException unauthorized(String message) {
        return new ChimeServiceException("UnauthorizedClientException", "Unauthorized", 401, message);
    }

    static ChimeServiceException forbidden(String message) {
        return new ChimeServiceException("ForbiddenException", "Forbidden", 403, message);
    }

    static ChimeServiceException notFound(String message) {
        return new ChimeServiceException("NotFoundException", "NotFound", 404, message);
    }

    static ChimeServiceException unknownOperation(String message) {
        return new ChimeServiceException("UnknownOperationException", "NotFound", 404, message);
    }

    static ChimeServiceException notServed(String operation) {
        return new ChimeServiceException(
                "NotImplemented", "NotImplemented", 501, "chime-sdk-voice " + operation + " is not served here");
    }

    static ChimeServiceException conflict(String message) {
        return new ChimeServiceException("ConflictException", "Conflict", 409, message);
    }

    static ChimeServiceException denied() {
        return accessDenied("The caller is not authorized to perform this operation");
    }

    /**
     * A request whose sender may not do what it asks for.
     *
     * @param message who may not do what on which resource
     * @return the exception
     */
    public static ChimeServiceException accessDenied(String message) {
        return new ChimeServiceException("AccessDeniedException", "AccessDenied", 403, message);
    }

    static ChimeServiceException throttled() {
        return new ChimeServiceException(
                "ThrottledClientException", "Throttled", 429, "The request rate limit is exceeded");
    }

    static ChimeServiceException server(int status) {
        return status == 503
                ? new ChimeServiceException(
                        "ServiceUnavailableException", "ServiceUnavailable", 503, "The service is unavailable")
                : new ChimeServiceException(
                        "ServiceFailureException", "ServiceFailure", status, "The service met an unexpected error");
    }
}
