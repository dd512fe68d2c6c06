package io.github.hookswitch.simulator.call;

/**
 * One target of a SIP rule: where an inbound call can go.
 *
 * @param sipRuleId id of the SIP rule that matched the dialled number
 * @param application the SIP media application that takes the call
 */
public record RouteTarget(String sipRuleId, ApplicationEndpoint application) {}
