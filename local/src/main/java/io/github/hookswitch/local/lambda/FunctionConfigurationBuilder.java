package io.github.hookswitch.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Describes a function; everything but what it is made of has a default. */
public final class FunctionConfigurationBuilder {
    private static final int DEFAULT_MEGABYTES = 128;

    private final FunctionArn arn;
    private String handler;
    private String runtime;
    private Path code;
    private Map<String, String> environment = Map.of();
    private Duration timeout = Duration.ofSeconds(3);
    private int memoryMegabytes = DEFAULT_MEGABYTES;
    private List<String> command = List.of();
    private String role = "";
    private List<Path> layers = List.of();
    private String logGroup;
    private Map<String, String> recorded = Map.of();

    FunctionConfigurationBuilder(FunctionArn arn, String handler, String runtime, Path code) {
        this.arn = arn;
        this.handler = handler;
        this.runtime = runtime;
        this.code = code;
        this.logGroup = logGroupOf(arn);
    }

    static String logGroupOf(FunctionArn arn) {
        return "/aws/lambda/" + arn.name();
    }

    /**
     * What the runtime calls.
     *
     * @param value such as {@code index.handler}
     * @return this builder
     */
    public FunctionConfigurationBuilder handler(String value) {
        this.handler = value;
        return this;
    }

    /**
     * The runtime.
     *
     * @param value Lambda's name of it, such as {@code nodejs22.x}
     * @return this builder
     */
    public FunctionConfigurationBuilder runtime(String value) {
        this.runtime = value;
        return this;
    }

    /**
     * The code.
     *
     * @param asset a jar or zip file, or a directory
     * @return this builder
     */
    public FunctionConfigurationBuilder code(Path asset) {
        this.code = asset;
        return this;
    }

    /**
     * The function's own environment variables.
     *
     * @param variables default: none
     * @return this builder
     */
    public FunctionConfigurationBuilder environment(Map<String, String> variables) {
        this.environment = variables;
        return this;
    }

    /**
     * How long one invocation may take.
     *
     * @param limit 1 second to 15 minutes; default: 3 s
     * @return this builder
     */
    public FunctionConfigurationBuilder timeout(Duration limit) {
        this.timeout = limit;
        return this;
    }

    /**
     * The memory setting.
     *
     * @param megabytes 128 to 10240; default: 128
     * @return this builder
     */
    public FunctionConfigurationBuilder memoryMegabytes(int megabytes) {
        this.memoryMegabytes = megabytes;
        return this;
    }

    /**
     * A program that speaks the Lambda Runtime API.
     *
     * @param programAndArguments default: empty, the runtime starts the function
     * @return this builder
     */
    public FunctionConfigurationBuilder command(List<String> programAndArguments) {
        this.command = programAndArguments;
        return this;
    }

    /**
     * The role that the function acts as.
     *
     * @param roleArn its ARN; default: empty, none
     * @return this builder
     */
    public FunctionConfigurationBuilder role(String roleArn) {
        this.role = roleArn;
        return this;
    }

    /**
     * What is laid over each other as the function's {@code /opt}.
     *
     * @param files zip files or directories, the lowest first; default: none
     * @return this builder
     */
    public FunctionConfigurationBuilder layers(List<Path> files) {
        this.layers = files;
        return this;
    }

    /**
     * The log group.
     *
     * @param name default: {@code /aws/lambda/} and the function's name
     * @return this builder
     */
    public FunctionConfigurationBuilder logGroup(String name) {
        this.logGroup = name;
        return this;
    }

    /**
     * Settings that have no effect here.
     *
     * @param jsonByName each as JSON by its name in CreateFunction; default: none
     * @return this builder
     */
    public FunctionConfigurationBuilder recorded(Map<String, String> jsonByName) {
        this.recorded = jsonByName;
        return this;
    }

    /**
     * Makes the configuration.
     *
     * @return the configuration
     * @throws IllegalArgumentException if a value is out of its range, or the code or a layer is not there
     */
    public FunctionConfiguration build() {
        return new FunctionConfiguration(
                arn,
                handler,
                runtime,
                code,
                environment,
                timeout,
                memoryMegabytes,
                command,
                role,
                layers,
                logGroup,
                recorded);
    }
}
