package io.github.hookswitch.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The applications in {@code src/test/apps}, copied to {@code target/apps}, so that their tools leave nothing in the
 * sources. Their npm packages are installed once, and again only after a change of the lock file.
 */
final class Apps {
    private static final Path SOURCES = Path.of("src/test/apps");
    private static final Path COPIES = Path.of("target/apps").toAbsolutePath();
    private static final Path INSTALLED = COPIES.resolve("installed.json");

    private Apps() {}

    /** A fresh copy of an application, with its npm packages. */
    static Path copy(String app, Class<?> test) throws IOException, InterruptedException {
        Path packages = install();
        Path copy = COPIES.resolve(test.getSimpleName()).resolve(app);
        deleteRecursively(copy);
        copyRecursively(SOURCES.resolve(app), copy);
        // Where the CDK's bundling finds the root of a project.
        Files.copy(SOURCES.resolve("package.json"), copy.resolve("package.json"));
        Files.copy(SOURCES.resolve("package-lock.json"), copy.resolve("package-lock.json"));
        Files.createSymbolicLink(copy.resolve("node_modules"), packages);
        return copy;
    }

    /** The folder {@code node_modules} that all applications share. */
    static synchronized Path install() throws IOException, InterruptedException {
        Files.createDirectories(COPIES);
        Path lockFile = SOURCES.resolve("package-lock.json");
        Path packages = COPIES.resolve("node_modules");
        // Test classes run in several JVMs.
        try (FileChannel channel = FileChannel.open(
                        COPIES.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            if (!Files.exists(INSTALLED) || Files.mismatch(INSTALLED, lockFile) >= 0) {
                for (String file : new String[] {"package.json", "package-lock.json", ".npmrc"}) {
                    Files.deleteIfExists(COPIES.resolve(file));
                    Files.copy(SOURCES.resolve(file), COPIES.resolve(file));
                }
                npmCi();
                Files.deleteIfExists(INSTALLED);
                Files.copy(lockFile, INSTALLED);
            }
        }
        return packages;
    }

    private static void npmCi() throws IOException, InterruptedException {
        Path log = COPIES.resolve("npm-ci.log");
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--prefer-offline")
                .directory(COPIES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        npm.getOutputStream().close();
        assertThat(npm.waitFor()).as("npm ci, see %s", log).isZero();
    }

    private static void copyRecursively(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
