package io.github.hookswitch.infra.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.RetentionDays;

/** Properties of a {@link CallHandlerFunction}. All are optional. */
public final class CallHandlerFunctionProps {
    private final @Nullable Code code;
    private final @Nullable String handler;
    private final BundledHandlerSettings settings;
    private final Map<String, String> environment;
    private final Runtime runtime;
    private final Architecture architecture;
    private final int memorySize;
    private final Duration timeout;
    private final boolean snapStart;
    private final @Nullable Integer provisionedConcurrentExecutions;
    private final Tracing tracing;
    private final RetentionDays logRetention;
    private final RemovalPolicy logRemovalPolicy;

    private CallHandlerFunctionProps(Builder builder) {
        code = builder.code;
        handler = builder.handler;
        if ((code == null) != (handler == null)) {
            throw new IllegalArgumentException("'" + (code == null ? "handler" : "code") + "' is set, but '"
                    + (code == null ? "code" : "handler") + "' is not. Set both for a handler of your own, or none for"
                    + " the bundled one.");
        }
        if (code != null && builder.settings != null) {
            throw new IllegalArgumentException("'settings' and 'code' are both set, but settings are for the bundled"
                    + " handler. Remove one of them; your own handler takes values by environment(...).");
        }
        settings = Objects.requireNonNullElseGet(
                builder.settings, () -> BundledHandlerSettings.builder().build());
        runtime = Objects.requireNonNullElse(builder.runtime, Runtime.JAVA_25);
        if (code == null) {
            builder.environment.forEach(BundledVariable::check);
            BundledRuntime.check(runtime);
        }
        environment = EnvironmentVariables.merge(settings.getEnvironment(), builder.environment);
        architecture = Objects.requireNonNullElse(builder.architecture, Architecture.ARM_64);
        memorySize = FunctionLimits.memorySize(builder.memorySize);
        timeout = FunctionLimits.timeout(builder.timeout);
        provisionedConcurrentExecutions =
                FunctionLimits.provisionedConcurrentExecutions(builder.provisionedConcurrentExecutions);
        if (provisionedConcurrentExecutions != null && Boolean.TRUE.equals(builder.snapStart)) {
            throw new IllegalArgumentException(
                    "'provisionedConcurrentExecutions' and 'snapStart' are both set, but Lambda"
                            + " allows one of them for a version. Remove snapStart(true): provisioned instances have started"
                            + " already.");
        }
        snapStart = Objects.requireNonNullElse(builder.snapStart, provisionedConcurrentExecutions == null);
        tracing = builder.tracing;
        logRetention = builder.logRetention;
        logRemovalPolicy = builder.logRemovalPolicy;
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the handler's own code.
     *
     * @return the code, or null for the bundled handler
     */
    public @Nullable Code getCode() {
        return code;
    }

    /**
     * Returns the handler's own class.
     *
     * @return the class, or null for the bundled handler
     */
    public @Nullable String getHandler() {
        return handler;
    }

    /**
     * Returns the settings of the bundled handler.
     *
     * @return the settings
     */
    public BundledHandlerSettings getSettings() {
        return settings;
    }

    /**
     * Returns all environment variables, those of the settings among them.
     *
     * @return values by name
     */
    public Map<String, String> getEnvironment() {
        return environment;
    }

    /**
     * Returns the Lambda runtime.
     *
     * @return the runtime
     */
    public Runtime getRuntime() {
        return runtime;
    }

    /**
     * Returns the processor architecture.
     *
     * @return the architecture
     */
    public Architecture getArchitecture() {
        return architecture;
    }

    /**
     * Returns the memory in MB.
     *
     * @return 128 to 10240
     */
    public int getMemorySize() {
        return memorySize;
    }

    /**
     * Returns the longest time for one event.
     *
     * @return 1 to 20 seconds
     */
    public Duration getTimeout() {
        return timeout;
    }

    /**
     * Returns whether versions start from a snapshot.
     *
     * @return true for SnapStart
     */
    public boolean isSnapStart() {
        return snapStart;
    }

    /**
     * Returns how many instances wait for calls.
     *
     * @return the number, or null for none
     */
    public @Nullable Integer getProvisionedConcurrentExecutions() {
        return provisionedConcurrentExecutions;
    }

    /**
     * Returns whether X-Ray traces the invocations.
     *
     * @return the tracing mode
     */
    public Tracing getTracing() {
        return tracing;
    }

    /**
     * Returns how long log events are kept.
     *
     * @return the retention
     */
    public RetentionDays getLogRetention() {
        return logRetention;
    }

    /**
     * Returns what happens to the log group when it leaves the stack.
     *
     * @return the removal policy
     */
    public RemovalPolicy getLogRemovalPolicy() {
        return logRemovalPolicy;
    }

    /** Builds {@link CallHandlerFunctionProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<CallHandlerFunctionProps> {
        private @Nullable Code code;
        private @Nullable String handler;
        private @Nullable BundledHandlerSettings settings;
        private Map<String, String> environment = Map.of();
        private @Nullable Runtime runtime;
        private @Nullable Architecture architecture;
        private @Nullable Integer memorySize;
        private @Nullable Duration timeout;
        private @Nullable Boolean snapStart;
        private @Nullable Integer provisionedConcurrentExecutions;
        private Tracing tracing = Tracing.DISABLED;
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private RemovalPolicy logRemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

        private Builder() {}

        /**
         * Sets the code of a handler of your own, for example {@code Code.fromAsset("target/app.jar")}. Needs
         * {@link #handler(String)}. Default: the bundled handler.
         *
         * @param code the code
         * @return this builder
         */
        public Builder code(Code code) {
            this.code = code;
            return this;
        }

        /**
         * Sets the class of a handler of your own, such as {@code com.example.MyHandler}, with {@code ::method} if it
         * does not implement one of Lambda's interfaces. Needs {@link #code(Code)}. Default: the bundled handler.
         *
         * @param handler the class
         * @return this builder
         */
        public Builder handler(String handler) {
            this.handler = handler;
            return this;
        }

        /**
         * Sets what the bundled handler says and does. Not allowed with {@link #code(Code)}. Default: it greets its
         * caller and hangs up.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder settings(BundledHandlerSettings settings) {
            this.settings = settings;
            return this;
        }

        /**
         * Sets environment variables; with the settings' they may hold 4 KB. Never put a secret here: pass its name and
         * grant the function to read it. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         */
        public Builder environment(Map<String, String> environment) {
            this.environment = new LinkedHashMap<>(environment);
            return this;
        }

        /**
         * Sets the Lambda runtime. The bundled handler needs Java 17 or newer. Default: {@link Runtime#JAVA_25}.
         *
         * @param runtime the runtime
         * @return this builder
         */
        public Builder runtime(Runtime runtime) {
            this.runtime = runtime;
            return this;
        }

        /**
         * Sets the processor architecture. Default: {@link Architecture#ARM_64}, the cheaper one.
         *
         * @param architecture the architecture
         * @return this builder
         */
        public Builder architecture(Architecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /**
         * Sets the memory in MB, and with it the share of a processor: 128 to 10240. Default: 512, with which a start
         * without a snapshot stays well under the 5 seconds that the service waits.
         *
         * @param memorySize the memory in MB
         * @return this builder
         */
        public Builder memorySize(int memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /**
         * Sets the longest time for one event: 1 to 20 seconds. Default: 10 seconds.
         *
         * <p>The service waits 5 seconds and then sends the event again; after 20 seconds it hangs up. So an answer
         * should take less than 5 seconds, and work after 20 is lost.
         *
         * @param timeout the time
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/timeouts.html">Timeouts and retries</a>
         */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets whether versions start from a snapshot (Lambda SnapStart) instead of from the beginning, so that callers
         * wait less. Default: true, if the runtime can and there is no provisioned concurrency.
         *
         * @param snapStart false to switch it off
         * @return this builder
         */
        public Builder snapStart(boolean snapStart) {
            this.snapStart = snapStart;
            return this;
        }

        /**
         * Sets how many instances of the function are kept ready at the alias, at a cost by the hour: at least 1. A call
         * that finds none free starts another one from the beginning. Excludes {@link #snapStart(boolean)}, which is the
         * cheaper way to a fast start. Default: none.
         *
         * @param provisionedConcurrentExecutions the number of instances
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Provisioned
         *     concurrency</a>
         */
        public Builder provisionedConcurrentExecutions(int provisionedConcurrentExecutions) {
            this.provisionedConcurrentExecutions = provisionedConcurrentExecutions;
            return this;
        }

        /**
         * Sets whether AWS X-Ray traces the invocations. Default: {@link Tracing#DISABLED}.
         *
         * @param tracing the tracing mode
         * @return this builder
         */
        public Builder tracing(Tracing tracing) {
            this.tracing = tracing;
            return this;
        }

        /**
         * Sets how long log events are kept. Default: {@link RetentionDays#ONE_MONTH}.
         *
         * @param logRetention the retention
         * @return this builder
         */
        public Builder logRetention(RetentionDays logRetention) {
            this.logRetention = logRetention;
            return this;
        }

        /**
         * Sets what happens to the log group, the record of your calls, when it leaves the stack. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}: it is kept unless its creation is rolled back, and its events
         * expire by their retention.
         *
         * @param logRemovalPolicy the removal policy
         * @return this builder
         */
        public Builder logRemovalPolicy(RemovalPolicy logRemovalPolicy) {
            this.logRemovalPolicy = logRemovalPolicy;
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if values contradict each other or are out of their range
         */
        @Override
        public CallHandlerFunctionProps build() {
            return new CallHandlerFunctionProps(this);
        }
    }
}
