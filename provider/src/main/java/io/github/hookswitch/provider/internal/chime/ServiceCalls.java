package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.aws.NotFoundException;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one request, and retries each after transient failures of the service. */
public final class ServiceCalls {
    private final Retrier retrier;
    private final Deadline deadline;

    /**
     * The calls of a request.
     *
     * @param retrier makes the further attempts
     * @param deadline when to give up
     */
    public ServiceCalls(Retrier retrier, Deadline deadline) {
        this.retrier = retrier;
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
        return retrier.retry(deadline, ServiceErrors.passing(deadline), call);
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

    /**
     * Reads a list to its end.
     *
     * @param read reads the page of a token, the first one for null
     * @param <T> what is listed
     * @return everything
     * @throws Failure if the deadline comes first: half a list must not pass for a whole one
     */
    public <T> List<T> all(Function<@Nullable String, Page<T>> read) {
        List<T> all = new ArrayList<>();
        pages(read, page -> {
            all.addAll(page.items());
            return false;
        });
        return all;
    }

    /**
     * Reads a list until something is found.
     *
     * @param read reads the page of a token, the first one for null
     * @param wanted what is looked for
     * @param <T> what is listed
     * @return the first one, empty if the whole list has none
     * @throws Failure if the deadline comes first
     */
    public <T> Optional<T> first(Function<@Nullable String, Page<T>> read, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        pages(read, page -> {
            page.items().stream().filter(wanted).findFirst().ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }

    private <T> void pages(Function<@Nullable String, Page<T>> read, Predicate<Page<T>> enough) {
        Set<String> seen = new HashSet<>();
        String token = null;
        boolean more = true;
        while (more) {
            requireTime();
            String wanted = token;
            Page<T> page = repeat(() -> read.apply(wanted));
            token = page.nextToken();
            more = !enough.test(page) && token != null;
            if (more && !seen.add(token)) {
                throw new Failure(
                        "Amazon Chime SDK Voice goes round in circles in a list, so the list cannot be read to"
                                + " its end. Deploy again.");
            }
        }
    }

    /**
     * Keeps a loop over many things from going on past the deadline.
     *
     * @throws Failure if the deadline is over
     */
    public void requireTime() {
        if (deadline.remaining().isZero()) {
            throw new Failure(
                    "The function ran out of time while it looked through the account's phone numbers, orders"
                            + " or SIP rules. Deploy again; if it stays like this, raise the time-out of the provider's function.");
        }
    }
}
