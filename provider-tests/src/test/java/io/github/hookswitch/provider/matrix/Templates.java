package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.deployment.CloudAssembly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Small cloud assemblies of one stack each, from template files with placeholders. */
final class Templates {
    static final String BASE = "base";
    static final String CELL = "cell";

    private final Path folder;
    private int count;

    Templates(Path folder) {
        this.folder = folder;
    }

    CloudAssembly base() throws IOException {
        return assembly(BASE, "base.json", Map.of("provider", Provider.PATIENT.toString()));
    }

    CloudAssembly assembly(String stack, String template, Map<String, String> values) throws IOException {
        count++;
        Path assembly = Files.createDirectories(folder.resolve("cdk.out." + count));
        Files.writeString(
                assembly.resolve("manifest.json"),
                "{\"version\":\"48.0.0\",\"artifacts\":{\"" + stack
                        + "\":{\"type\":\"aws:cloudformation:stack\",\"environment\":\"aws://111122223333/us-east-1\","
                        + "\"properties\":{\"templateFile\":\"template.json\"}}}}");
        String text = read(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        Files.writeString(assembly.resolve("template.json"), text);
        return CloudAssembly.read(assembly);
    }

    static String read(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
