package io.github.hookswitch.infra.internal;

import java.util.List;

/**
 * The custom resources, and what the provider calls for each.
 *
 * <p>None of these actions can be limited to a resource: the service authorization reference lists no resource type for
 * phone numbers, phone number orders and SIP rules. {@code UpdateSipRule} may be limited to SIP media applications, but
 * the call that disables a rule before it is deleted names none.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_chime.html">Actions, resources,
 *     and condition keys for Amazon Chime</a>
 */
public enum ChimeResourceType {
    /** A phone number that is ordered or restored, named and released. */
    PHONE_NUMBER(
            "Custom::ChimePhoneNumber",
            "PhoneNumberPolicy",
            List.of(
                    "chime:CreatePhoneNumberOrder",
                    "chime:DeletePhoneNumber",
                    "chime:GetPhoneNumber",
                    "chime:GetPhoneNumberOrder",
                    "chime:ListPhoneNumberOrders",
                    "chime:ListPhoneNumbers",
                    "chime:RestorePhoneNumber",
                    "chime:SearchAvailablePhoneNumbers",
                    "chime:UpdatePhoneNumber")),

    /** A SIP rule, which waits for its phone number; creating one is allowed for each rule's own applications. */
    SIP_RULE(
            "Custom::ChimeSipRule",
            "SipRulePolicy",
            List.of(
                    "chime:DeleteSipRule",
                    "chime:GetPhoneNumber",
                    "chime:GetSipRule",
                    "chime:ListSipRules",
                    "chime:UpdateSipRule"));

    private final String typeName;
    private final String policyId;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> actions;

    ChimeResourceType(String typeName, String policyId, List<String> actions) {
        this.typeName = typeName;
        this.policyId = policyId;
        this.actions = actions;
    }

    String typeName() {
        return typeName;
    }

    String policyId() {
        return policyId;
    }

    List<String> actions() {
        return actions;
    }
}
