package io.github.hookswitch.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.github.hookswitch.local.lambda.runtime.RuntimeMain;
import io.github.hookswitch.simulator.internal.lambda.TypedHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The runtime that is started in a function's process: what to put on the class path behind the function's own code,
 * and the main class.
 *
 * @param classPath the runtime's own entries
 * @param mainClass the class that fetches and serves invocations
 */
record RuntimeBootstrap(List<Path> classPath, String mainClass) {
    private static final String CORE = "aws-lambda-java-core.jar";
    private static final String SERIALIZATION = "aws-lambda-java-serialization.jar";

    /** All classes of each package that the process needs; copied one by one, so that nothing else is visible to it. */
    static final Map<Class<?>, List<String>> CLASSES = Map.of(
            RuntimeMain.class,
                    List.of(
                            "RuntimeMain",
                            "RuntimeClient",
                            "HandlerLoader",
                            "ErrorJson",
                            "MethodHandler",
                            "MethodHandler$HandlerFailure"),
            TypedHandler.class,
                    List.of(
                            "TypedHandler",
                            "TypeArguments",
                            "Json",
                            "NextInvocation",
                            "InvocationContext",
                            "ConsoleLogger"));

    /** The local AWS's own runtime, and the two libraries that Lambda's Java runtimes bring along too. */
    static RuntimeBootstrap own(Path scratch) throws IOException {
        Path classes = Files.createTempDirectory(scratch, "runtime");
        for (Map.Entry<Class<?>, List<String>> entry : CLASSES.entrySet()) {
            copy(entry.getKey(), entry.getValue(), classes);
        }
        return new RuntimeBootstrap(
                List.of(
                        classes,
                        library(CORE, () -> RequestStreamHandler.class, scratch),
                        library(SERIALIZATION, () -> PojoSerializer.class, scratch)),
                RuntimeMain.class.getName());
    }

    private static void copy(Class<?> member, List<String> names, Path classes) throws IOException {
        Path target =
                Files.createDirectories(classes.resolve(member.getPackageName().replace('.', '/')));
        for (String name : names) {
            String file = name + ".class";
            try (InputStream in = member.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("the jar of " + member.getName() + " lacks " + file + " beside it");
                }
                Files.copy(in, target.resolve(file));
            }
        }
    }

    /** A jar that has everything in it carries the libraries inside, and their classes may not be visible in it. */
    private static Path library(String name, Supplier<Class<?>> type, Path scratch) throws IOException {
        try (InputStream inside = RuntimeBootstrap.class.getResourceAsStream(name)) {
            if (inside == null) {
                return locationOf(type.get());
            }
            Path copy = scratch.resolve(name);
            Files.copy(inside, copy);
            return copy;
        }
    }

    private static Path locationOf(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException unreadable) {
            throw new IOException("cannot tell where " + type.getName() + " was loaded from", unreadable);
        }
    }
}
