package io.github.hookswitch.provider.internal.cfn;

import java.util.Map;

/**
 * What a creation or an update achieved.
 *
 * @param physicalResourceId the resource's physical id; a new one makes CloudFormation delete the old one
 * @param data the attributes that a template can read
 */
public record ResourceResult(String physicalResourceId, Map<String, String> data) {

    /**
     * Copies the data.
     *
     * @param physicalResourceId the resource's physical id; a new one makes CloudFormation delete the old one
     * @param data the attributes that a template can read
     */
    public ResourceResult {
        data = Map.copyOf(data);
    }
}
