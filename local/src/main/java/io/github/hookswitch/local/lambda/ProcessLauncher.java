package io.github.hookswitch.local.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts a function's process with the command line and exactly the environment that it gets in Lambda. */
final class ProcessLauncher {
    /** What a runtime itself may need of the machine it runs on; nothing else of the parent's environment is passed. */
    private static final Set<String> HOST_VARIABLES =
            Set.of("PATH", "SystemRoot", "LANG", "LC_ALL", "TMPDIR", "TMP", "TEMP");

    private static final String OTHERS = "others";

    private final RuntimeCommands commands;
    private final SdkPackages packages;
    private final Map<String, String> hostEnvironment;
    private final Map<String, String> extraEnvironment;
    private final Function<FunctionConfiguration, Map<String, String>> environmentOf;

    ProcessLauncher(RuntimeCommands commands, SdkPackages packages, LocalFunctionsBuilder settings) {
        this.commands = commands;
        this.packages = packages;
        this.hostEnvironment = Map.copyOf(settings.hostEnvironment);
        this.extraEnvironment = Map.copyOf(settings.extraEnvironment);
        this.environmentOf = settings.environmentOf;
    }

    /** The function's code in the form that its runtime starts from; what is missing for it is told. */
    TaskCode prepare(FunctionConfiguration function, Path scratch, Consumer<String> missing) throws IOException {
        RuntimeKind kind = RuntimeKind.of(function);
        Path parent = Files.createDirectories(scratch.resolve(
                kind == RuntimeKind.NODE ? SdkGeneration.of(function.runtime()).folder() : OTHERS));
        Path folder = Files.createTempDirectory(parent, function.arn().name());
        TaskCode code = TaskCode.of(function, folder);
        if (kind == RuntimeKind.NODE) {
            SdkGeneration generation = SdkGeneration.of(function.runtime());
            NodeModules.link(parent, packages.modules(generation));
            NodeModules.link(folder, code.layers().resolve("nodejs").resolve(NodeModules.FOLDER));
            packages.provideNode(code, generation).ifPresent(missing);
        } else if (kind == RuntimeKind.PYTHON) {
            packages.providePython(code).ifPresent(missing);
        }
        return code;
    }

    /** Brings a package for a function that asks for it while it runs; says what failed. */
    Optional<String> bring(FunctionConfiguration function, String packageName) throws IOException {
        SdkGeneration generation = SdkGeneration.of(function.runtime());
        return generation.includes(packageName)
                ? packages.installNode(generation, new TreeSet<>(Set.of(packageName)))
                : Optional.of(function.runtime() + " does not bring " + packageName + " along");
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
            FunctionConfiguration function, TaskCode code, String version, String logStream, String apiAddress)
            throws IOException {
        FunctionArn arn = function.arn();
        Map<String, String> all = new TreeMap<>();
        hostEnvironment.forEach((name, value) -> {
            if (HOST_VARIABLES.contains(name)) {
                all.put(name, value);
            }
        });
        all.put("TZ", ":UTC");
        all.put("AWS_ACCESS_KEY_ID", "ASIALOCALFUNCTION000");
        all.put("AWS_SECRET_ACCESS_KEY", "local-function-secret");
        all.put("AWS_SESSION_TOKEN", "local-function-session");
        putSearchPaths(function, code, all);
        all.putAll(environmentOf.apply(function));
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
        all.put("AWS_LAMBDA_LOG_GROUP_NAME", function.logGroup());
        all.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        all.put("AWS_LAMBDA_RUNTIME_API", apiAddress);
        all.put("LAMBDA_TASK_ROOT", code.root().toString());
        return all;
    }

    /** Where programs and libraries are found: in Lambda these paths lead to /opt, here to the function's own layers. */
    private void putSearchPaths(FunctionConfiguration function, TaskCode code, Map<String, String> all)
            throws IOException {
        Path opt = code.layers();
        if (!function.layers().isEmpty()) {
            all.merge("PATH", opt.resolve("bin").toString(), ProcessLauncher::before);
            all.put("LD_LIBRARY_PATH", joined(code.root(), code.root().resolve("lib"), opt.resolve("lib")));
        }
        switch (RuntimeKind.of(function)) {
            case NODE -> {
                all.merge("PATH", commands.nodePrograms().toString(), ProcessLauncher::before);
                Path layer = opt.resolve("nodejs");
                Path version = layer.resolve("node" + RuntimeKind.NODE.version(function.runtime()));
                all.put(
                        "NODE_PATH",
                        joined(
                                version.resolve(NodeModules.FOLDER),
                                layer.resolve(NodeModules.FOLDER),
                                packages.modules(SdkGeneration.of(function.runtime()))));
            }
            case PYTHON -> {
                Path layer = opt.resolve("python");
                Path site = layer.resolve("lib/python" + RuntimeKind.PYTHON.version(function.runtime()))
                        .resolve("site-packages");
                all.put("PYTHONPATH", joined(site, layer, packages.pythonPackages()));
                all.put("PYTHONDONTWRITEBYTECODE", "1");
            }
            default -> {
                // Others find what they need by their class path, or by themselves.
            }
        }
        if (!function.layers().isEmpty()) {
            all.put("HOOKSWITCH_LAYERS", opt.toString());
        }
    }

    private static String before(String path, String first) {
        return first + File.pathSeparator + path;
    }

    private static String joined(Path... paths) {
        StringBuilder all = new StringBuilder();
        for (Path path : paths) {
            all.append(all.isEmpty() ? "" : File.pathSeparator).append(path);
        }
        return all.toString();
    }
}
