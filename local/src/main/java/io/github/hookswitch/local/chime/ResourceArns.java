package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

    /** The functions that a request makes an application invoke. */
    static List<String> functions(JsonNode body) {
        return body.path("Endpoints").findValuesAsText("LambdaArn");
    }

    /** What is acted on; creating a SIP rule acts on the applications that it leads to. */
    static List<String> of(String operation, ChimeRequest request, Map<String, String> members, JsonNode body) {
        if (operation.equals("CreateSipRule")
                && !body.path("TargetApplications").isEmpty()) {
            List<String> targets = new ArrayList<>();
            for (JsonNode target : body.path("TargetApplications")) {
                String region = target.path("AwsRegion").asText(request.region());
                targets.add("arn:aws:chime:" + region + ":" + request.account() + ":sma/"
                        + target.path("SipMediaApplicationId").asText());
            }
            return targets;
        }
        return List.of(of(request, members, body));
    }

    private static String of(ChimeRequest request, Map<String, String> members, JsonNode body) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            String id = members.get(kind.getKey());
            if (id != null) {
                return "arn:aws:chime:" + request.region() + ":" + request.account() + ":" + kind.getValue() + "/" + id;
            }
        }
        return members.getOrDefault("arn", body.path("ResourceARN").asText("*"));
    }
}
