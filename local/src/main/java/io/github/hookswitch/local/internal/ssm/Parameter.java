package io.github.hookswitch.local.internal.ssm;

import java.time.Instant;
import java.util.Map;

/**
 * A parameter, as one of its versions.
 *
 * @param name its name
 * @param type {@code String}, {@code StringList} or {@code SecureString}
 * @param value its value; a list's elements are separated by commas
 * @param version 1 for the first
 * @param lastModified when this version was put
 * @param details what else was given with it, by the members' names: {@code Description}, {@code AllowedPattern},
 *     {@code DataType}, {@code KeyId}, {@code Tier}
 */
public record Parameter(
        String name, String type, String value, long version, Instant lastModified, Map<String, String> details) {

    /** Copies the details. */
    public Parameter {
        details = Map.copyOf(details);
    }
}
