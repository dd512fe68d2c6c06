package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.constructs.IConstruct;

/** Names of SIP media applications and SIP rules: 1 to 256 letters, digits, blanks, {@code _}, {@code .} and {@code -}. */
final class ResourceName {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9 _.-]{1,256}");

    /** Short enough to read in the console's list; the service takes 256. */
    private static final int GENERATED_LENGTH = 128;

    private ResourceName() {}

    static @Nullable String check(@Nullable String name) {
        return name == null
                ? null
                : Arguments.matching(
                        "name", name, ALLOWED, "1 to 256 letters (a-z, A-Z), digits, blanks, '_', '.' or '-'");
    }

    static String orGenerated(@Nullable String name, IConstruct construct) {
        if (name != null) {
            return name;
        }
        return Names.uniqueResourceName(
                construct,
                UniqueResourceNameOptions.builder()
                        .maxLength(GENERATED_LENGTH)
                        .separator("-")
                        .build());
    }
}
