package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;

/** What the errors of Chime SDK Voice mean for a request in progress, and for the person who reads of them. */
public final class ServiceErrors {
    // IAM takes some seconds until a policy that the same deployment has just attached works everywhere.
    private static final Duration POLICY_IN_EFFECT = Duration.ofMinutes(1);

    private static final String EXPIRED_CURE =
            "The temporary credentials of the function's role, or the signature made with them, are no longer valid."
                    + " Lambda gives each new process fresh ones: deploy again. If it stays like this, see whether the"
                    + " function sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or AWS_SESSION_TOKEN itself, and leave"
                    + " them to Lambda.";
    private static final String SIGNATURE_CURE =
            "The service does not accept the request's signature or credentials, and trying again does not change that."
                    + " Leave AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_REGION of the provider's"
                    + " function to Lambda, check that nothing on the way to the service changes requests"
                    + " (AWS_ENDPOINT_URL_CHIME_SDK_VOICE, a proxy), and that the function's role still exists; then deploy"
                    + " again.";

    private ServiceErrors() {}

    /**
     * Whether the same call may well succeed a little later: throttling, trouble inside the service, no whole answer.
     *
     * @param error what was thrown
     * @return true for a transient cause
     */
    public static boolean isTransient(RuntimeException error) {
        return isNoAnswer(error) || refusal(error).filter(Refusal::isTransient).isPresent();
    }

    /**
     * Whether a call may well succeed a little later, at this moment of a request: a transient cause, or a refusal so soon
     * after the deployment attached the permission that it may not be in effect yet.
     *
     * @param deadline of the request
     * @return tells transient causes
     */
    public static Predicate<RuntimeException> transientUntil(Deadline deadline) {
        return error ->
                isTransient(error) || (isDenied(error) && deadline.elapsed().compareTo(POLICY_IN_EFFECT) < 0);
    }

    private static boolean isDenied(RuntimeException error) {
        return refusal(error).filter(Refusal::isDenied).isPresent();
    }

    private static Optional<Refusal> refusal(RuntimeException error) {
        return error instanceof AwsServiceException refused ? Optional.of(new Refusal(refused)) : Optional.empty();
    }

    /** Only the words tell: the SDK has no exception of its own for a request that it cannot build. */
    private static boolean isNotSent(RuntimeException error) {
        return error instanceof SdkClientException
                && String.valueOf(error.getMessage()).startsWith("Unable to marshall request");
    }

    /** The call may have had its effect nevertheless. */
    private static boolean isNoAnswer(RuntimeException error) {
        return (error instanceof SdkClientException && !isNotSent(error))
                || error instanceof UncheckedIOException
                || error instanceof IncompleteAnswerException;
    }

    /**
     * The Reason for an error that ends a request.
     *
     * @param error what was thrown
     * @return the same failure if it has a Reason already, otherwise one with a Reason that says what to do
     */
    public static Failure explain(RuntimeException error) {
        return error instanceof Failure failure ? failure : new Failure(message(error) + " " + cure(error), error);
    }

    private static String cure(RuntimeException error) {
        @Nullable Refusal refusal = refusal(error).orElse(null);
        if (refusal != null && refusal.isUnauthenticated()) {
            return refusal.isExpired() ? EXPIRED_CURE : SIGNATURE_CURE;
        }
        if (isDenied(error)) {
            return "Allow the action to the role of the provider's function, and check that no service control policy"
                    + " denies it.";
        }
        if (error instanceof ResourceLimitExceededException) {
            return "A quota of Amazon Chime SDK is used up: free a resource of that kind, or ask for a higher quota in"
                    + " the Service Quotas console.";
        }
        if (isTransient(error)) {
            return "The service or the way to it failed for longer than this function can wait; deploy again.";
        }
        if (isNotSent(error)) {
            return "Nothing was sent: check the resource's properties, and AWS_ENDPOINT_URL and"
                    + " AWS_ENDPOINT_URL_CHIME_SDK_VOICE of the provider's function if they are set.";
        }
        return "Correct the resource's properties if the message names one; the function's log has the details.";
    }

    /**
     * The service's own words.
     *
     * @param error what was thrown
     * @return the message, with the kind of error; only the kind where the message may repeat what was signed
     */
    public static String message(RuntimeException error) {
        Optional<Refusal> refusal = refusal(error);
        if (refusal.isPresent()) {
            String text = refusal.get().isUnauthenticated() ? "" : refusal.get().message();
            return "Amazon Chime SDK Voice answered " + refusal.get().code() + (text.isEmpty() ? "" : ": " + text)
                    + ".";
        }
        if (isNoAnswer(error)) {
            return "Amazon Chime SDK Voice gave no answer (" + obstacle(error) + ").";
        }
        String text = error.getMessage();
        return error.getClass().getSimpleName() + (text == null ? "" : ": " + text) + ".";
    }

    /** Of an answer that cannot be read nothing is repeated. */
    private static String obstacle(RuntimeException error) {
        Throwable cause = error;
        while (cause.getCause() != null && !isOfTheJdk(cause)) {
            cause = cause.getCause();
        }
        boolean told = isOfTheJdk(cause) || error.getCause() == null;
        return cause.getClass().getSimpleName() + (told ? ": " + cause.getMessage() : "");
    }

    private static boolean isOfTheJdk(Throwable cause) {
        return cause instanceof IOException && cause.getClass().getName().startsWith("java");
    }
}
