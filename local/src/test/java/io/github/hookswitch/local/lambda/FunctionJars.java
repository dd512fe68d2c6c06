package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs compiled classes into function assets. */
public final class FunctionJars {
    private FunctionJars() {}

    /**
     * Writes a jar of classes.
     *
     * @param jar where to
     * @param classes what goes in, each with nothing but its own class file
     * @return the jar
     */
    public static Path jar(Path jar, Class<?>... classes) {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> type : classes) {
                out.putNextEntry(new JarEntry(type.getName().replace('.', '/') + ".class"));
                try (InputStream bytes = type.getResourceAsStream(
                        type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
                    if (bytes == null) {
                        throw new IOException("no class file of " + type);
                    }
                    bytes.transferTo(out);
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
