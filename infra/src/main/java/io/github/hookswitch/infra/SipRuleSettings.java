package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.CdkVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a SIP rule: the setters that {@link SipRule.Builder} and
 * {@link SipRuleProps.Builder} have in common.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class SipRuleSettings<B extends SipRuleSettings<B>> {
    @Nullable
    SipRuleTrigger trigger;

    final List<ISipMediaApplication> targetApplications = new ArrayList<>();

    @Nullable
    String name;

    boolean disabled;

    SipRuleSettings() {
        CdkVersion.check();
    }

    abstract B self();

    /**
     * Sets what makes the rule run. Required. Another trigger replaces the deployed rule.
     *
     * @param trigger a phone number or a Voice Connector's host name
     * @return this builder
     */
    public final B trigger(SipRuleTrigger trigger) {
        this.trigger = trigger;
        return self();
    }

    /**
     * Sets the applications that get the calls, each in another Region: the first has priority 1, and the next one is
     * tried if the function of the one before cannot be invoked. 1 to 25, required. Replaces what was added before.
     *
     * @param targetApplications the applications in the order in which they are tried
     * @return this builder
     */
    public final B targetApplications(List<? extends ISipMediaApplication> targetApplications) {
        this.targetApplications.clear();
        this.targetApplications.addAll(targetApplications);
        return self();
    }

    /**
     * Adds an application to try after those before it.
     *
     * @param targetApplication the application
     * @return this builder
     */
    public final B addTargetApplication(ISipMediaApplication targetApplication) {
        targetApplications.add(targetApplication);
        return self();
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
    public final B name(String name) {
        this.name = name;
        return self();
    }

    /**
     * Sets whether the rule is switched off: callers then hear that the number is not available. Default: false.
     *
     * @param disabled true to switch it off
     * @return this builder
     */
    public final B disabled(boolean disabled) {
        this.disabled = disabled;
        return self();
    }
}
