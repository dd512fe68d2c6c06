package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.aws.NotFoundException;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the calls of one request, each again while the service has passing trouble. */
public final class ServiceCalls {
    private final Patience patience;
    private final Deadline deadline;

    /**
     * The calls of a request.
     *
     * @param patience how to wait between attempts
     * @param deadline when to give up
     */
    public ServiceCalls(Patience patience, Deadline deadline) {
        this.patience = patience;
        this.deadline = deadline;
    }

    /**
     * Makes a call that may be repeated.
     *
     * @param call what to call
     * @param <T> its result
     * @return the result
     */
    public <T> T repeat(Supplier<T> call) {
        return patience.retry(deadline, ServiceErrors.passing(deadline), call);
    }

    /**
     * Makes a call that may be repeated and has no result.
     *
     * @param call what to call
     */
    public void run(Runnable call) {
        repeat(() -> {
            call.run();
            return true;
        });
    }

    /**
     * Looks for what may not exist.
     *
     * @param call what to call
     * @param <T> its result
     * @return the result, empty if the service does not find it
     */
    public <T> Optional<T> find(Supplier<T> call) {
        return repeat(() -> {
            try {
                return Optional.of(call.get());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }
}
