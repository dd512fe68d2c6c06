package io.github.hookswitch.infra;

import software.amazon.awscdk.IResource;

/** A SIP rule, owned by this app or imported. */
public interface ISipRule extends IResource {
    /**
     * Returns the rule's id, which call events carry as {@code SipRuleId}.
     *
     * @return the id, a UUID
     */
    String getSipRuleId();
}
