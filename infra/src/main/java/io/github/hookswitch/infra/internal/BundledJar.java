package io.github.hookswitch.infra.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** The Lambda jars that travel inside this library's own jar. */
public enum BundledJar {
    /** The call handler that is configured without code. */
    HANDLER("handler.jar", "io.github.hookswitch.handler.lambda.BundledCallHandler"),

    /** The provider of the custom resources. */
    PROVIDER("provider.jar", "io.github.hookswitch.provider.ProviderHandler");

    private final String resource;
    private final String handlerClass;

    BundledJar(String resource, String handlerClass) {
        this.resource = resource;
        this.handlerClass = handlerClass;
    }

    /**
     * Returns the value for the function's {@code Handler}.
     *
     * @return the name of the class that Lambda calls
     */
    public String handler() {
        return handlerClass;
    }

    /**
     * Returns the jar as an asset. Its hash depends on the jar's content alone.
     *
     * @param scope the construct that will use the asset
     * @return the code for a function
     */
    public AssetCode code(Construct scope) {
        return Code.fromAsset(JarFiles.of(scope).path(this));
    }

    /** Copies the jar to a file, which is deleted with the process unless the cloud assembly will refer to it. */
    String copy(boolean keep) {
        try {
            // A directory of its own, readable by this user alone: nobody else can swap the jar before it is staged.
            Path directory = Files.createTempDirectory("hookswitch");
            Path jar = directory.resolve(resource);
            try (InputStream content = open()) {
                Files.copy(content, jar);
            }
            if (!keep) {
                directory.toFile().deleteOnExit();
                jar.toFile().deleteOnExit();
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + resource + " to a temporary file", e);
        }
    }

    private InputStream open() {
        InputStream content = BundledJar.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException("The class path has no " + BundledJar.class.getPackageName() + "."
                    + resource + ". Use the published hookswitch-infra jar, or build the module with Maven.");
        }
        return content;
    }
}
