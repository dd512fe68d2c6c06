package io.github.hookswitch.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line that starts a function's process, by its runtime. */
final class RuntimeCommands {
    private static final double HEAP_SHARE = 0.85;
    private static final String NODE_RUNTIME = "node-runtime.mjs";
    private static final String PYTHON_RUNTIME = "python_runtime.py";

    private final Path javaExecutable;
    private final RuntimeBootstrap bootstrap;
    private final Path nodeExecutable;
    private final Path pythonExecutable;
    private final Path scratch;
    private final MachineVersions versions;

    RuntimeCommands(
            Path javaExecutable,
            RuntimeBootstrap bootstrap,
            Path nodeExecutable,
            Path pythonExecutable,
            Path scratch,
            Consumer<String> warnings) {
        this.javaExecutable = javaExecutable;
        this.bootstrap = bootstrap;
        this.nodeExecutable = nodeExecutable;
        this.pythonExecutable = pythonExecutable;
        this.scratch = scratch;
        this.versions = new MachineVersions(nodeExecutable, pythonExecutable, warnings);
    }

    List<String> of(FunctionConfiguration function, TaskCode code) throws IOException {
        versions.compare(function);
        return switch (RuntimeKind.of(function)) {
            case JAVA -> java(function, code);
            case NODE ->
                List.of(
                        nodeExecutable.toString(),
                        "--max-old-space-size=" + heapMegabytes(function),
                        script(NODE_RUNTIME, "node-aws.cjs").toString());
            case PYTHON ->
                List.of(
                        pythonExecutable.toString(),
                        "-u",
                        script(PYTHON_RUNTIME, "python_aws.py").toString());
            case BOOTSTRAP -> List.of(code.root().resolve("bootstrap").toString());
            case COMMAND -> function.command();
            case OTHER ->
                throw new IOException((function.runtime().equals("container")
                                ? "a container image"
                                : "the runtime " + function.runtime())
                        + " is not run here. Lambda functions in Java, Node.js and Python are, and others by a bootstrap of"
                        + " their own (provided.al2023)");
        };
    }

    private List<String> java(FunctionConfiguration function, TaskCode code) {
        String classPath = Stream.concat(code.classPath().stream(), bootstrap.classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(javaExecutable.toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        command.add("-Xmx" + heapMegabytes(function) + "m");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-cp");
        command.add(classPath);
        command.add(bootstrap.mainClass());
        command.add(function.handler());
        return command;
    }

    private static int heapMegabytes(FunctionConfiguration function) {
        return (int) (function.memoryMegabytes() * HEAP_SHARE);
    }

    /** The runtime that this module brings for a language; files are needed, since it comes out of a jar. */
    private synchronized Path script(String name, String companion) {
        write(companion);
        return write(name);
    }

    /** A folder of programs that come before the machine's own on the path of Node.js functions. */
    synchronized Path nodePrograms() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("node-programs"));
        Path program = folder.resolve("npm");
        if (!Files.exists(program)) {
            Files.move(write("npm"), program);
            CodeArchive.markProgram(program);
        }
        return folder;
    }

    private Path write(String name) {
        Path file = scratch.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream in = RuntimeCommands.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar of hookswitch-local lacks " + name);
            }
            Files.copy(in, file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the runtime " + file, failure);
        }
    }
}
