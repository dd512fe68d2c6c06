package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import io.github.hookswitch.infra.internal.CdkVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Properties of a {@link SipRule}. */
public final class SipRuleProps {
    private static final int MAX_TARGETS = 25;

    private final SipRuleTrigger trigger;
    private final List<ISipMediaApplication> targetApplications;
    private final @Nullable String name;
    private final boolean disabled;

    private SipRuleProps(Builder builder) {
        trigger = Arguments.required("trigger", builder.trigger);
        targetApplications = checkTargets(builder.targetApplications);
        name = ServiceName.check(builder.name);
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
        CdkVersion.check();
        return new Builder();
    }

    /**
     * Returns what makes the rule run.
     *
     * @return the trigger
     */
    public SipRuleTrigger getTrigger() {
        return trigger;
    }

    /**
     * Returns the applications that get the calls.
     *
     * @return 1 to 25 applications in the order in which they are tried
     */
    public List<ISipMediaApplication> getTargetApplications() {
        return targetApplications;
    }

    /**
     * Returns the rule's name.
     *
     * @return the name, or null to generate one
     */
    public @Nullable String getName() {
        return name;
    }

    /**
     * Returns whether the rule is switched off.
     *
     * @return true if calls do not reach the applications
     */
    public boolean isDisabled() {
        return disabled;
    }

    /** Builds {@link SipRuleProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<SipRuleProps> {
        private @Nullable SipRuleTrigger trigger;
        private final List<ISipMediaApplication> targetApplications = new ArrayList<>();
        private @Nullable String name;
        private boolean disabled;

        private Builder() {}

        /**
         * Sets what makes the rule run. Required. Another trigger replaces the deployed rule.
         *
         * @param trigger a phone number or a Voice Connector's host name
         * @return this builder
         */
        public Builder trigger(SipRuleTrigger trigger) {
            this.trigger = trigger;
            return this;
        }

        /**
         * Sets the applications that get the calls, each in another Region: the first has priority 1, and the next one is
         * tried if the function of the one before cannot be invoked. 1 to 25, required. Replaces what was added before.
         *
         * @param targetApplications the applications in the order in which they are tried
         * @return this builder
         */
        public Builder targetApplications(List<? extends ISipMediaApplication> targetApplications) {
            this.targetApplications.clear();
            this.targetApplications.addAll(targetApplications);
            return this;
        }

        /**
         * Adds an application to try after those before it.
         *
         * @param targetApplication the application
         * @return this builder
         */
        public Builder addTargetApplication(ISipMediaApplication targetApplication) {
            targetApplications.add(targetApplication);
            return this;
        }

        /**
         * Sets the rule's name: 1 to 256 letters, digits, blanks, {@code _}, {@code .} and {@code -}. Default: a unique
         * name made from the construct's path. In the account, and so in the console, a token follows it, by which the rule
         * is recognized as this one: {@code front hookswitch-0123456789abcdef-01234567}. What is beyond the first 215
         * characters of the name gives way to it. Several rules may have one name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets whether the rule is switched off: callers then hear that the number is not available. Default: false.
         *
         * @param disabled true to switch it off
         * @return this builder
         */
        public Builder disabled(boolean disabled) {
            this.disabled = disabled;
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
