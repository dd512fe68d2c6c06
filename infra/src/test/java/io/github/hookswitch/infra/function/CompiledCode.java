package io.github.hookswitch.infra.function;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles handlers for tests, as a user's build would. */
public final class CompiledCode {
    private static final Map<String, String> LAMBDA = Map.of(
            "com/amazonaws/services/lambda/runtime/RequestHandler.java",
            "package com.amazonaws.services.lambda.runtime;"
                    + " public interface RequestHandler<I, O> { O handleRequest(I input, Object context); }");

    private CompiledCode() {}

    /** Compiles into a folder; Lambda's interface is there to compile with, but is not in the folder. */
    public static Path folder(Path parent, Map<String, String> sources) {
        Path lambda = compile(parent.resolve("lambda"), LAMBDA, null);
        return compile(parent.resolve("classes"), sources, lambda);
    }

    private static Path compile(Path folder, Map<String, String> sources, @Nullable Path library) {
        try {
            Files.createDirectories(folder);
            List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
            if (library != null) {
                arguments.addAll(List.of("-cp", library.toString()));
            }
            Path source = Files.createTempDirectory(folder.getParent(), "source");
            for (Map.Entry<String, String> entry : sources.entrySet()) {
                Path file = source.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
                arguments.add(file.toString());
            }
            int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (status != 0) {
                throw new IllegalStateException("The sources do not compile");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a folder's files into a jar, under a path within it. */
    public static Path jar(Path jar, Path folder, String prefix) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
