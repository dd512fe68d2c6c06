package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Properties of a {@link SipRule}. */
public final class SipRuleProps {
    private static final int MAX_TARGETS = 25;

    private final SipRuleTrigger trigger;
    private final List<ISipMediaApplication> targetApplications;
    private final @Nullable String name;
    private final boolean disabled;

    SipRuleProps(SipRuleSettings<?> builder) {
        trigger = Arguments.required("trigger", builder.trigger);
        targetApplications = checkTargets(builder.targetApplications);
        name = ResourceName.check(builder.name);
        disabled = builder.disabled;
    }

    private static List<ISipMediaApplication> checkTargets(List<ISipMediaApplication> targets) {
        if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
            throw new IllegalArgumentException("'targetApplications' has " + targets.size()
                    + " SIP media applications, but a SIP rule takes 1 to " + MAX_TARGETS
                    + ". Call addTargetApplication(...) or targetApplications(...) before build().");
        }
        return List.copyOf(targets);
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what makes the rule run} */
    public SipRuleTrigger getTrigger() {
        return trigger;
    }

    /** {@return the 1 to 25 applications that get the calls, in the order in which they are tried} */
    public List<ISipMediaApplication> getTargetApplications() {
        return targetApplications;
    }

    /** {@return the rule's name, or null to generate one} */
    public @Nullable String getName() {
        return name;
    }

    /** {@return whether the rule is switched off, so that calls do not reach the applications} */
    public boolean isDisabled() {
        return disabled;
    }

    /** Builds {@link SipRuleProps}. */
    public static final class Builder extends SipRuleSettings<Builder>
            implements software.amazon.jsii.Builder<SipRuleProps> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if the trigger or the applications are missing, there are more than 25
         *     applications, or the name is not allowed
         */
        @Override
        public SipRuleProps build() {
            return new SipRuleProps(this);
        }
    }
}
