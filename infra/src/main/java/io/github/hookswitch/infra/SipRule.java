package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.ChimeResourceType;
import io.github.hookswitch.infra.internal.CustomResourceProvider;
import io.github.hookswitch.infra.internal.PstnAudioRegions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/**
 * A SIP rule: sends the calls to a phone number or host name to SIP media applications.
 *
 * <pre>{@code
 * SipRule.Builder.create(this, "Rule")
 *         .trigger(SipRuleTrigger.toPhoneNumber(number))
 *         .addTargetApplication(application)
 *         .build();
 * }</pre>
 *
 * <p>CloudFormation has no type for SIP rules, so this is a custom resource. It is created after the number, the
 * applications and their permissions, and deleted before them.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/use-sip-rules.html">Managing SIP rules</a>
 */
public final class SipRule extends Resource implements ISipRule {
    private final CustomResource resource;

    /**
     * Creates a rule.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     */
    @SuppressWarnings("this-escape")
    public SipRule(Construct scope, String id, SipRuleProps props) {
        super(scope, id);
        PstnAudioRegions.APPLICATIONS.checkIfKnown(this);
        checkRegionsDiffer(props.getTargetApplications());
        CustomResourceProvider provider = CustomResourceProvider.of(this);
        provider.allow(
                ChimeResourceType.SIP_RULE,
                "chime:CreateSipRule",
                props.getTargetApplications().stream()
                        .map(ISipMediaApplication::getSipMediaApplicationArn)
                        .toList());
        resource = provider.add(this, ChimeResourceType.SIP_RULE, properties(props), RemovalPolicy.DESTROY);
        // The application's scope holds its invoke permission too. Whoever is called last must also leave first.
        props.getTargetApplications().forEach(application -> getNode().addDependency(application));
        IPhoneNumber phoneNumber = props.getTrigger().phoneNumber();
        if (phoneNumber != null) {
            getNode().addDependency(phoneNumber);
        }
    }

    private void checkRegionsDiffer(List<ISipMediaApplication> applications) {
        Set<String> regions = new HashSet<>();
        for (ISipMediaApplication application : applications) {
            String region = application.getEnv().getRegion();
            if (!regions.add(region)) {
                throw new IllegalArgumentException(
                        "'targetApplications' of " + getNode().getPath() + " has two in "
                                + (Token.isUnresolved(region) ? "the stack's Region" : region)
                                + ", but a SIP rule takes one SIP media application per Region."
                                + " Keep one of them, or give the other a trigger and a rule of its own.");
            }
        }
    }

    private Map<String, Object> properties(SipRuleProps props) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Name", ServiceName.orGenerated(props.getName(), this));
        properties.put("TriggerType", props.getTrigger().type());
        properties.put("TriggerValue", props.getTrigger().value());
        properties.put("Disabled", Boolean.toString(props.isDisabled()));
        properties.put("TargetApplications", targets(props.getTargetApplications()));
        return properties;
    }

    private static List<Map<String, Object>> targets(List<ISipMediaApplication> applications) {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (ISipMediaApplication application : applications) {
            targets.add(Map.of(
                    "SipMediaApplicationId", application.getSipMediaApplicationId(),
                    "Priority", targets.size() + 1,
                    "AwsRegion", application.getEnv().getRegion()));
        }
        return targets;
    }

    /**
     * Imports a rule of the stack's own account by its id.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param sipRuleId the rule's id
     * @return the rule
     */
    public static ISipRule fromSipRuleId(Construct scope, String id, String sipRuleId) {
        return new ImportedSipRule(scope, id, sipRuleId);
    }

    @Override
    public String getSipRuleId() {
        return resource.getRef();
    }

    /** Creates a {@link SipRule}. */
    public static final class Builder implements software.amazon.jsii.Builder<SipRule> {
        private final Construct scope;
        private final String id;
        private final SipRuleProps.Builder props = SipRuleProps.builder();

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts a rule.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /**
         * Sets what makes the rule run. Required.
         *
         * @param trigger a phone number or a Voice Connector's host name
         * @return this builder
         * @see SipRuleProps.Builder#trigger(SipRuleTrigger)
         */
        public Builder trigger(SipRuleTrigger trigger) {
            props.trigger(trigger);
            return this;
        }

        /**
         * Sets the applications that get the calls. Required: 1 to 25.
         *
         * @param targetApplications the applications in the order in which they are tried
         * @return this builder
         * @see SipRuleProps.Builder#targetApplications(List)
         */
        public Builder targetApplications(List<? extends ISipMediaApplication> targetApplications) {
            props.targetApplications(targetApplications);
            return this;
        }

        /**
         * Adds an application to try after those before it.
         *
         * @param targetApplication the application
         * @return this builder
         * @see SipRuleProps.Builder#addTargetApplication(ISipMediaApplication)
         */
        public Builder addTargetApplication(ISipMediaApplication targetApplication) {
            props.addTargetApplication(targetApplication);
            return this;
        }

        /**
         * Sets the name that the console shows. Default: a unique name made from the construct's path.
         *
         * @param name the name
         * @return this builder
         * @see SipRuleProps.Builder#name(String)
         */
        public Builder name(String name) {
            props.name(name);
            return this;
        }

        /**
         * Sets whether the rule is switched off. Default: false.
         *
         * @param disabled true to switch it off
         * @return this builder
         * @see SipRuleProps.Builder#disabled(boolean)
         */
        public Builder disabled(boolean disabled) {
            props.disabled(disabled);
            return this;
        }

        /**
         * Creates the rule in its scope.
         *
         * @return the rule
         */
        @Override
        public SipRule build() {
            return new SipRule(scope, id, props.build());
        }
    }
}
