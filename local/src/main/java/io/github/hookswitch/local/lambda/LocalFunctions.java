package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.internal.closing.CloseAtExit;
import io.github.hookswitch.local.internal.closing.OpenResources;
import io.github.hookswitch.local.internal.closing.ScratchFolder;
import io.github.hookswitch.local.lambda.InvocationResult.AccessDenied;
import io.github.hookswitch.local.lambda.InvocationResult.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A local Lambda service: it runs each function's asset in a separate process, through the Lambda Runtime API, so that
 * class paths, environment variables and crashes are as separate as they are in AWS.
 *
 * <p>A function's process is started at the first invocation or by {@link #warmUp}, used again for later ones, and
 * ended after a time-out and by {@link #close}. Concurrent invocations get further processes. Java functions are run by the
 * JVM that runs this class, Node.js and Python functions by the machine's own {@code node} and {@code python3}, whatever
 * version their runtime names; other runtimes and commands run themselves.
 *
 * <pre>{@code
 * try (LocalFunctions functions = LocalFunctions.builder().build()) {
 *     FunctionArn arn = FunctionArn.of("us-east-1", "111122223333", "hello");
 *     functions.create(FunctionConfiguration.of(arn, "example.Hello", Path.of("target/hello.jar")));
 *     InvocationResult result = functions.invoke(arn.toString(), "{}".getBytes(UTF_8));
 * }
 * }</pre>
 */
public final class LocalFunctions implements AutoCloseable {
    /** How often Lambda repeats an asynchronous invocation that failed, unless configured otherwise. */
    public static final int MAXIMUM_ASYNC_RETRIES = 2;

    private final Map<FunctionArn, LocalFunction> functions = new HashMap<>();
    private final OpenResources open = new OpenResources();
    private final FunctionVersion.Host host;
    private final AsyncInvocations async;
    private final FunctionInventory inventory = new FunctionInventory(functions, this);
    private final LocalLayers layers;
    private final Path folder;
    private boolean closed;

    LocalFunctions(LocalFunctionsBuilder builder) {
        try {
            layers = new LocalLayers(builder.clock);
            open.add(new CloseAtExit(open::close));
            folder = open.add(ScratchFolder.create("hookswitch-functions")).path();
            host = host(builder, folder);
            open.add(this::endProcesses);
            async = open.add(new AsyncInvocations(builder.retryDelays));
        } catch (IOException failure) {
            open.close();
            throw new UncheckedIOException("cannot prepare the directory that local functions run from", failure);
        } catch (Throwable failure) {
            open.close();
            throw failure;
        }
    }

    private static FunctionVersion.Host host(LocalFunctionsBuilder builder, Path scratch) throws IOException {
        RuntimeBootstrap bootstrap = builder.bootstrap != null ? builder.bootstrap : RuntimeBootstrap.own(scratch);
        Consumer<String> warnings = new OneTimeWarnings(builder.warnings);
        RuntimeCommands commands = new RuntimeCommands(
                builder.javaExecutable, bootstrap, builder.nodeExecutable, builder.pythonExecutable, scratch, warnings);
        SdkPackages packages =
                new SdkPackages(builder.packageFolder, builder.npmExecutable, builder.pythonExecutable, warnings);
        return new FunctionVersion.Host(
                new ProcessLauncher(commands, packages, builder),
                new FunctionLog(builder.listener),
                builder.delivery,
                warnings,
                builder.clock,
                builder.initLimit,
                scratch);
    }

    /**
     * Starts to configure an instance.
     *
     * @return a builder; nothing has to be set
     */
    public static LocalFunctionsBuilder builder() {
        return new LocalFunctionsBuilder();
    }

    /**
     * Creates a function.
     *
     * @param configuration what it is made of
     * @throws IllegalStateException if a function of that ARN exists
     */
    public synchronized void create(FunctionConfiguration configuration) {
        FunctionArn arn = configuration.arn();
        if (closed) {
            throw new IllegalStateException("These functions are closed, so " + arn + " cannot be created");
        }
        if (functions.containsKey(arn)) {
            throw new IllegalStateException("Function already exists: " + arn + ". Delete it or choose another name");
        }
        functions.put(arn, new LocalFunction(configuration, host));
    }

    /**
     * Replaces code and configuration of a function's newest version. Published versions stay as they are, and invocations
     * that run go on.
     *
     * @param configuration all of the new configuration
     * @throws IllegalStateException if there is no such function
     */
    public void update(FunctionConfiguration configuration) {
        FunctionVersion old;
        synchronized (this) {
            old = existing(configuration.arn()).replaceLatest(configuration);
        }
        old.retire();
    }

    /**
     * What a function, version or alias is made of.
     *
     * @param arn the function, whose newest version is meant, or one of its versions or aliases
     * @return its configuration
     * @throws IllegalStateException if there is no such function, version or alias
     */
    public synchronized FunctionConfiguration configuration(FunctionArn arn) {
        return version(arn).configuration();
    }

    /**
     * Deletes a function with its versions, aliases and permissions and ends its processes. Its log stays.
     *
     * @param function the function's ARN; a qualifier in it is ignored
     * @throws IllegalStateException if there is no such function
     */
    public void delete(FunctionArn function) {
        LocalFunction removed;
        synchronized (this) {
            removed = existing(function);
            functions.remove(function.unqualified());
        }
        removed.allVersions().forEach(FunctionVersion::close);
    }

    /**
     * Publishes the newest version under the next number, or returns the last number if nothing changed since.
     *
     * @param function the function's ARN
     * @return the version's number
     * @throws IllegalStateException if there is no such function
     */
    public synchronized String publishVersion(FunctionArn function) {
        return existing(function).publish();
    }

    /**
     * Brings a published version back, after a restart: it has the newest code and configuration.
     *
     * @param version the version's ARN, with the number as its qualifier
     * @throws IllegalStateException if there is no such function
     * @throws NumberFormatException if the qualifier is no number
     */
    public synchronized void restoreVersion(FunctionArn version) {
        existing(version).restore(Integer.parseInt(qualifierOf(version)));
    }

    /**
     * Deletes a published version and its permissions.
     *
     * @param version the version's ARN, with the number as its qualifier
     * @throws IllegalStateException if there is no such function or version
     */
    public void deleteVersion(FunctionArn version) {
        FunctionVersion removed;
        synchronized (this) {
            removed = existing(version).removeVersion(qualifierOf(version));
        }
        if (removed == null) {
            throw new IllegalStateException("There is no version " + version);
        }
        removed.close();
    }

    /**
     * Creates an alias or points it to another version.
     *
     * @param alias the alias's ARN, with its name as the qualifier
     * @param version a published version's number, or {@code $LATEST}
     * @throws IllegalStateException if there is no such function or version
     */
    public synchronized void putAlias(FunctionArn alias, String version) {
        LocalFunction function = existing(alias);
        if (function.version(version).isEmpty()) {
            throw new IllegalStateException("Alias " + alias + " needs version " + version + ", which does not exist ("
                    + function.qualifiers() + "). Publish the version first");
        }
        function.putAlias(qualifierOf(alias), version);
    }

    /**
     * Deletes an alias and its permissions.
     *
     * @param alias the alias's ARN
     * @throws IllegalStateException if there is no such function or alias
     */
    public synchronized void deleteAlias(FunctionArn alias) {
        if (!existing(alias).removeAlias(qualifierOf(alias))) {
            throw new IllegalStateException("There is no alias " + alias);
        }
    }

    /**
     * Adds a statement to the resource policy of exactly this function, version or alias.
     *
     * @param target whose policy; an ARN without a qualifier means the function itself and nothing else
     * @param permission the statement
     * @throws IllegalStateException if there is no such target, it is {@code $LATEST}, or it has a statement of that id
     */
    public synchronized void addPermission(FunctionArn target, FunctionPermission permission) {
        LocalFunction function = existing(target);
        if (FunctionArn.LATEST.equals(target.qualifier())) {
            throw new IllegalStateException("We currently do not support adding policies for $LATEST. (" + target
                    + "). Publish a version and give its number or an alias, or leave the qualifier out");
        }
        if (function.version(target.qualifier()).isEmpty()) {
            throw new IllegalStateException(
                    "Permission for " + target + ": there is no such version or alias (" + function.qualifiers() + ")");
        }
        List<FunctionPermission> policy = function.policy(target.qualifier());
        if (policy.stream().anyMatch(other -> other.statementId().equals(permission.statementId()))) {
            throw new IllegalStateException(
                    target + " has a statement " + permission.statementId() + " already. Use another statement id");
        }
        policy.add(permission);
    }

    /**
     * Takes a statement out of a resource policy.
     *
     * @param target whose policy
     * @param statementId the statement's id
     * @throws IllegalStateException if there is no such function or statement
     */
    public synchronized void removePermission(FunctionArn target, String statementId) {
        List<FunctionPermission> policy = existing(target).policy(target.qualifier());
        if (!policy.removeIf(permission -> permission.statementId().equals(statementId))) {
            throw new IllegalStateException(target + " has no statement " + statementId);
        }
    }

    /**
     * Sets how often an asynchronous invocation that fails is repeated.
     *
     * @param target the function, version or alias; each has its own setting
     * @param retries 0 to 2
     * @throws IllegalArgumentException if the number is out of its range
     * @throws IllegalStateException if there is no such function
     */
    public synchronized void maximumAsyncRetries(FunctionArn target, int retries) {
        if (retries < 0 || retries > MAXIMUM_ASYNC_RETRIES) {
            throw new IllegalArgumentException("MaximumRetryAttempts " + retries + " is not within 0 to 2");
        }
        existing(target).maximumRetries(target.qualifier(), retries);
    }

    /**
     * Starts a process for a function, version or alias without waiting for it, so that the first invocation finds it
     * ready. Does nothing if there is one.
     *
     * @param arn whose process
     * @throws IllegalStateException if there is no such function, version or alias
     */
    public void warmUp(FunctionArn arn) {
        FunctionVersion version;
        synchronized (this) {
            version = version(arn);
        }
        version.warmUp();
    }

    /**
     * Invokes a function and waits for its answer, as a caller whose own policy allows it.
     *
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @return the result
     * @throws InterruptedException if the thread is interrupted; the function's process is ended then
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public InvocationResult invoke(String qualifiedArn, byte[] payload) throws InterruptedException {
        return execute(qualifiedArn, payload).result();
    }

    /**
     * The same, with what Lambda tells about an invocation besides its result.
     *
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @return the result, and what was written
     * @throws InterruptedException if the thread is interrupted; the function's process is ended then
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public FunctionExecution execute(String qualifiedArn, byte[] payload) throws InterruptedException {
        FunctionArn arn = FunctionArn.parse(qualifiedArn);
        FunctionVersion version;
        synchronized (this) {
            LocalFunction function = functions.get(arn.unqualified());
            if (function == null) {
                return FunctionExecution.notBegun(
                        new NotFound("Function not found: " + arn + ". There are " + functions.keySet()));
            }
            version = function.version(arn.qualifier()).orElse(null);
            if (version == null) {
                return FunctionExecution.notBegun(
                        new NotFound("Function not found: " + arn + ". There are " + function.qualifiers()));
            }
        }
        FunctionExecution execution = version.invoke(arn, payload);
        // Replaced between being found and being asked, it has done nothing; the new one is asked instead.
        return execution.version().isEmpty() && version.closed() && isReplaced(arn, version)
                ? execute(qualifiedArn, payload)
                : execution;
    }

    /**
     * Invokes a function as an AWS service does, which needs a permission on exactly this function, version or alias.
     *
     * @param caller the service and the resource it acts for
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @return the result; {@link AccessDenied} if no permission matches
     * @throws InterruptedException if the thread is interrupted; the function's process is ended then
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public InvocationResult invokeAs(InvokeCaller caller, String qualifiedArn, byte[] payload)
            throws InterruptedException {
        AccessDenied denied = denied(caller, FunctionArn.parse(qualifiedArn));
        return denied == null ? invoke(qualifiedArn, payload) : denied;
    }

    private synchronized @Nullable AccessDenied denied(InvokeCaller caller, FunctionArn arn) {
        LocalFunction function = functions.get(arn.unqualified());
        if (function == null
                || function.policy(arn.qualifier()).stream().anyMatch(permission -> permission.allows(caller))) {
            return null;
        }
        return new AccessDenied(denial(caller, arn, function));
    }

    /**
     * Invokes a function in the background as an AWS service does, which needs a permission on exactly this function,
     * version or alias.
     *
     * @param caller the service and the resource it acts for
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @return completes with the last attempt's result, or with {@link AccessDenied} if no permission matches
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public CompletableFuture<InvocationResult> invokeAsyncAs(InvokeCaller caller, String qualifiedArn, byte[] payload) {
        AccessDenied denied = denied(caller, FunctionArn.parse(qualifiedArn));
        return denied == null ? invokeAsync(qualifiedArn, payload) : CompletableFuture.completedFuture(denied);
    }

    /**
     * Whether anybody may call the URL of a function, or of an alias, without authentication: it has a permission for
     * {@code lambda:InvokeFunctionUrl} and principal {@code *}.
     *
     * @param target the function or alias
     * @return false if there is no such permission, or no such function
     */
    public synchronized boolean permitsUrl(FunctionArn target) {
        LocalFunction function = functions.get(target.unqualified());
        return function != null && function.policy(target.qualifier()).stream().anyMatch(FunctionPermission::opensUrl);
    }

    /**
     * Invokes a function as Lambda's event queue does: at once in the background, and again after a failure or a
     * time-out, as often as the function's settings say.
     *
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @return completes with the last attempt's result; cancelling it stops further attempts
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public CompletableFuture<InvocationResult> invokeAsync(String qualifiedArn, byte[] payload) {
        FunctionArn arn = FunctionArn.parse(qualifiedArn);
        return async.start(() -> invoke(qualifiedArn, payload), () -> retriesOf(arn));
    }

    /**
     * Invokes a function in the background, and again after each failure or time-out as long as there is a wait to come.
     *
     * @param qualifiedArn the function, version or alias
     * @param payload the event, JSON
     * @param delays the waits before each repetition
     * @return completes with the last attempt's result; cancelling it stops further attempts
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public CompletableFuture<InvocationResult> invokeAsync(String qualifiedArn, byte[] payload, List<Duration> delays) {
        FunctionArn arn = FunctionArn.parse(qualifiedArn);
        return async.start(() -> invoke(arn.toString(), payload), delays::size, delays);
    }

    /**
     * Waits until no asynchronous invocation runs or waits for its next attempt. A function may go on after what it was
     * invoked for is visible, as a custom resource does after its answer; look at what it does then only when this
     * returns true.
     *
     * @param limit how long to wait in real time; zero only looks
     * @return whether nothing runs any more
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return async.awaitIdle(limit);
    }

    /**
     * What a function wrote to its output so far, oldest first, the newest 10,000 lines. All that its processes had
     * written when this is called is there, whether an invocation is over or still runs; of a line that has not ended yet
     * nothing is there before its invocation is over.
     *
     * @param function the function's ARN; lines of all versions are returned. It may be deleted already
     * @return the lines
     */
    public List<LogLine> logLines(FunctionArn function) {
        List<FunctionVersion> versions;
        synchronized (this) {
            LocalFunction known = functions.get(function.unqualified());
            versions = known == null ? List.of() : known.allVersions();
        }
        versions.forEach(FunctionVersion::readOutput);
        return host.log().of(function);
    }

    /**
     * What functions there are.
     *
     * @return a view that changes with them
     */
    public FunctionInventory inventory() {
        return inventory;
    }

    /**
     * The layers that functions may have.
     *
     * @return the layers
     */
    public LocalLayers layers() {
        return layers;
    }

    /**
     * A new folder for files that functions are made of.
     *
     * @return an empty folder that is deleted when these functions are closed
     */
    public Path newFolder() {
        try {
            return Files.createTempDirectory(folder, "code");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a folder for a function's code", failure);
        }
    }

    /**
     * Changes a function's tags.
     *
     * @param function the function's ARN
     * @param tags all of its tags from now on
     * @throws IllegalStateException if there is no such function
     */
    public synchronized void tags(FunctionArn function, Map<String, String> tags) {
        Map<String, String> kept = existing(function).tags();
        kept.clear();
        kept.putAll(tags);
    }

    /** Ends all processes and deletes all functions. */
    @Override
    public void close() {
        open.close();
    }

    private void endProcesses() {
        List<LocalFunction> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(functions.values());
            functions.clear();
        }
        OpenResources versions = new OpenResources();
        all.forEach(function -> function.allVersions().forEach(versions::add));
        versions.close();
    }

    private synchronized boolean isReplaced(FunctionArn arn, FunctionVersion version) {
        LocalFunction function = functions.get(arn.unqualified());
        return function != null
                && function.version(arn.qualifier())
                        .filter(now -> now != version)
                        .isPresent();
    }

    private synchronized int retriesOf(FunctionArn arn) {
        LocalFunction function = functions.get(arn.unqualified());
        return function == null ? 0 : function.maximumRetries(arn.qualifier());
    }

    private LocalFunction existing(FunctionArn arn) {
        LocalFunction function = functions.get(arn.unqualified());
        if (function == null) {
            throw new IllegalStateException("Function not found: " + arn + ". There are " + functions.keySet());
        }
        return function;
    }

    private FunctionVersion version(FunctionArn arn) {
        return existing(arn)
                .version(arn.qualifier())
                .orElseThrow(() -> new IllegalStateException("There is no version or alias " + arn));
    }

    private static String qualifierOf(FunctionArn arn) {
        String qualifier = arn.qualifier();
        if (qualifier == null) {
            throw new IllegalArgumentException(arn + " has no qualifier. Pass the version's or alias's own ARN");
        }
        return qualifier;
    }

    private static String denial(InvokeCaller caller, FunctionArn arn, LocalFunction function) {
        return caller.servicePrincipal() + " may not invoke " + arn + " on behalf of " + caller.sourceArn()
                + " in account " + caller.sourceAccount() + ": its resource policy has "
                + function.policy(arn.qualifier()) + ". Add an AWS::Lambda::Permission to exactly this function,"
                + " version or alias";
    }
}
