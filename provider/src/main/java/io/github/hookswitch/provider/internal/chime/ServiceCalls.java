package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;

/** The service for one request: its client, the time that each call has, and what is done about transient failures. */
public final class ServiceCalls {
    /** The longest page that every list of the service takes. */
    public static final int PAGE = 99;

    private static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

    private final ChimeSdkVoiceClient client;
    private final Retrier retrier;
    private final Deadline deadline;

    /**
     * The service for a request.
     *
     * @param client the service; each call is one attempt
     * @param retrier makes the further attempts
     * @param deadline when to give up
     */
    public ServiceCalls(ChimeSdkVoiceClient client, Retrier retrier, Deadline deadline) {
        this.client = client;
        this.retrier = retrier;
        this.deadline = deadline;
    }

    /**
     * The same with another deadline.
     *
     * @param other when to give up
     * @return calls within that time
     */
    public ServiceCalls until(Deadline other) {
        return new ServiceCalls(client, retrier, other);
    }

    /**
     * The client, each of whose requests states its {@link #timeLimit}.
     *
     * @return the service
     */
    public ChimeSdkVoiceClient client() {
        return client;
    }

    /**
     * When to give up.
     *
     * @return the deadline
     */
    public Deadline deadline() {
        return deadline;
    }

    /**
     * The time that a call has from now on.
     *
     * @return for the request's {@code overrideConfiguration}: what is left, but a second at least and 30 at most
     */
    public Consumer<AwsRequestOverrideConfiguration.Builder> timeLimit() {
        return settings -> settings.apiCallTimeout(deadline.remaining(SHORTEST_CALL, VoiceClients.LONGEST_CALL));
    }

    /**
     * Makes a call once, because repeating it may do harm.
     *
     * @param call what to call
     * @param <T> its result
     * @return the result
     */
    public <T> T once(Supplier<? extends @Nullable T> call) {
        T result = call.get();
        if (result == null) {
            throw new IncompleteAnswerException();
        }
        return result;
    }

    /**
     * Makes a call that may be repeated, until it does not fail for a transient cause.
     *
     * @param call what to call
     * @param <T> its result
     * @return the result
     */
    public <T> T repeat(Supplier<? extends @Nullable T> call) {
        return retrier.retry(deadline, ServiceErrors.transientUntil(deadline), () -> once(call));
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
    public <T> Optional<T> find(Supplier<? extends @Nullable T> call) {
        return repeat(() -> {
            try {
                return Optional.of(once(call));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Looks until there is something to see, or the deadline comes.
     *
     * @param look what to look at; empty means not yet
     * @param <T> what is looked for
     * @return what was seen, empty if the deadline came first
     */
    public <T> Optional<T> poll(Supplier<Optional<T>> look) {
        return retrier.until(deadline, look);
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
