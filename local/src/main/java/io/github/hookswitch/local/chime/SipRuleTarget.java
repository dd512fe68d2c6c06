package io.github.hookswitch.local.chime;

/**
 * One application that a SIP rule sends calls to.
 *
 * @param sipRuleId the id of the rule
 * @param priority the target's priority, lowest first, 1 or more
 * @param application the application
 */
public record SipRuleTarget(String sipRuleId, int priority, SipMediaApplication application) {}
