package io.github.hookswitch.provider.internal.cfn;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a creation or an update achieved.
 *
 * @param physicalResourceId the resource's physical id; a new one makes CloudFormation delete the old one
 * @param data the attributes that a template can read
 * @param warning what the log should warn of, null for nothing
 */
public record ResourceResult(
        String physicalResourceId,
        Map<String, String> data,
        @Nullable String warning) {

    /** Copies the data. */
    public ResourceResult {
        data = Map.copyOf(data);
    }

    /**
     * A result that nobody needs to be warned of.
     *
     * @param physicalResourceId the resource's physical id; a new one makes CloudFormation delete the old one
     * @param data the attributes that a template can read
     */
    public ResourceResult(String physicalResourceId, Map<String, String> data) {
        this(physicalResourceId, data, null);
    }

    /**
     * The same with a warning.
     *
     * @param text a sentence for the log
     * @return the result with the warning
     */
    public ResourceResult withWarning(String text) {
        return new ResourceResult(physicalResourceId, data, text);
    }
}
