package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.aws.ConnectionException;
import io.github.hookswitch.provider.internal.aws.ResourceLimitExceededException;
import io.github.hookswitch.provider.internal.aws.ServiceException;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.time.Duration;
import java.util.function.Predicate;

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
     * Whether the same call may well succeed a little later: throttling, trouble inside the service, a broken connection.
     *
     * @param error what was thrown
     * @return true for a passing cause
     */
    public static boolean passing(RuntimeException error) {
        return error instanceof ConnectionException
                || (error instanceof ServiceException service && service.isPassing());
    }

    /**
     * Whether a call may well succeed a little later, at this moment of a request: a passing cause, or a refusal so soon
     * after the deployment attached the permission that it may not be in effect yet.
     *
     * @param deadline of the request
     * @return tells passing causes
     */
    public static Predicate<RuntimeException> passing(Deadline deadline) {
        return error -> passing(error) || (denied(error) && deadline.elapsed().compareTo(POLICY_IN_EFFECT) < 0);
    }

    private static boolean denied(RuntimeException error) {
        return error instanceof ServiceException service && service.isDenied();
    }

    /**
     * The Reason for an error that ends a request.
     *
     * @param error what was thrown
     * @return the same failure if it has a Reason already, otherwise one with a Reason that says what to do
     */
    public static Failure explain(RuntimeException error) {
        if (error instanceof Failure failure) {
            return failure;
        }
        String cure;
        if (error instanceof ServiceException service && service.isUnauthenticated()) {
            cure = service.isExpired() ? EXPIRED_CURE : SIGNATURE_CURE;
        } else if (denied(error)) {
            cure = "Allow the action to the role of the provider's function, and check that no service control policy"
                    + " denies it.";
        } else if (error instanceof ResourceLimitExceededException) {
            cure = "A quota of Amazon Chime SDK is used up: free a resource of that kind, or ask for a higher quota in"
                    + " the Service Quotas console.";
        } else if (passing(error)) {
            cure = "The service or the way to it failed for longer than this function can wait; deploy again.";
        } else {
            cure = "Correct the resource's properties if the message names one; the function's log has the details.";
        }
        return new Failure(message(error) + " " + cure, error);
    }

    /**
     * The service's own words.
     *
     * @param error what was thrown
     * @return the message, with the kind of error; only the kind where the message may repeat what was signed
     */
    public static String message(RuntimeException error) {
        if (error instanceof ServiceException service) {
            String text = service.isUnauthenticated() ? "" : String.valueOf(service.getMessage());
            return "Amazon Chime SDK Voice answered " + service.code() + (text.isEmpty() ? "" : ": " + text) + ".";
        }
        if (error instanceof ConnectionException) {
            return "Amazon Chime SDK Voice gave no answer (" + error.getMessage() + ").";
        }
        String text = error.getMessage();
        return error.getClass().getSimpleName() + (text == null ? "" : ": " + text) + ".";
    }
}
