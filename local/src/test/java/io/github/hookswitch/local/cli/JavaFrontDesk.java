package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.lambda.handlers.GreetingFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The front desk with a call handler in Java, as an app of its own. */
final class JavaFrontDesk {
    private static final String CLASS_FILE = GreetingFunction.class.getName().replace('.', '/') + ".class";

    private JavaFrontDesk() {}

    /** Writes the cloud assembly. */
    static Path in(Path folder) throws IOException {
        copy(Path.of(Run.app("desk")), folder);
        Path classFile = folder.resolve("asset.java").resolve(CLASS_FILE);
        Files.createDirectories(Objects.requireNonNull(classFile.getParent()));
        try (InputStream in = GreetingFunction.class.getResourceAsStream("/" + CLASS_FILE)) {
            Files.copy(Objects.requireNonNull(in, CLASS_FILE), classFile);
        }
        replace(
                folder.resolve("Desk.template.json"),
                "\"S3Key\": \"desk.zip\" },\n        \"Handler\": \"desk.handler\"",
                "\"S3Key\": \"java.zip\" },\n        \"Handler\": \"" + GreetingFunction.class.getName() + "\"");
        replace(
                folder.resolve("Desk.template.json"),
                "\"Runtime\": \"nodejs22.x\",\n        \"Timeout\": 30",
                "\"Runtime\": \"java21\",\n        \"Timeout\": 30");
        replace(
                folder.resolve("Desk.assets.json"),
                "\"files\": {",
                "\"files\": {\n    \"java\": {\"source\": {\"path\": \"asset.java\", \"packaging\": \"zip\"},"
                        + " \"destinations\": {\"current_account-us-east-1\":"
                        + " {\"bucketName\": \"assets\", \"objectKey\": \"java.zip\"}}},");
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    private static void replace(Path file, String text, String with) throws IOException {
        String old = Files.readString(file);
        if (!old.contains(text)) {
            throw new IOException(file + " has no " + text);
        }
        Files.writeString(file, old.replace(text, with));
    }
}
