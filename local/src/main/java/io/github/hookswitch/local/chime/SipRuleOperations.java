package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.chime.SipRule.Target;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations on SIP rules. */
final class SipRuleOperations {
    private static final int MOST_RESULTS = 100;

    private static final Shape TARGETS = Shape.list(
            1,
            25,
            Structure.empty()
                    .required("SipMediaApplicationId", Shape.notBlank())
                    .required("Priority", Shape.integer(1, Members.ANY))
                    .optional("AwsRegion", Shape.text()));
    private static final Structure CREATE = Structure.empty()
            .required("Name", Members.RESOURCE_NAME)
            .required("TriggerType", Shape.oneOf("ToPhoneNumber", "RequestUriHostname"))
            .required("TriggerValue", Shape.notBlank())
            .optional("Disabled", Shape.bool())
            .optional("TargetApplications", TARGETS);
    private static final Structure LIST =
            Members.page().query("SipMediaApplicationId", "sip-media-application", Shape.notBlank());
    private static final Structure UPDATE = Structure.empty()
            .required("Name", Members.RESOURCE_NAME)
            .optional("Disabled", Shape.bool())
            .optional("TargetApplications", TARGETS);

    private final ChimeVoice voice;

    SipRuleOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return List.of(
                Operation.of("CreateSipRule", "POST", "/sip-rules", 201, CREATE, this::create),
                Operation.of("GetSipRule", "GET", "/sip-rules/{sipRuleId}", 200, Members.none(), this::get),
                Operation.of("ListSipRules", "GET", "/sip-rules", 200, LIST, this::list),
                Operation.of("UpdateSipRule", "PUT", "/sip-rules/{sipRuleId}", 202, UPDATE, this::update),
                Operation.of("DeleteSipRule", "DELETE", "/sip-rules/{sipRuleId}", 204, Members.none(), this::delete));
    }

    private ObjectNode create(Input input) {
        String name = input.string("Name");
        String triggerType = input.string("TriggerType");
        String triggerValue = input.string("TriggerValue");
        boolean disabled = Boolean.TRUE.equals(input.optionalBoolean("Disabled"));
        List<Target> targets = targets(Objects.requireNonNullElse(input.optionalList("TargetApplications"), List.of()));
        return rule(voice.rules(
                (rules, now) -> rules.create(name, triggerType, triggerValue, disabled, targets, input.region(), now)));
    }

    private static List<Target> targets(List<JsonNode> targets) {
        return targets.stream()
                .map(target -> Input.nested("TargetApplications", target))
                .map(target -> new Target(
                        target.string("SipMediaApplicationId"),
                        target.integer("Priority"),
                        Objects.requireNonNullElse(target.optionalString("AwsRegion"), "")))
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
