package io.github.hookswitch.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native part of AWS's Java runtime. The runtime writes it to one fixed file at each start, and another process that
 * runs from that file crashes; in Lambda each has a disk of its own.
 */
public final class NativeLibrary {
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /**
     * Unpacks the library for the processes that this one starts.
     *
     * @param runtimeJar the jar of the runtime interface client
     * @return the option that makes a JVM use it
     * @throws IOException if the jar has none for this machine, or no file can be written
     */
    public static String option(Path runtimeJar) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "jni/libaws-lambda-jni.linux-" + architecture + ".so";
        Path library = Files.createTempFile("libaws-lambda-jni", ".so");
        library.toFile().deleteOnExit();
        try (ZipFile jar = new ZipFile(runtimeJar.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new IOException(runtimeJar + " has no " + name);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return "-D" + PROPERTY + "=" + library;
    }
}
