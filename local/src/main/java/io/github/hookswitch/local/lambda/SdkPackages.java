package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The packages that Lambda's runtimes bring along and a function therefore leaves out: the AWS SDKs. They are installed
 * when a function first needs one, into a folder of the user's that all local AWSs share, never into a project.
 *
 * @param folder the folder
 * @param npm the program that installs packages for Node.js
 * @param python the Python that has, or installs, packages for Python
 * @param progress receives a line before something is installed, which takes seconds
 */
record SdkPackages(Path folder, Path npm, Path python, Consumer<String> progress) {
    private static final String MODULES = "node_modules";
    private static final int INSTALL_MINUTES = 5;
    private static final int LONGEST_SCANNED = 16 << 20;
    private static final Object IN_THIS_JVM = new Object();

    /** What is on Node's search path. */
    Path modules(SdkGeneration generation) {
        return folder.resolve(generation.folder()).resolve(MODULES);
    }

    /** What is on Python's search path. */
    Path pythonPackages() {
        return folder.resolve("python-sdk");
    }

    /** Installs what a Node.js function's own files import and neither it nor its layers bring along; says what failed. */
    Optional<String> provideNode(TaskCode code, SdkGeneration generation) throws IOException {
        SortedSet<String> needed = new TreeSet<>();
        for (String text : texts(code.root(), ".*\\.[cm]?js")) {
            Matcher imports = generation.imports().matcher(text);
            while (imports.find()) {
                needed.add(imports.group(1));
            }
        }
        needed.removeIf(name -> isIn(code.root().resolve(MODULES), name)
                || isIn(code.layers().resolve("nodejs").resolve(MODULES), name));
        return installNode(generation, needed);
    }

    /** Installs packages for Node.js unless they are there; says what failed. */
    Optional<String> installNode(SdkGeneration generation, SortedSet<String> names) throws IOException {
        Path modules = modules(generation);
        if (names.stream().allMatch(name -> isIn(modules, name))) {
            return Optional.empty();
        }
        Path home = folder.resolve(generation.folder());
        return locked(() -> {
            SortedSet<String> missing = new TreeSet<>(names);
            missing.removeIf(name -> isIn(modules, name));
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            Files.createDirectories(home);
            Path manifest = home.resolve("package.json");
            if (!Files.exists(manifest)) {
                Files.writeString(manifest, "{\"private\":true}");
            }
            progress.accept("Installing " + String.join(", ", missing) + ", which Lambda brings along, into " + home);
            List<String> command = Stream.concat(
                            Stream.of(
                                    npm.toString(),
                                    "install",
                                    "--no-audit",
                                    "--no-fund",
                                    "--omit=dev",
                                    "--fetch-retries=1",
                                    "--prefer-offline"),
                            missing.stream().map(generation::specification))
                    .toList();
            return run(command, home, String.join(", ", missing));
        });
    }

    /** Installs boto3 if a Python function's own files import it and nobody has it; says what failed. */
    Optional<String> providePython(TaskCode code) throws IOException {
        boolean needed = texts(code.root(), ".*\\.py").stream()
                .anyMatch(text -> text.matches("(?s)(?:.*\\n)?\\s*(?:import|from)\\s+(?:boto3|botocore)\\b.*"));
        if (!needed
                || Files.exists(code.root().resolve("boto3"))
                || Files.exists(code.layers().resolve("python").resolve("boto3"))
                || Files.exists(pythonPackages().resolve("boto3"))
                || run(
                                List.of(
                                        python.toString(),
                                        "-c",
                                        "import importlib.util, sys; sys.exit(importlib.util.find_spec('boto3') is None)"),
                                code.root(),
                                "boto3")
                        .isEmpty()) {
            return Optional.empty();
        }
        return locked(() -> {
            progress.accept("Installing boto3, which Lambda brings along, into " + pythonPackages());
            return run(
                    List.of(
                            python.toString(),
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--retries=1",
                            "--target",
                            pythonPackages().toString(),
                            "boto3"),
                    folder,
                    "boto3");
        });
    }

    private interface Installation {
        Optional<String> run() throws IOException;
    }

    /** One at a time, whoever installs: other threads, other processes. */
    private Optional<String> locked(Installation installation) throws IOException {
        Files.createDirectories(folder);
        synchronized (IN_THIS_JVM) {
            try (FileChannel file = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                return lock.isValid() ? installation.run() : Optional.of("the lock of " + folder + " is gone");
            }
        }
    }

    private static Optional<String> run(List<String> command, Path directory, String packages) {
        try {
            Path output = Files.createTempFile("hookswitch-install", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return Optional.of(
                            failure(packages, command, "it took longer than " + INSTALL_MINUTES + " minutes"));
                }
                return process.exitValue() == 0
                        ? Optional.empty()
                        : Optional.of(failure(
                                packages, command, Files.readString(output).strip()));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException missing) {
            return Optional.of(failure(packages, command, String.valueOf(missing.getMessage())));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.of(failure(packages, command, "it was interrupted"));
        }
    }

    private static String failure(String packages, List<String> command, String output) {
        return "Lambda brings " + packages + " along, and " + command.get(0)
                + " could not install it here. Go online once," + " or put it into the function's own code. It said: "
                + output;
    }

    private static boolean isIn(Path modules, String packageName) {
        return Files.exists(modules.resolve(packageName).resolve("package.json"));
    }

    /** The function's own files, not those of packages in it. */
    private static List<String> texts(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(name)
                            && !root.relativize(file).toString().contains(MODULES))
                    .map(SdkPackages::text)
                    .toList();
        } catch (UncheckedIOException failure) {
            throw new IOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > LONGEST_SCANNED
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
