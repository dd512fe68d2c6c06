package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.deployment.handlers.TestProvider;
import io.github.hookswitch.local.lambda.FunctionJars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The cloud assemblies among the test resources, made complete with the provider's jar. */
final class Assemblies {
    private static final List<String> FILES = List.of(
            "manifest.json",
            "PhoneStack.assets.json",
            "PhoneStack.template.json",
            "Survey.template.json",
            "Survey.metadata.json",
            "Stack.template.json");

    private Assemblies() {}

    static CloudAssembly read(String name, Path folder) throws IOException {
        return read(name, folder, text -> text);
    }

    /** Reads an assembly whose files are edited first. */
    static CloudAssembly read(String name, Path folder, UnaryOperator<String> edit) throws IOException {
        Path target = Files.createDirectories(folder.resolve("cdk.out"));
        for (String file : FILES) {
            try (InputStream in = Assemblies.class.getResourceAsStream(name + "/" + file)) {
                if (in != null) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    Files.writeString(target.resolve(file), edit.apply(text));
                }
            }
        }
        FunctionJars.jar(target.resolve("asset.6f1c.jar"), TestProvider.class);
        return CloudAssembly.read(target);
    }
}
