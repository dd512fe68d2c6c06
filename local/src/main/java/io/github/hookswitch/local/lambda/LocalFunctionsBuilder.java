package io.github.hookswitch.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Configures {@link LocalFunctions}; each setting has a default. */
public final class LocalFunctionsBuilder {
    Path javaExecutable = Path.of(System.getProperty("java.home"), "bin", "java");
    Path nodeExecutable = Path.of("node");
    Path pythonExecutable = Path.of("python3");
    Map<String, String> hostEnvironment = System.getenv();
    Map<String, String> extraEnvironment = Map.of();
    Consumer<LogLine> listener = line -> {};
    InstantSource clock = InstantSource.system();
    Duration initLimit = Duration.ofSeconds(60);
    List<Duration> retryDelays = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Nullable
    RuntimeBootstrap bootstrap;

    LocalFunctionsBuilder() {}

    /**
     * Variables that every function gets besides its own, for instance {@code AWS_ENDPOINT_URL_CHIME_SDK_VOICE}.
     *
     * @param variables names and values, added to those of earlier calls, whose variables of the same name they replace; a
     *     function's own variable of that name wins. Default: none, except what a {@code LocalAws} sets for its functions
     * @return this builder
     */
    public LocalFunctionsBuilder environment(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(extraEnvironment);
        all.putAll(variables);
        this.extraEnvironment = Map.copyOf(all);
        return this;
    }

    /**
     * Receives each line that a function writes, a moment later while an invocation runs, and all of an invocation's
     * lines before its result is returned. It is called by the thread that waits for the invocation, or that asks for the log
     * or ends the process, and should not block.
     *
     * @param logListener default: nothing; {@link LocalFunctions#logLines} keeps the lines anyway
     * @return this builder
     */
    public LocalFunctionsBuilder logListener(Consumer<LogLine> logListener) {
        this.listener = logListener;
        return this;
    }

    /**
     * The time that deadlines and log lines are stamped with. Functions compare deadlines with the machine's own
     * clock, so this should run with it.
     *
     * @param source default: the system's clock
     * @return this builder
     */
    public LocalFunctionsBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * How long a process may take to ask for its first invocation. It does not count as invocation time. Lambda
     * allows 10 s; a busy desk machine may need more for reasons that are not the function's.
     *
     * @param limit default: 60 s
     * @return this builder
     */
    public LocalFunctionsBuilder initLimit(Duration limit) {
        this.initLimit = limit;
        return this;
    }

    /**
     * The waits before the first and each further repetition of a failed asynchronous invocation.
     *
     * @param delays at least one. Default: 1 s, 2 s, a sixtieth of what Lambda waits
     * @return this builder
     * @throws IllegalArgumentException if the list is empty
     */
    public LocalFunctionsBuilder asyncRetryDelays(List<Duration> delays) {
        if (delays.isEmpty()) {
            throw new IllegalArgumentException("asyncRetryDelays is empty. Pass at least one wait; it may be zero");
        }
        this.retryDelays = List.copyOf(delays);
        return this;
    }

    /**
     * The {@code java} that runs the functions.
     *
     * @param executable default: the one that runs this JVM
     * @return this builder
     */
    public LocalFunctionsBuilder javaExecutable(Path executable) {
        this.javaExecutable = executable;
        return this;
    }

    /**
     * The {@code node} that runs the functions with a Node.js runtime.
     *
     * @param executable default: the first one on the path
     * @return this builder
     */
    public LocalFunctionsBuilder nodeExecutable(Path executable) {
        this.nodeExecutable = executable;
        return this;
    }

    /**
     * The {@code python3} that runs the functions with a Python runtime.
     *
     * @param executable default: the first one on the path
     * @return this builder
     */
    public LocalFunctionsBuilder pythonExecutable(Path executable) {
        this.pythonExecutable = executable;
        return this;
    }

    /**
     * The machine's environment. Only what a runtime may need of it reaches a function: PATH, SystemRoot, LANG,
     * LC_ALL and the directories for temporary files.
     *
     * @param variables default: this process's environment
     * @return this builder
     */
    public LocalFunctionsBuilder hostEnvironment(Map<String, String> variables) {
        this.hostEnvironment = Map.copyOf(variables);
        return this;
    }

    /**
     * Runs the functions with another runtime than the usual one, for example with AWS's own runtime interface
     * client.
     *
     * @param classPath what comes behind the function's code on the class path
     * @param mainClass the class that fetches and serves invocations; its argument is the handler
     * @return this builder
     */
    public LocalFunctionsBuilder runtime(List<Path> classPath, String mainClass) {
        return bootstrap(new RuntimeBootstrap(List.copyOf(classPath), mainClass));
    }

    LocalFunctionsBuilder bootstrap(RuntimeBootstrap runtime) {
        this.bootstrap = runtime;
        return this;
    }

    /**
     * Makes the instance. No process is started yet.
     *
     * @return functions to create and invoke; to be closed
     */
    public LocalFunctions build() {
        return new LocalFunctions(this);
    }
}
