package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.chime.SipRule.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on SIP rules. */
final class SipRuleOperations {
    private static final int MOST_RESULTS = 100;

    private final ChimeVoice voice;

    SipRuleOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return List.of(
                Operation.of("CreateSipRule", "POST", "/sip-rules", 201, this::create),
                Operation.of("GetSipRule", "GET", "/sip-rules/{sipRuleId}", 200, this::get),
                Operation.of("ListSipRules", "GET", "/sip-rules", 200, this::list),
                Operation.of("UpdateSipRule", "PUT", "/sip-rules/{sipRuleId}", 202, this::update),
                Operation.of("DeleteSipRule", "DELETE", "/sip-rules/{sipRuleId}", 204, this::delete));
    }

    private ObjectNode create(Input input) {
        input.allow("Name", "TriggerType", "TriggerValue", "Disabled", "TargetApplications");
        String name = input.string("Name");
        String triggerType = input.string("TriggerType");
        String triggerValue = input.string("TriggerValue");
        boolean disabled = Boolean.TRUE.equals(input.optionalBoolean("Disabled"));
        List<Target> targets = targets(input.list("TargetApplications"));
        return rule(voice.rules(
                (rules, now) -> rules.create(name, triggerType, triggerValue, disabled, targets, input.region(), now)));
    }

    private static List<Target> targets(List<JsonNode> targets) {
        return targets.stream()
                .map(target -> Input.nested("TargetApplications", target)
                        .allow("SipMediaApplicationId", "Priority", "AwsRegion"))
                .map(target -> new Target(
                        target.string("SipMediaApplicationId"), target.integer("Priority"), target.string("AwsRegion")))
                .toList();
    }

    private ObjectNode get(Input input) {
        String id = input.uri("sipRuleId");
        return rule(voice.rules((rules, now) -> rules.get(id)));
    }

    private ObjectNode list(Input input) {
        String application = input.optionalUri("sip-media-application");
        Page<SipRule> page = Page.of(
                voice.rules((rules, now) -> application == null ? rules.all() : rules.using(application)),
                input.optionalUriInteger("max-results"),
                MOST_RESULTS,
                input.optionalUri("next-token"));
        return Wire.page("SipRules", page, Wire::rule);
    }

    private ObjectNode update(Input input) {
        input.allow("Name", "Disabled", "TargetApplications");
        String id = input.uri("sipRuleId");
        String name = input.string("Name");
        Boolean disabled = input.optionalBoolean("Disabled");
        List<JsonNode> targets = input.optionalList("TargetApplications");
        List<Target> newTargets = targets == null ? null : targets(targets);
        return rule(voice.rules((rules, now) -> rules.update(id, name, disabled, newTargets, now)));
    }

    private @Nullable ObjectNode delete(Input input) {
        String id = input.uri("sipRuleId");
        voice.rules((rules, now) -> {
            rules.delete(id, now);
            return id;
        });
        return null;
    }

    private static ObjectNode rule(SipRule rule) {
        return Wire.member("SipRule", Wire.rule(rule));
    }
}
