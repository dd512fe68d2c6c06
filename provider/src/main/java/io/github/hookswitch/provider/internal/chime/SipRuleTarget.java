package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the applications that a rule's calls go to.
 *
 * @param sipMediaApplicationId the application
 * @param priority 1 is tried first
 * @param awsRegion the application's Region
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_SipRuleTargetApplication.html">
 *     SipRuleTargetApplication</a>
 */
public record SipRuleTarget(String sipMediaApplicationId, int priority, String awsRegion) {

    static SipRuleTarget of(JsonObject json) {
        return new SipRuleTarget(
                json.textOrEmpty("SipMediaApplicationId"), json.integer("Priority"), json.textOrEmpty("AwsRegion"));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("SipMediaApplicationId", sipMediaApplicationId);
        json.put("Priority", priority);
        json.put("AwsRegion", awsRegion);
        return json;
    }
}
