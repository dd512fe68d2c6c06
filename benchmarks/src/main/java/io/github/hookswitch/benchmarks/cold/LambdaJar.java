package io.github.hookswitch.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds jars that the build has put somewhere. */
final class LambdaJar {

    private LambdaJar() {}

    static Path in(Path folder) throws IOException {
        return find(folder, "hookswitch-handler-", "-lambda.jar");
    }

    static Path library(Path folder, String artifact) throws IOException {
        return find(folder, artifact + "-", ".jar");
    }

    private static Path find(Path folder, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> jar = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(start)
                                && Character.isDigit(name.charAt(start.length()))
                                && name.endsWith(end);
                    })
                    .findFirst();
            return jar.orElseThrow(
                    () -> new IOException("no " + start + "..." + end + " in " + folder + ": run mvn package first"));
        }
    }
}
