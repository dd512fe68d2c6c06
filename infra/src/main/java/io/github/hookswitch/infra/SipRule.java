package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.ChimeResourceType;
import io.github.hookswitch.infra.internal.CustomResourceProvider;
import io.github.hookswitch.infra.internal.PstnAudioRegions;
import io.github.hookswitch.infra.internal.StackContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.Token;
import software.constructs.Construct;
import software.constructs.IConstruct;

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
 * applications and their permissions, and deleted before them. Another name, other applications or the switch change the
 * rule in place. Another trigger replaces it: the service has no way to change a rule's trigger, so the rule gets a new id
 * and {@link #getSipRuleId()} another value.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/use-sip-rules.html">Managing SIP rules</a>
 */
public final class SipRule extends Resource implements ISipRule {
    private final CfnResource resource;

    /**
     * Creates a rule.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     * @throws IllegalArgumentException if two applications are in one Region, a part is known to be of another account, or the
     *     number cannot be the trigger
     */
    @SuppressWarnings("this-escape")
    public SipRule(Construct scope, String id, SipRuleProps props) {
        super(scope, id);
        IPhoneNumber phoneNumber = props.getTrigger().phoneNumber();
        StackContext context = context(scope, props.getTargetApplications());
        context.requireIfKnown(
                phoneNumber == null ? PstnAudioRegions.APPLICATIONS : PstnAudioRegions.PHONE_NUMBERS, this);
        checkAccount(context, "trigger", null, props.getTrigger().account());
        if (phoneNumber instanceof PhoneNumber owned) {
            owned.becomesTriggerOf(this);
        } else if (phoneNumber != null) {
            ImportedNumberRules.add(this, context, phoneNumber.getPhoneNumberE164());
        }
        List<SipRuleTarget> targets = SipRuleTarget.all(this, props.getTargetApplications());
        targets.forEach(target -> checkAccount(context, "targetApplications", target.application(), target.account()));
        CustomResourceProvider provider = context.provider();
        provider.allow(
                ChimeResourceType.SIP_RULE,
                targets.stream().map(SipRuleTarget::arn).toList());
        resource = provider.add(this, ChimeResourceType.SIP_RULE, properties(props, targets), RemovalPolicy.DESTROY);
        // What the properties refer to comes first anyway; whoever is called last must also leave first.
        targets.forEach(target -> target.precede(this, resource));
    }

    /** An application that was created in the same scope has asked for the stack already. */
    private static StackContext context(Construct scope, List<ISipMediaApplication> applications) {
        for (ISipMediaApplication application : applications) {
            if (application instanceof SipMediaApplication owned && owned.isIn(scope)) {
                return owned.context();
            }
        }
        return StackContext.of(scope);
    }

    private void checkAccount(
            StackContext context, String parameter, @Nullable IConstruct part, @Nullable String account) {
        if (account != null
                && !account.equals(context.account())
                && !Token.isUnresolved(account)
                && !Token.isUnresolved(context.account())) {
            throw new IllegalArgumentException("'" + parameter + "' of "
                    + getNode().getPath() + " is of the account "
                    + account + (part == null ? "" : " (" + part.getNode().getPath() + ")") + ", but the rule is in "
                    + context.account()
                    + " and the service takes numbers, hosts and SIP media applications of the rule's own account only."
                    + " Create the rule in a stack of the account " + account + ".");
        }
    }

    private Map<String, Object> properties(SipRuleProps props, List<SipRuleTarget> targets) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Name", ResourceName.orGenerated(props.getName(), this));
        properties.put("TriggerType", props.getTrigger().type());
        properties.put("TriggerValue", props.getTrigger().value());
        properties.put("Disabled", Boolean.toString(props.isDisabled()));
        properties.put(
                "TargetApplications",
                targets.stream().map(SipRuleTarget::properties).toList());
        return properties;
    }

    /**
     * Imports a rule of the stack's own account by its id.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param sipRuleId the rule's id
     * @return the rule
     * @throws IllegalArgumentException if the id has other characters than letters, digits and hyphens
     */
    public static ISipRule fromSipRuleId(Construct scope, String id, String sipRuleId) {
        return new ImportedSipRule(scope, id, ChimeArn.checkId("sipRuleId", sipRuleId));
    }

    @Override
    public String getSipRuleId() {
        return resource.getRef();
    }

    /** Creates a {@link SipRule}. */
    public static final class Builder extends SipRuleSettings<Builder>
            implements software.amazon.jsii.Builder<SipRule> {
        private final Construct scope;
        private final String id;

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

        @Override
        Builder self() {
            return this;
        }

        /**
         * Creates the rule in its scope.
         *
         * @return the rule
         */
        @Override
        public SipRule build() {
            return new SipRule(scope, id, new SipRuleProps(this));
        }
    }
}
