package io.github.hookswitch.local.chime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of an account's resources, by ARN. */
final class Tags {
    private static final int MOST = 50;

    private final Map<String, Map<String, String>> all = new HashMap<>();

    Map<String, String> of(String arn) {
        return all.getOrDefault(arn, Map.of());
    }

    void add(String arn, Map<String, String> tags) {
        Map<String, String> together = new LinkedHashMap<>(of(arn));
        together.putAll(tags);
        if (together.size() > MOST) {
            throw ChimeServiceException.resourceLimitExceeded(
                    "A resource has at most " + MOST + " tags, these would be " + together.size());
        }
        all.put(arn, together);
    }

    void remove(String arn, List<String> keys) {
        Map<String, String> rest = new LinkedHashMap<>(of(arn));
        keys.forEach(rest::remove);
        all.put(arn, rest);
    }

    void removeAll(String arn) {
        all.remove(arn);
    }
}
