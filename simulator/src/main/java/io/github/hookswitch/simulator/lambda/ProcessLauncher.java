package io.github.hookswitch.simulator.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a function's process with the command line and exactly the environment that it gets in Lambda. */
final class ProcessLauncher {
    /** What a JVM itself may need of the machine it runs on; nothing else of the parent's environment is passed. */
    private static final Set<String> HOST_VARIABLES =
            Set.of("PATH", "SystemRoot", "LANG", "LC_ALL", "TMPDIR", "TMP", "TEMP");

    private static final double HEAP_SHARE = 0.85;

    private final Path javaExecutable;
    private final RuntimeBootstrap bootstrap;
    private final Map<String, String> hostEnvironment;
    private final Map<String, String> extraEnvironment;

    ProcessLauncher(
            Path javaExecutable,
            RuntimeBootstrap bootstrap,
            Map<String, String> hostEnvironment,
            Map<String, String> extraEnvironment) {
        this.javaExecutable = javaExecutable;
        this.bootstrap = bootstrap;
        this.hostEnvironment = Map.copyOf(hostEnvironment);
        this.extraEnvironment = Map.copyOf(extraEnvironment);
    }

    Process start(FunctionConfiguration function, TaskCode code, String version, String logStream, String apiAddress)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(function, code))
                .directory(code.root().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(function, code, version, logStream, apiAddress));
        return builder.start();
    }

    private List<String> command(FunctionConfiguration function, TaskCode code) {
        String classPath = Stream.concat(code.classPath().stream(), bootstrap.classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(javaExecutable.toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        command.add("-Xmx" + (int) (function.memoryMegabytes() * HEAP_SHARE) + "m");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-cp");
        command.add(classPath);
        command.add(bootstrap.mainClass());
        command.add(function.handler());
        return command;
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
