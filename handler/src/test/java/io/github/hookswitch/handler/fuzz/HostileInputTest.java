package io.github.hookswitch.handler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, an answer or {@code MalformedEventException} goes out, and soon.
 *
 * <p>{@code -Dhookswitch.fuzz.events} says how many events, {@code -Dhookswitch.fuzz.seed} the seed of the first one; the
 * next one has the next seed. To replay a failure, give its seed and one event.
 */
class HostileInputTest {
    private static final int EVENTS = Integer.getInteger("hookswitch.fuzz.events", 20_000);
    private static final long FIRST_SEED = Long.getLong("hookswitch.fuzz.seed", 1);
    private static final long MOST_SECONDS = 20;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    @Test
    void everyHostileEventIsAnsweredOrRefused() throws InterruptedException {
        EntryPointCheck check = new EntryPointCheck();
        long start = System.nanoTime();
        Future<?> run = worker.submit(() -> {
            for (int count = 0; count < EVENTS; count++) {
                check.check(FIRST_SEED + count);
            }
        });
        await(run, check);

        System.out.printf(
                Locale.ROOT,
                "Hostile events from seed %d: %,d answered, %,d refused, slowest %,d ms, %,d s in all%n",
                FIRST_SEED,
                check.answered(),
                check.refused(),
                check.slowestMilliseconds(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertThat(check.answered() + check.refused()).isEqualTo(EVENTS);
        if (EVENTS > 1000) {
            assertThat(check.answered()).isGreaterThan(EVENTS / 2);
            assertThat(check.refused()).isGreaterThan(EVENTS / 20);
        }
    }

    private static void await(Future<?> run, EntryPointCheck check) throws InterruptedException {
        while (true) {
            long before = check.seed();
            try {
                run.get(MOST_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (check.seed() == before) {
                    throw new AssertionError("No answer within " + MOST_SECONDS + " s: " + check.describe(before), e);
                }
            } catch (ExecutionException e) {
                throw new AssertionError(check.describe(check.seed()), e.getCause());
            }
        }
    }
}
