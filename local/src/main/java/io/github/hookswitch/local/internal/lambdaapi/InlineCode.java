package io.github.hookswitch.local.internal.lambdaapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Code that stands in a template itself. Lambda lays a module beside it by which a custom resource answers. */
public final class InlineCode {
    private InlineCode() {}

    /**
     * Writes a function's files.
     *
     * @param source the source of its only file
     * @param runtime its runtime
     * @param folder where to; it exists and is empty
     * @throws IllegalArgumentException if such a runtime has no inline code
     */
    public static void write(String source, String runtime, Path folder) {
        try {
            if (runtime.startsWith("nodejs")) {
                Files.writeString(folder.resolve("index.js"), source);
                copy("cfn-response.js", folder.resolve("node_modules/cfn-response/index.js"));
            } else if (runtime.startsWith("python")) {
                Files.writeString(folder.resolve("index.py"), source);
                copy("cfnresponse.py", folder.resolve("cfnresponse.py"));
            } else {
                throw new IllegalArgumentException(
                        "ZipFile can only be used with Node.js and Python runtimes, not with " + runtime
                                + ". Put the code into a zip file or jar");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write inline code to " + folder, failure);
        }
    }

    private static void copy(String name, Path target) throws IOException {
        Files.createDirectories(target.resolve("..").normalize());
        try (InputStream in = InlineCode.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar of hookswitch-local lacks " + name);
            }
            Files.copy(in, target);
        }
    }
}
