package io.github.hookswitch.local.internal.iam;

import java.util.List;
import java.util.Map;

/**
 * A role of a stack.
 *
 * @param arn its ARN
 * @param trust who may assume it
 * @param inline its own policies, by name
 * @param managed the ARNs of the policies attached to it
 */
public record Role(String arn, PolicyDocument trust, Map<String, PolicyDocument> inline, List<String> managed) {

    /** Copies the collections. */
    public Role {
        inline = Map.copyOf(inline);
        managed = List.copyOf(managed);
    }
}
