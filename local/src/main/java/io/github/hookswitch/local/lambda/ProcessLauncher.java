package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Starts a function's process with the command line and exactly the environment that it gets in Lambda. */
final class ProcessLauncher {
    /** What a runtime itself may need of the machine it runs on; nothing else of the parent's environment is passed. */
    private static final Set<String> HOST_VARIABLES =
            Set.of("PATH", "SystemRoot", "LANG", "LC_ALL", "TMPDIR", "TMP", "TEMP");

    private final RuntimeCommands commands;
    private final Map<String, String> hostEnvironment;
    private final Map<String, String> extraEnvironment;

    ProcessLauncher(
            RuntimeCommands commands, Map<String, String> hostEnvironment, Map<String, String> extraEnvironment) {
        this.commands = commands;
        this.hostEnvironment = Map.copyOf(hostEnvironment);
        this.extraEnvironment = Map.copyOf(extraEnvironment);
    }

    /** The function's code in the form that its runtime starts from. */
    TaskCode prepare(FunctionConfiguration function, Path scratch) throws IOException {
        boolean classPath = RuntimeKind.of(function) == RuntimeKind.JAVA;
        return classPath ? TaskCode.of(function.code(), scratch) : TaskCode.files(function.code(), scratch);
    }

    Process start(FunctionConfiguration function, TaskCode code, String version, String logStream, String apiAddress)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commands.of(function, code))
                .directory(code.root().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(function, code, version, logStream, apiAddress));
        return builder.start();
    }

    private Map<String, String> environment(
            FunctionConfiguration function, TaskCode code, String version, String logStream, String apiAddress) {
        FunctionArn arn = function.arn();
        Map<String, String> all = new TreeMap<>();
        hostEnvironment.forEach((name, value) -> {
            if (HOST_VARIABLES.contains(name)) {
                all.put(name, value);
            }
        });
        all.put("TZ", ":UTC");
        all.putAll(extraEnvironment);
        all.putAll(function.environment());
        all.put("_HANDLER", function.handler());
        all.put("AWS_REGION", arn.region());
        all.put("AWS_DEFAULT_REGION", arn.region());
        all.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        all.put("AWS_LAMBDA_FUNCTION_NAME", arn.name());
        all.put("AWS_LAMBDA_FUNCTION_VERSION", version);
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + arn.name());
        all.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        all.put("AWS_LAMBDA_RUNTIME_API", apiAddress);
        all.put("LAMBDA_TASK_ROOT", code.root().toString());
        all.put("AWS_ACCESS_KEY_ID", "ASIALOCALFUNCTION000");
        all.put("AWS_SECRET_ACCESS_KEY", "local-function-secret");
        all.put("AWS_SESSION_TOKEN", "local-function-session");
        return all;
    }
}
