package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The resource that a request acts on, as policies name it; only these have ARNs.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonchime.html">Actions,
 *     resources, and condition keys for Amazon Chime</a>
 */
final class ResourceArns {
    private static final Map<String, String> KINDS = Map.of("sipMediaApplicationId", "sma", "voiceConnectorId", "vc");

    private ResourceArns() {}

    static String of(ChimeRequest request, Map<String, String> members, JsonNode body) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            String id = members.get(kind.getKey());
            if (id != null) {
                return "arn:aws:chime:" + request.region() + ":" + request.account() + ":" + kind.getValue() + "/" + id;
            }
        }
        return members.getOrDefault("arn", body.path("ResourceARN").asText("*"));
    }
}
