package io.github.hookswitch.provider.internal.chime;

import java.net.HttpURLConnection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a refusal means, by its status and its code. */
final class Refusal {
    /** By the words of their names, as services and the gateways in front of them vary the endings. */
    private static final Pattern EXPIRED = Pattern.compile("(?i).*(expired|skewed).*");

    private static final Pattern UNACCEPTED = Pattern.compile("(?i).*(signature|unrecognizedclient|invalidclienttoken"
            + "|missingauthenticationtoken|invalidtoken|invalidaccesskey|invalidsecurity|authfailure|optinrequired).*");

    /** What a refusal says that has lost its name on the way. */
    private static final Pattern UNACCEPTED_TEXT =
            Pattern.compile("(?is).*(request signature|security token|signature expired|access key id).*");

    private final int status;
    private final boolean throttled;
    private final String code;
    private final String message;

    Refusal(AwsServiceException error) {
        @Nullable AwsErrorDetails details = error.awsErrorDetails();
        @Nullable String named = details == null ? null : details.errorCode();
        @Nullable String text = details == null ? null : details.errorMessage();
        this.status = error.statusCode();
        this.throttled = error.isThrottlingException();
        this.code = named == null || named.isEmpty() ? "status " + status : named;
        this.message = text == null ? "" : text;
    }

    /** The exception's name in the service's API reference, or the status if the answer has none. */
    String code() {
        return code;
    }

    /** The service's own words, which may repeat what was signed if the caller is {@link #isUnauthenticated}. */
    String message() {
        return message;
    }

    /** Whether the same call may well succeed a little later: throttling, or trouble inside the service. */
    boolean isTransient() {
        return !isUnauthenticated()
                && (status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                        || throttled
                        || code.toLowerCase(Locale.ROOT).startsWith("throttl"));
    }

    /** Whether a permission is missing. */
    boolean isDenied() {
        return !isUnauthenticated() && (isRefusedAccess() || code.startsWith("AccessDenied"));
    }

    /**
     * Whether the service does not believe who calls: the signature is wrong, or the credentials are unknown or no longer
     * valid. No call with these credentials can succeed.
     */
    boolean isUnauthenticated() {
        return isExpired()
                || UNACCEPTED.matcher(code).matches()
                || (isRefusedAccess()
                        && !code.startsWith("AccessDenied")
                        && UNACCEPTED_TEXT.matcher(message).matches());
    }

    /** Whether time has run out for the credentials or the signature, or the clocks differ. */
    boolean isExpired() {
        return status < HttpURLConnection.HTTP_INTERNAL_ERROR
                && EXPIRED.matcher(code).matches();
    }

    private boolean isRefusedAccess() {
        return status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN;
    }
}
