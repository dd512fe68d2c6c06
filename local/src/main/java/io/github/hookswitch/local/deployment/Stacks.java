package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of all accounts and Regions, and what CloudFormation does to them: one operation per stack at a time, those
 * of different stacks side by side.
 */
public final class Stacks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Stacks.class.getName());
    private static final String VALIDATION = "ValidationError";

    private final ResourceTypes types;
    private final DeploymentListener listener;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ParameterStore store;
    private final ObjectSource objects;
    private final UnaryOperator<String> addresses;
    private final Map<String, Exports> exports = new ConcurrentHashMap<>();
    private final Map<String, DeployedStack> all = new LinkedHashMap<>();
    private final ExecutorService threads;

    Stacks(Parts parts) {
        this.types = parts.types();
        this.listener = parts.listener();
        this.clock = parts.clock();
        this.random = parts.random();
        this.store = parts.store();
        this.objects = parts.objects();
        this.addresses = parts.addresses();
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stack-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What stacks are made with. */
    record Parts(
            ResourceTypes types,
            DeploymentListener listener,
            InstantSource clock,
            RandomGenerator random,
            ParameterStore store,
            ObjectSource objects,
            UnaryOperator<String> addresses) {}

    /**
     * Looks a stack up.
     *
     * @param account its account, 12 digits
     * @param region its Region
     * @param nameOrId its name, or its id; a deleted stack has its id only
     * @return the stack
     */
    public Optional<DeployedStack> find(String account, String region, String nameOrId) {
        synchronized (all) {
            DeployedStack byId = all.get(nameOrId);
            if (byId != null) {
                return Optional.of(byId).filter(stack -> isIn(stack, account, region));
            }
            return all.values().stream()
                    .filter(stack -> stack.id().contains(":stack/" + nameOrId + "/"))
                    .filter(stack -> isIn(stack, account, region) && stack.status() != ResourceStatus.DELETE_COMPLETE)
                    .findFirst();
        }
    }

    /**
     * All stacks, nested and deleted ones too.
     *
     * @param account their account, 12 digits
     * @param region their Region
     * @return the newest first
     */
    public List<DeployedStack> list(String account, String region) {
        List<DeployedStack> list = new ArrayList<>();
        synchronized (all) {
            all.values().stream().filter(stack -> isIn(stack, account, region)).forEach(stack -> list.add(0, stack));
        }
        return list;
    }

    /** All that are not nested in others and still there, the newest first. */
    List<DeployedStack> deletable() {
        List<DeployedStack> list = new ArrayList<>();
        synchronized (all) {
            all.values().stream()
                    .filter(stack -> stack.status() != ResourceStatus.DELETE_COMPLETE
                            && stack.parentId().isEmpty())
                    .forEach(stack -> list.add(0, stack));
        }
        return list;
    }

    private static boolean isIn(DeployedStack stack, String account, String region) {
        return stack.id().contains(":" + region + ":" + account + ":stack/");
    }

    /**
     * Makes a stack that has a change set and nothing else.
     *
     * @param settings what the change set is for
     * @return the stack, in review
     * @throws StackServiceException if there is a stack of that name
     */
    public DeployedStack review(StackSettings settings) {
        DeployedStack stack = begin(settings, Map.of());
        stack.live().events().stack(ResourceStatus.REVIEW_IN_PROGRESS, "User Initiated");
        return stack;
    }

    /**
     * Begins to create a stack, or what a stack in review is for.
     *
     * @param settings what it is to be
     * @return the operation
     * @throws StackServiceException if there is a stack of that name, or in the service's words if the template or a
     *     parameter is refused; nothing has begun then
     */
    public StackOperation create(StackSettings settings) {
        Map<String, String> parameters = checked(settings);
        Optional<DeployedStack> reviewed = find(settings.account(), settings.region(), settings.stackName())
                .filter(DeployedStack::inReview);
        StackContext context = new StackContext(
                settings,
                reviewed.map(DeployedStack::id).orElseGet(() -> newId(settings)),
                objects,
                random,
                parameters);
        Stack live =
                new Stack(context, reviewed.map(stack -> stack.live().events()).orElseGet(() -> events(context)));
        StackChange change = change(live);
        DeployedStack stack = reviewed.orElseGet(() -> add(live));
        stack.begin(ResourceStatus.CREATE_IN_PROGRESS, "User Initiated", settings, clock.instant());
        return operation(stack, () -> {
            StackResult result = new StackCreation(change, types, run(stack), rollback()).run();
            if (result.status() != ResourceStatus.CREATE_COMPLETE) {
                withdrawExports(live);
            }
            stack.end(live, null, result, clock.instant());
            return result;
        });
    }

    /**
     * Begins to update a stack.
     *
     * @param settings what it is to be
     * @return the operation
     * @throws StackServiceException if there is no such stack or it cannot be updated now, or in the service's words if
     *     the template or a parameter is refused; nothing has begun then
     */
    public StackOperation update(StackSettings settings) {
        Map<String, String> parameters = checked(settings);
        DeployedStack stack = existing(settings.account(), settings.region(), settings.stackName());
        requireUpdatable(stack);
        Stack before = stack.live();
        StackUpdate update = new StackUpdate(change(before.next(settings, parameters)), before, types, run(stack));
        stack.begin(ResourceStatus.UPDATE_IN_PROGRESS, "User Initiated", settings, clock.instant());
        return operation(stack, () -> {
            StackResult result = update.run();
            boolean failed = result.status() == ResourceStatus.UPDATE_FAILED
                    || result.status() == ResourceStatus.UPDATE_ROLLBACK_FAILED;
            stack.end(update.current(), failed ? update.undone() : null, result, clock.instant());
            return result;
        });
    }

    /**
     * Makes sure that a stack can be updated now.
     *
     * @param stack the stack
     * @throws StackServiceException in the service's words if it cannot
     */
    public static void requireUpdatable(DeployedStack stack) {
        switch (stack.status()) {
            case CREATE_COMPLETE, UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, CREATE_FAILED, UPDATE_FAILED -> {
                // It can.
            }
            default ->
                throw new StackServiceException(
                        VALIDATION,
                        "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be updated.");
        }
    }

    /**
     * Begins to delete a stack. One that is being changed is stopped first.
     *
     * @param stack the stack
     * @param retained logical ids of resources that stay whatever their policy
     * @return the operation
     * @throws StackServiceException if its termination protection is on; nothing has begun then
     */
    public StackOperation delete(DeployedStack stack, Set<String> retained) {
        if (stack.terminationProtection()) {
            throw new StackServiceException(
                    VALIDATION,
                    "Stack [" + stack.name() + "] cannot be deleted while TerminationProtection is enabled");
        }
        stack.cancel();
        ResourceStatus before = stack.status();
        // Tools take a stack whose deletion shows no sign of having begun for one whose deletion has failed.
        boolean begun = stack.beginIfIdle(ResourceStatus.DELETE_IN_PROGRESS, "User Initiated");
        return operation(stack, () -> delete(stack, Set.copyOf(retained), before, begun));
    }

    private StackResult delete(DeployedStack stack, Set<String> retained, ResourceStatus before, boolean begun)
            throws InterruptedException {
        if (!begun) {
            stack.beginAfterOthers(ResourceStatus.DELETE_IN_PROGRESS, "User Initiated");
        }
        StackResult result = removed(stack, retained, before);
        stack.end(stack.holding(), null, result, clock.instant());
        return result;
    }

    private StackResult removed(DeployedStack stack, Set<String> retained, ResourceStatus before)
            throws InterruptedException {
        Stack live = stack.holding();
        Exports own = exportsOf(live.context());
        Optional<String> used = own.inUse(stack.id());
        if (used.isPresent()) {
            live.events()
                    .stack(
                            before.inProgress() ? ResourceStatus.DELETE_FAILED : before,
                            "Delete canceled. " + used.get());
            return live.result(ResourceStatus.DELETE_FAILED, List.of(), used.get());
        }
        StackRemoval removal = new StackRemoval(live, types, rollback(), StackRemoval.Kind.DELETION, retained);
        removal.run();
        live.outputs().clear();
        withdrawExports(live);
        ResourceStatus status =
                removal.failure() == null ? ResourceStatus.DELETE_COMPLETE : ResourceStatus.DELETE_FAILED;
        live.events().stack(status, removal.told());
        return live.result(status, removal.retained(), removal.failure());
    }

    /**
     * Begins to undo a creation or an update whose failure was kept.
     *
     * @param stack the stack
     * @return the operation
     * @throws StackServiceException if there is nothing to undo
     */
    public StackOperation rollBack(DeployedStack stack) {
        if (stack.status() == ResourceStatus.CREATE_FAILED) {
            stack.begin(ResourceStatus.ROLLBACK_IN_PROGRESS, "User Initiated", stack.settings(), clock.instant());
            return operation(stack, () -> {
                Stack live = stack.holding();
                StackRemoval removal = new StackRemoval(live, types, rollback(), StackRemoval.Kind.ROLLBACK);
                removal.run();
                ResourceStatus status =
                        removal.failure() == null ? ResourceStatus.ROLLBACK_COMPLETE : ResourceStatus.ROLLBACK_FAILED;
                live.events().stack(status, removal.told());
                StackResult result = live.result(status, removal.retained(), removal.failure());
                stack.end(live, null, result, clock.instant());
                return result;
            });
        }
        if (stack.status() != ResourceStatus.UPDATE_FAILED) {
            throw new StackServiceException(
                    VALIDATION,
                    "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be rolled back.");
        }
        return undo(stack, Set.of());
    }

    /**
     * Begins to undo the rest of an update that could not be undone.
     *
     * @param stack the stack
     * @param skipped logical ids of resources that stay as they are
     * @return the operation
     * @throws StackServiceException if there is nothing to undo
     */
    public StackOperation continueRollback(DeployedStack stack, Set<String> skipped) {
        if (stack.status() != ResourceStatus.UPDATE_ROLLBACK_FAILED) {
            throw new StackServiceException(
                    VALIDATION,
                    "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be continued.");
        }
        return undo(stack, Set.copyOf(skipped));
    }

    private StackOperation undo(DeployedStack stack, Set<String> skipped) {
        StackUpdateRollback undone = stack.undone();
        if (undone == null) {
            throw new StackServiceException(VALIDATION, "Stack:" + stack.id() + " has nothing to undo.");
        }
        stack.begin(ResourceStatus.UPDATE_ROLLBACK_IN_PROGRESS, "User Initiated", stack.settings(), clock.instant());
        return operation(stack, () -> {
            StackResult result = undone.run(stack.lastFailure(), skipped);
            boolean failed = result.status() != ResourceStatus.UPDATE_ROLLBACK_COMPLETE;
            stack.end(undone.restored(), failed ? undone : null, result, clock.instant());
            return result;
        });
    }

    /**
     * Stops an update, which is undone then.
     *
     * @param stack the stack
     * @throws StackServiceException if it is not being updated
     */
    public void cancelUpdate(DeployedStack stack) {
        if (stack.status() != ResourceStatus.UPDATE_IN_PROGRESS) {
            throw new StackServiceException(VALIDATION, "CancelUpdateStack cannot be called from current stack status");
        }
        stack.cancel();
    }

    /**
     * Does what has begun, on a thread of its own.
     *
     * @param operation what has begun
     */
    public void start(StackOperation operation) {
        threads.execute(() -> {
            try {
                operation.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException told) {
                LOG.log(System.Logger.Level.ERROR, "Stack " + operation.stack().name() + " failed", told);
            }
        });
    }

    /**
     * What stacks export.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @return the exports by name
     */
    public List<StackExport> exports(String account, String region) {
        return exportsIn(account, region).all();
    }

    /**
     * Who imports a value.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @param exportName the export's name
     * @return names of stacks
     */
    public List<String> importers(String account, String region, String exportName) {
        return exportsIn(account, region).importersOf(exportName);
    }

    /**
     * What an update or a creation would change.
     *
     * @param settings what the stack is to be
     * @param existing the stack as it is; null for a new one
     * @return one change for each resource that is touched, in the template's order
     * @throws StackServiceException in the service's words if the template or a parameter is refused
     */
    public List<ResourceChange> changes(StackSettings settings, @Nullable DeployedStack existing) {
        Map<String, String> parameters = checked(settings);
        StackContext context = new StackContext(settings, newId(settings), objects, random, parameters);
        Stack before = existing == null || existing.inReview() ? null : existing.live();
        Stack next = before == null ? new Stack(context, events(context)) : before.next(settings, parameters);
        return new StackComparison(before, next, change(next)).changes();
    }

    /**
     * Whether an update would change nothing.
     *
     * @param settings what the stack is to be
     * @param existing the stack as it is
     * @return true if template, parameters, tags and topics are the same as after its last successful operation
     */
    public boolean unchanged(StackSettings settings, DeployedStack existing) {
        if (!existing.status().name().endsWith("_COMPLETE")) {
            return false;
        }
        StackSettings old = existing.settings();
        return old.template().body().equals(settings.template().body())
                && existing.live().context().parameters().equals(checked(settings))
                && old.tags().equals(settings.tags())
                && old.notificationArns().equals(settings.notificationArns());
    }

    /**
     * Checks a template and its parameters as a creation does.
     *
     * @param settings what a stack is to be
     * @return the values of the parameters
     * @throws StackServiceException in the service's words if something is refused
     */
    Map<String, String> checked(StackSettings settings) {
        try {
            TemplateChecks.check(settings, types);
        } catch (TemplateException refused) {
            throw new StackServiceException(VALIDATION, Failures.reason(refused));
        }
        return ParameterValues.of(settings, store);
    }

    /** Ends what runs. It deletes nothing. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Shows a stack no more that never came about. */
    void forget(DeployedStack stack) {
        synchronized (all) {
            all.remove(stack.id());
        }
    }

    /** The file of an object. */
    ObjectSource objects() {
        return objects;
    }

    private DeployedStack existing(String account, String region, String name) {
        return find(account, region, name)
                .orElseThrow(() -> new StackServiceException(VALIDATION, "Stack [" + name + "] does not exist"));
    }

    private DeployedStack begin(StackSettings settings, Map<String, String> parameters) {
        StackContext context = new StackContext(settings, newId(settings), objects, random, parameters);
        return add(new Stack(context, events(context)));
    }

    private DeployedStack add(Stack live) {
        StackContext context = live.context();
        synchronized (all) {
            if (find(context.account(), context.region(), context.stackName()).isPresent()) {
                throw new StackServiceException(
                        "AlreadyExistsException", "Stack [" + context.stackName() + "] already exists");
            }
            DeployedStack stack = new DeployedStack(live, clock.instant());
            all.put(stack.id(), stack);
            return stack;
        }
    }

    private static String newId(StackSettings settings) {
        return "arn:" + StackValues.partition(settings.region()) + ":cloudformation:" + settings.region() + ":"
                + settings.account() + ":stack/" + settings.stackName() + "/" + UUID.randomUUID();
    }

    private StackEvents events(StackContext context) {
        return new StackEvents(context.stackName(), context.stackId(), listener, clock);
    }

    private StackChange change(Stack stack) {
        try {
            return new StackChange(
                    stack, types, new StackInputs(exportsOf(stack.context()), this::output, store, addresses));
        } catch (TemplateException refused) {
            throw new StackServiceException(VALIDATION, Failures.reason(refused));
        }
    }

    private Optional<String> output(String account, String region, String stackName, String output) {
        return find(account, region, stackName)
                .flatMap(stack -> stack.outputs().stream()
                        .filter(each -> each.key().equals(output))
                        .findFirst())
                .map(StackOutput::value);
    }

    private ResourceRun run(DeployedStack stack) {
        return new ResourceRun(threads, stack::cancelled);
    }

    private ResourceRun rollback() {
        return new ResourceRun(threads, () -> false);
    }

    private Exports exportsOf(StackContext context) {
        return exportsIn(context.account(), context.region());
    }

    private Exports exportsIn(String account, String region) {
        return exports.computeIfAbsent(account + "/" + region, key -> new Exports());
    }

    private void withdrawExports(Stack stack) {
        Exports own = exportsOf(stack.context());
        own.imported(stack.context().stackId(), stack.context().stackName(), Set.of());
        own.replace(stack.context().stackId(), new HashMap<>());
    }

    /**
     * All stacks that are not deleted, to be kept over a restart.
     *
     * @param keep takes bytes that are too many for JSON, and names them
     * @return JSON for {@link #restore}
     */
    public String saved(Function<byte[], String> keep) {
        List<DeployedStack> stacks;
        synchronized (all) {
            stacks = new ArrayList<>(all.values());
        }
        ArrayNode saved = JsonNodeFactory.instance.arrayNode();
        stacks.stream()
                .filter(stack -> stack.status() != ResourceStatus.DELETE_COMPLETE && !stack.inReview())
                .forEach(stack -> saved.add(StackState.save(stack, keep)));
        return saved.toString();
    }

    /**
     * Brings stacks back, with what stands behind their resources. What was being done to one has failed.
     *
     * @param saved what {@link #saved} returned
     * @param kept gives bytes back by their names
     * @throws IllegalArgumentException if it cannot be read
     */
    public void restore(String saved, Function<String, byte[]> kept) {
        try {
            for (JsonNode node : new ObjectMapper().readTree(saved)) {
                restore(StackState.read(node, kept));
            }
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged.getOriginalMessage(), damaged);
        } catch (TemplateException | ResourceFailedException | IllegalStateException refused) {
            throw new IllegalArgumentException(Failures.reason(refused), refused);
        }
    }

    private void restore(StackState.Saved saved) {
        StackContext context = new StackContext(saved.settings(), saved.stackId(), objects, random, saved.parameters());
        Stack live = new Stack(context, events(context));
        DeployedStack stack = new DeployedStack(live, saved.created());
        stack.terminationProtection(saved.terminationProtection());
        List<LiveResource> resources = saved.resources();
        for (LiveResource resource : resources) {
            types.of(resource.definition()).restore(live.request(resource), resource.state());
            live.resources().put(resource.definition().logicalId(), resource);
        }
        Map<String, String> exported = new HashMap<>();
        for (StackOutput output : saved.outputs()) {
            live.outputs().put(output.key(), output);
            if (output.exportName() != null) {
                exported.put(output.exportName(), output.value());
            }
        }
        live.imports().addAll(saved.imports());
        exportsOf(context).replace(saved.stackId(), exported);
        exportsOf(context).imported(saved.stackId(), context.stackName(), saved.imports());
        live.events().restore(resources, saved.status(), saved.statusReason());
        synchronized (all) {
            all.put(stack.id(), stack);
        }
    }

    private interface Work {
        StackResult run() throws InterruptedException;
    }

    private static StackOperation operation(DeployedStack stack, Work work) {
        return new StackOperation() {
            @Override
            public DeployedStack stack() {
                return stack;
            }

            @Override
            public StackResult run() throws InterruptedException {
                boolean done = false;
                try {
                    StackResult result = work.run();
                    done = true;
                    return result;
                } catch (RuntimeException failure) {
                    stack.fail(Failures.reason(failure));
                    throw failure;
                } finally {
                    if (!done) {
                        stack.abandon();
                    }
                }
            }
        };
    }
}
