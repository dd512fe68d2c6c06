package io.github.hookswitch.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Configures {@link LocalFunctions}; each setting has a default. */
public final class LocalFunctionsBuilder {
    private static final System.Logger LOG = System.getLogger("io.github.hookswitch.local");

    Path javaExecutable = Path.of(System.getProperty("java.home"), "bin", "java");
    Path nodeExecutable = Path.of("node");
    Path pythonExecutable = Path.of("python3");
    Map<String, String> hostEnvironment = System.getenv();
    Path npmExecutable = Path.of("npm");
    final Map<String, String> extraEnvironment = new LinkedHashMap<>();
    Function<FunctionConfiguration, Map<String, String>> environmentOf = function -> Map.of();
    Consumer<LogLine> listener = line -> {};
    LogDelivery delivery = (group, line) -> {};
    Consumer<String> warnings = sentence -> LOG.log(System.Logger.Level.WARNING, sentence);
    Path packageFolder = cacheFolder(System.getenv());
    InstantSource clock = InstantSource.system();
    Duration initLimit = Duration.ofSeconds(60);
    List<Duration> retryDelays = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Nullable
    RuntimeBootstrap bootstrap;

    LocalFunctionsBuilder() {}

    private static Path cacheFolder(Map<String, String> environment) {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return caches.resolve("hookswitch");
    }

    /**
     * Variables that every function gets besides its own, for instance {@code AWS_ENDPOINT_URL_CHIME_SDK_VOICE}.
     *
     * @param variables names and values, besides those that were given before; a function's own variable of that name
     *     wins. Default: none
     * @return this builder
     */
    public LocalFunctionsBuilder environment(Map<String, String> variables) {
        extraEnvironment.putAll(variables);
        return this;
    }

    /**
     * Variables that a function gets by what it is, such as keys of its role.
     *
     * @param variables gives the names and values for a function whose process starts; those of {@link #environment(Map)}
     *     and the function's own win. Default: none
     * @return this builder
     */
    public LocalFunctionsBuilder environmentOf(Function<FunctionConfiguration, Map<String, String>> variables) {
        this.environmentOf = variables;
        return this;
    }

    /**
     * Receives what is sent to CloudWatch Logs.
     *
     * @param logDelivery called as the listener of {@link #logListener} is. Default: nothing
     * @return this builder
     */
    public LocalFunctionsBuilder logDelivery(LogDelivery logDelivery) {
        this.delivery = logDelivery;
        return this;
    }

    /**
     * Receives sentences about what differs from AWS, each once: another version of a runtime, packages that are
     * installed or missing.
     *
     * @param listener default: they are logged as warnings by {@link System.Logger}
     * @return this builder
     */
    public LocalFunctionsBuilder warnings(Consumer<String> listener) {
        this.warnings = listener;
        return this;
    }

    /**
     * Where packages are kept that Lambda's runtimes bring along and this machine lacks, such as the AWS SDKs.
     *
     * @param folder default: {@code hookswitch} in the folder that XDG_CACHE_HOME names, or in {@code .cache} of the user's
     *     own
     * @return this builder
     */
    public LocalFunctionsBuilder packageFolder(Path folder) {
        this.packageFolder = folder;
        return this;
    }

    /**
     * The {@code npm} that installs packages for Node.js.
     *
     * @param executable default: the first one on the path
     * @return this builder
     */
    public LocalFunctionsBuilder npmExecutable(Path executable) {
        this.npmExecutable = executable;
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
