package io.github.hookswitch.local.internal.iam;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a policy is asked.
 *
 * @param principal who: the ARN of a role, a role's session or a user, the name of a service, or {@code *} for anybody
 * @param account the principal's account; empty for a service and for anybody
 * @param action such as {@code s3:GetObject}
 * @param resource the ARN it acts on, or {@code *}
 * @param context what is known of the request, by condition keys in small letters
 */
record PolicyRequest(String principal, String account, String action, String resource, Map<String, String> context) {

    PolicyRequest {
        Map<String, String> small = new TreeMap<>();
        context.forEach((key, value) -> small.put(key.toLowerCase(Locale.ROOT), value));
        context = Map.copyOf(small);
    }
}
