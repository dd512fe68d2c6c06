package io.github.hookswitch.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.assertions.Template;

/**
 * The context of a new user's project: the feature flags that the CDK recommends.
 *
 * <p>The file is the one that the newest command-line tool writes, unchanged. To refresh it, run
 * {@code npx aws-cdk@2 init app --language java --generate-only} in an empty directory and copy {@code cdk.json} from there
 * to {@code src/test/resources/cdk-init}.
 */
public final class RecommendedFlags {
    private RecommendedFlags() {}

    /** Returns the context of {@code cdk-init/cdk.json}. */
    @SuppressWarnings("unchecked") // a cdk.json is JSON
    public static Map<String, Object> context() {
        try (InputStream file =
                Objects.requireNonNull(RecommendedFlags.class.getResourceAsStream("/cdk-init/cdk.json"))) {
            // The CDK's own reader of JSON: the content need not be a template.
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<String, Object>)
                    Objects.requireNonNull(Template.fromString(json).toJSON().get("context"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
