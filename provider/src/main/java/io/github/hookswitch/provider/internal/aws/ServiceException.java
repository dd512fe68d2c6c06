package io.github.hookswitch.provider.internal.aws;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.net.HttpURLConnection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A refusal, in the service's words. */
public class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    /** By the words of their names, as services and the gateways in front of them vary the endings. */
    private static final Pattern EXPIRED = Pattern.compile("(?i).*(expired|skewed).*");

    private static final Pattern UNACCEPTED = Pattern.compile("(?i).*(signature|unrecognizedclient|invalidclienttoken"
            + "|missingauthenticationtoken|invalidtoken|invalidaccesskey|invalidsecurity|authfailure|optinrequired).*");

    /** What a refusal says that has lost its name on the way. */
    private static final Pattern UNACCEPTED_TEXT =
            Pattern.compile("(?is).*(request signature|security token|signature expired|access key id).*");

    private final int status;
    private final String code;

    ServiceException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The kinds that a caller has to tell apart have classes of their own. */
    static ServiceException of(int status, @Nullable String type, JsonObject body) {
        String code = code(status, type, body);
        String message = either(body, "Message", "message");
        return switch (code) {
            case "BadRequestException" -> new BadRequestException(status, code, message);
            case "ConflictException" -> new ConflictException(status, code, message);
            case "NotFoundException" -> new NotFoundException(status, code, message);
            case "ResourceLimitExceededException" -> new ResourceLimitExceededException(status, code, message);
            default -> new ServiceException(status, code, message);
        };
    }

    /** The service writes its members with a capital letter, what stands in front of it may not. */
    private static String either(JsonObject body, String name, String otherName) {
        String text = body.textOrEmpty(name);
        return text.isEmpty() ? body.textOrEmpty(otherName) : text;
    }

    /** The header may go on with a colon and a URL, and the body's type may begin with a namespace. */
    private static String code(int status, @Nullable String type, JsonObject body) {
        if (type != null && !type.isEmpty()) {
            return type.split(":", 2)[0];
        }
        String inBody = either(body, "Code", "code");
        String named = inBody.isEmpty() ? body.textOrEmpty("__type") : inBody;
        return named.isEmpty() ? "status " + status : named.substring(named.lastIndexOf('#') + 1);
    }

    /**
     * The HTTP status.
     *
     * @return 300 or more
     */
    public int status() {
        return status;
    }

    /**
     * The kind of refusal.
     *
     * @return the exception's name in the service's API reference, or the status if the answer has none
     */
    public String code() {
        return code;
    }

    /**
     * Whether the same call may well succeed a little later.
     *
     * @return true for throttling and for trouble inside the service
     */
    public boolean isPassing() {
        return !isUnauthenticated()
                && (status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                        || status == TOO_MANY_REQUESTS
                        || code.toLowerCase(Locale.ROOT).startsWith("throttl"));
    }

    /**
     * Whether the caller may not do this.
     *
     * @return true if a permission is missing
     */
    public boolean isDenied() {
        return !isUnauthenticated() && (isRefusedAccess() || code.startsWith("AccessDenied"));
    }

    /**
     * Whether the service does not believe who calls: the signature is wrong, or the credentials are unknown or no longer
     * valid. The message may repeat the signed headers, a token among them, so it must not be shown.
     *
     * @return true if no call with these credentials can succeed
     */
    public boolean isUnauthenticated() {
        return isExpired()
                || UNACCEPTED.matcher(code).matches()
                || (isRefusedAccess()
                        && !code.startsWith("AccessDenied")
                        && UNACCEPTED_TEXT.matcher(String.valueOf(getMessage())).matches());
    }

    /**
     * Whether the credentials or the signature were valid once.
     *
     * @return true if time has run out for them, or the clocks differ
     */
    public boolean isExpired() {
        return status < HttpURLConnection.HTTP_INTERNAL_ERROR
                && EXPIRED.matcher(code).matches();
    }

    private boolean isRefusedAccess() {
        return status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN;
    }
}
