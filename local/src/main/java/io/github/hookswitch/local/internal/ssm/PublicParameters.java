package io.github.hookswitch.local.internal.ssm;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What AWS publishes below {@code /aws/service/}: machine images, mostly. The values are made up, in the right form, with
 * one warning for each.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html">Public
 *     parameters</a>
 */
public final class PublicParameters {
    private static final String PREFIX = "/aws/service/";
    private static final String IMAGE = "ami-00000000000000000";

    private final Consumer<String> warnings;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * The parameters.
     *
     * @param warnings gets a sentence for each that is made up
     */
    public PublicParameters(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    Optional<String> find(String name) {
        if (!name.startsWith(PREFIX) || name.length() == PREFIX.length()) {
            return Optional.empty();
        }
        String value = value(name);
        if (warned.add(name)) {
            warnings.accept("The public parameter " + name + " has the made-up value " + value
                    + " here; put another one with 'aws ssm put-parameter' if a program minds");
        }
        return Optional.of(value);
    }

    private static String value(String name) {
        if (name.endsWith("/recommended")) {
            return "{\"image_id\":\"" + IMAGE + "\",\"image_name\":\"local\",\"os\":\"Linux\",\"schema_version\":1}";
        }
        boolean image = name.matches(".*/(image_id|ami-id|ami-.*|.*-ami-.*)") || name.contains("/ami-");
        return image ? IMAGE : "local-" + name.substring(name.lastIndexOf('/') + 1);
    }
}
