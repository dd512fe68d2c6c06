package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function's code where it runs: in a folder of its own, away from the project that it was built in, whose packages and
 * settings have no say there. Java code is a class path, so its directory, or its archive without libraries inside, stays
 * where it lies, which spares unpacking thousands of classes.
 *
 * @param root the directory that the function sees as its task root
 * @param layers what stands for {@code /opt}; it need not exist
 * @param classPath the entries, in Lambda's order: the code, then its libraries by name, then those of the layers
 */
record TaskCode(Path root, Path layers, List<Path> classPath) {
    private static final String LIBRARIES = "lib";

    /** Prepares the code in a new folder. */
    static TaskCode of(FunctionConfiguration function, Path folder) throws IOException {
        Path code = function.code().toAbsolutePath();
        Path opt = folder.resolve("opt");
        for (Path layer : function.layers()) {
            new CodeArchive(layer.toAbsolutePath()).placeIn(opt);
        }
        Path task = folder.resolve("task");
        return switch (RuntimeKind.of(function)) {
            case JAVA -> java(code, task, opt);
            case COMMAND -> new TaskCode(code, opt, List.of());
            default -> {
                new CodeArchive(code).placeIn(task);
                yield new TaskCode(task, opt, List.of());
            }
        };
    }

    private static TaskCode java(Path code, Path task, Path opt) throws IOException {
        List<Path> classPath = new ArrayList<>();
        if (Files.isDirectory(code)) {
            classPath.add(code);
            addJars(code.resolve(LIBRARIES), classPath);
            addJars(opt.resolve("java").resolve(LIBRARIES), classPath);
            return new TaskCode(code, opt, List.copyOf(classPath));
        }
        CodeArchive archive = new CodeArchive(code);
        if (archive.holdsLibraries()) {
            archive.placeIn(task);
            classPath.add(task);
            addJars(task.resolve(LIBRARIES), classPath);
        } else {
            Files.createDirectories(task);
            classPath.add(code);
        }
        addJars(opt.resolve("java").resolve(LIBRARIES), classPath);
        return new TaskCode(task, opt, List.copyOf(classPath));
    }

    private static void addJars(Path libraries, List<Path> classPath) throws IOException {
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> files = Files.list(libraries)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
            }
        }
    }
}
