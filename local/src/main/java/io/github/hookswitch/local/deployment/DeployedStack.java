package io.github.hookswitch.local.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stack as CloudFormation shows it, from its first change set until long after its deletion. */
public final class DeployedStack {
    private static final Set<ResourceStatus> LEFT =
            Set.of(ResourceStatus.DELETE_COMPLETE, ResourceStatus.DELETE_SKIPPED);

    private final String id;
    private final String name;
    private final Optional<String> parentId;
    private final StackEvents events;
    private final Instant created;
    private StackSettings settings;
    private Stack live;
    private boolean working;
    private volatile boolean cancelled;
    private boolean terminationProtection;
    private @Nullable Instant updated;
    private @Nullable Instant deleted;
    private @Nullable StackUpdateRollback undone;
    private @Nullable String lastFailure;

    DeployedStack(Stack live, Instant created) {
        this.id = live.context().stackId();
        this.name = live.context().stackName();
        this.parentId = live.context().settings().parentId();
        this.events = live.events();
        this.settings = live.context().settings();
        this.live = live;
        this.created = created;
    }

    /**
     * The stack's id.
     *
     * @return its ARN
     */
    public String id() {
        return id;
    }

    /**
     * The stack's name.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * The stack that this one is a resource of.
     *
     * @return its id, if this is a nested stack
     */
    public Optional<String> parentId() {
        return parentId;
    }

    /**
     * What the stack is made from.
     *
     * @return the settings of its last change, even if that is not done yet; of its first change set until then
     */
    public synchronized StackSettings settings() {
        settle();
        return settings;
    }

    /**
     * Whether a change set has brought it about and none was executed yet.
     *
     * @return true for a stack in review
     */
    public boolean inReview() {
        return status() == ResourceStatus.REVIEW_IN_PROGRESS;
    }

    /**
     * The stack's status.
     *
     * @return what is being done, or how the last operation ended
     */
    public ResourceStatus status() {
        return events.status();
    }

    /**
     * Why the stack has its status.
     *
     * @return the reason, if there is something to say
     */
    public Optional<String> statusReason() {
        return events.statusReason();
    }

    /**
     * When the stack was made.
     *
     * @return the time
     */
    public Instant created() {
        return created;
    }

    /**
     * When the last update began.
     *
     * @return the time, if there was an update
     */
    public synchronized Optional<Instant> updated() {
        return Optional.ofNullable(updated);
    }

    /**
     * When the stack was deleted.
     *
     * @return the time, if it is deleted
     */
    public synchronized Optional<Instant> deleted() {
        return Optional.ofNullable(deleted);
    }

    /**
     * Whether the stack may not be deleted.
     *
     * @return true if its termination protection is on
     */
    public synchronized boolean terminationProtection() {
        return terminationProtection;
    }

    /**
     * Turns the termination protection on or off.
     *
     * @param on whether the stack may not be deleted
     */
    public synchronized void terminationProtection(boolean on) {
        this.terminationProtection = on;
    }

    /**
     * The outputs.
     *
     * @return in the template's order; none unless the stack is complete
     */
    public List<StackOutput> outputs() {
        Stack current = live();
        synchronized (current.outputs()) {
            return new ArrayList<>(current.outputs().values());
        }
    }

    /**
     * All events.
     *
     * @return the oldest first
     */
    public List<StackEvent> events() {
        return events.all();
    }

    /**
     * The stack's resources, each with what last happened to it.
     *
     * @return one event for each; those that are gone are left out, unless the whole stack is
     */
    public List<ResourceEvent> resources() {
        boolean gone = status() == ResourceStatus.DELETE_COMPLETE;
        return events.latest().stream()
                .filter(event -> gone || !LEFT.contains(event.status()))
                .toList();
    }

    /**
     * The values of the parameters that are looked up in Systems Manager.
     *
     * @param parameter the parameter's name
     * @return its value, if it is such a parameter
     */
    public Optional<String> resolvedParameter(String parameter) {
        return Optional.ofNullable(live().context().resolved().get(parameter));
    }

    /**
     * Waits until nothing is being done to the stack.
     *
     * @param limit how long at most
     * @throws InterruptedException if the thread is interrupted
     */
    public synchronized void awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (working) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** Asks the operation that goes on to stop. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** What it holds, whole operations at a time. */
    synchronized Stack live() {
        settle();
        return live;
    }

    /** At this moment, whatever is being done to it. */
    synchronized boolean terminationProtected() {
        return terminationProtection;
    }

    synchronized Stack holding() {
        return live;
    }

    synchronized @Nullable StackUpdateRollback undone() {
        settle();
        return undone;
    }

    /** The reason of the failure that is to be undone. */
    synchronized String lastFailure() {
        return lastFailure == null ? "" : lastFailure;
    }

    /** An operation begins; what it works with is shown from now on. */
    synchronized void begin(ResourceStatus status, String reason, StackSettings newSettings, Instant now) {
        settle();
        working = true;
        cancelled = false;
        settings = newSettings;
        if (status == ResourceStatus.UPDATE_IN_PROGRESS) {
            updated = now;
        }
        events.stackBegins(status, reason);
    }

    /** An operation begins at once, unless another one is under way; whoever asks for the status then sees it. */
    synchronized boolean beginIfIdle(ResourceStatus status, String reason) {
        if (working) {
            return false;
        }
        working = true;
        cancelled = false;
        events.stackBegins(status, reason);
        return true;
    }

    /** Waits for another operation's end, before an operation that may begin at any time. */
    synchronized void beginAfterOthers(ResourceStatus status, String reason) throws InterruptedException {
        while (working) {
            wait();
        }
        working = true;
        cancelled = false;
        events.stackBegins(status, reason);
    }

    /** An operation has ended. */
    synchronized void end(Stack now, @Nullable StackUpdateRollback notUndone, StackResult result, Instant time) {
        live = now;
        settings = now.context().settings();
        undone = notUndone;
        lastFailure = result.failure();
        if (result.status() == ResourceStatus.DELETE_COMPLETE) {
            deleted = time;
        }
        working = false;
        notifyAll();
    }

    /** An operation has failed in a way that nobody foresaw. */
    void fail(String reason) {
        ResourceStatus now = status();
        if (now.inProgress()) {
            events.stack(
                    ResourceStatus.valueOf(now.name().replaceFirst("(_COMPLETE_CLEANUP)?_IN_PROGRESS$", "_FAILED")),
                    "Internal Failure: " + reason);
        }
    }

    /** An operation has ended without a result. */
    synchronized void abandon() {
        working = false;
        notifyAll();
    }

    /** The last event of an operation comes a moment before its end. */
    private void settle() {
        boolean interrupted = false;
        while (working && !status().inProgress()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
