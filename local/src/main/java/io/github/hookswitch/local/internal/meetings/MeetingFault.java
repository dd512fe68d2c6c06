package io.github.hookswitch.local.internal.meetings;

/** What the service answers when it refuses a request. */
final class MeetingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int NOT_IMPLEMENTED = 501;

    private final int status;
    private final String type;

    private MeetingFault(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static MeetingFault badRequest(String message) {
        return new MeetingFault(BAD_REQUEST, "BadRequest", message);
    }

    static MeetingFault notFound(String message) {
        return new MeetingFault(NOT_FOUND, "NotFound", message);
    }

    static MeetingFault resourceNotFound(String message) {
        return new MeetingFault(NOT_FOUND, "ResourceNotFound", message);
    }

    static MeetingFault conflict(String message) {
        return new MeetingFault(CONFLICT, "Conflict", message);
    }

    static MeetingFault limitExceeded(String message) {
        return new MeetingFault(BAD_REQUEST, "LimitExceeded", message);
    }

    static MeetingFault notServed(String operation) {
        return new MeetingFault(
                NOT_IMPLEMENTED, "NotImplemented", "chime-sdk-meetings " + operation + " is not served here");
    }

    int status() {
        return status;
    }

    /** The value of the error's Code member; the exception's name is longer. */
    String code() {
        return type;
    }

    String exception() {
        return status == NOT_IMPLEMENTED ? type : type + "Exception";
    }
}
