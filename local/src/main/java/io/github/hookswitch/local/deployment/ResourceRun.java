package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works on the resources of a stack: on each as soon as those that it needs are done. What is quick is done one after the
 * other in the given order, what waits for others side by side. After a failure nothing more is begun.
 */
final class ResourceRun {
    private final Executor executor;
    private final BooleanSupplier cancelled;
    private final Set<String> failed = new TreeSet<>();
    private @Nullable RuntimeException failure;

    /** What is done with one resource. */
    interface Step {
        void on(String logicalId) throws InterruptedException;
    }

    private record Outcome(String logicalId, @Nullable RuntimeException failure, boolean interrupted) {}

    /**
     * A run.
     *
     * @param executor runs what waits
     * @param cancelled whether the user has asked to stop
     */
    ResourceRun(Executor executor, BooleanSupplier cancelled) {
        this.executor = executor;
        this.cancelled = cancelled;
    }

    /** The logical ids of what failed. */
    Set<String> failed() {
        return failed;
    }

    /**
     * Works on all.
     *
     * @param order the logical ids
     * @param needs what each needs; what is not in the order does not count
     * @param waits whether working on it means to wait for others
     * @param step the work
     * @throws InterruptedException if the thread is interrupted; what runs then goes on
     */
    void run(Collection<String> order, Map<String, Set<String>> needs, Predicate<String> waits, Step step)
            throws InterruptedException {
        List<String> pending = new ArrayList<>(order);
        Set<String> undone = new HashSet<>(order);
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        int running = 0;
        while (true) {
            boolean begun = false;
            Iterator<String> each = pending.iterator();
            while (failure == null && each.hasNext()) {
                String id = each.next();
                if (needs.getOrDefault(id, Set.of()).stream().anyMatch(undone::contains)) {
                    continue;
                }
                if (cancelled.getAsBoolean()) {
                    failure = new TemplateException("Resource operation cancelled: the user asked to stop");
                    break;
                }
                each.remove();
                begun = true;
                if (waits.test(id)) {
                    running++;
                    executor.execute(() -> outcomes.add(attempt(id, step)));
                } else {
                    done(attempt(id, step), undone);
                }
            }
            if (!begun && running == 0) {
                break;
            }
            if (running > 0 && (!begun || failure != null)) {
                done(outcomes.take(), undone);
                running--;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Outcome attempt(String id, Step step) {
        try {
            step.on(id);
            return new Outcome(id, null, false);
        } catch (RuntimeException failure) {
            return new Outcome(id, failure, false);
        } catch (InterruptedException stopped) {
            return new Outcome(id, null, true);
        }
    }

    private void done(Outcome outcome, Set<String> undone) throws InterruptedException {
        if (outcome.interrupted()) {
            throw new InterruptedException();
        }
        undone.remove(outcome.logicalId());
        if (outcome.failure() != null) {
            failed.add(outcome.logicalId());
            if (failure == null) {
                failure = outcome.failure();
            }
        }
    }
}
