package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Node.js and Python on this machine; a runtime that names another one is told about. Java tells itself, by
 * the version of class files that it does not know.
 */
final class MachineVersions {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");

    private final Map<RuntimeKind, Path> programs;
    private final Consumer<String> warnings;
    private final Map<Path, String> versions = new ConcurrentHashMap<>();

    MachineVersions(Path node, Path python, Consumer<String> warnings) {
        this.programs = Map.of(RuntimeKind.NODE, node, RuntimeKind.PYTHON, python);
        this.warnings = warnings;
    }

    void compare(FunctionConfiguration function) {
        RuntimeKind kind = RuntimeKind.of(function);
        Path program = programs.get(kind);
        String wanted = kind.version(function.runtime());
        if (program == null || wanted.isEmpty()) {
            return;
        }
        String there = versions.computeIfAbsent(program, this::version);
        if (!there.isEmpty() && !(there + ".").startsWith(wanted + ".")) {
            String name = kind == RuntimeKind.NODE ? "Node.js" : "Python";
            warnings.accept("Functions for " + function.runtime() + " are run by this machine's " + name + " " + there);
        }
    }

    private String version(Path program) {
        try {
            Process process = new ProcessBuilder(List.of(program.toString(), "--version"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                Matcher number = NUMBER.matcher(new String(output.readAllBytes(), StandardCharsets.UTF_8));
                return number.find() ? number.group() : "";
            }
        } catch (IOException missing) {
            // Starting the function fails in the same way, and says so.
            return "";
        }
    }
}
