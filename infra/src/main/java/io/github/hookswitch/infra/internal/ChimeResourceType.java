package io.github.hookswitch.infra.internal;

import java.util.List;

/**
 * The custom resources, and what the provider calls for each.
 *
 * <p>Few of these actions can be limited to a resource: the service authorization reference lists no resource type for
 * phone numbers, phone number orders, SIP rules and log deliveries. {@code UpdateSipRule} may be limited to SIP media
 * applications, but the call that disables a rule before it is deleted names none.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_chime.html">Actions, resources,
 *     and condition keys for Amazon Chime</a>
 */
public enum ChimeResourceType {
    /** A phone number that is ordered or restored, named and released. */
    PHONE_NUMBER(
            "Custom::ChimePhoneNumber",
            "PhoneNumberPolicy",
            "phone numbers and their orders",
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
            "SIP rules and phone numbers",
            List.of(
                    "chime:DeleteSipRule",
                    "chime:GetPhoneNumber",
                    "chime:GetSipRule",
                    "chime:ListSipRules",
                    "chime:UpdateSipRule"),
            // To name an application that is not there: the service may say no more than that the request is bad.
            List.of("chime:CreateSipRule", "chime:GetSipMediaApplication")),

    /**
     * The message logs of a SIP media application. Besides its own permission the caller needs those of log delivery:
     * the service sets the delivery up in the caller's name.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html">Enable
     *     logging from AWS services</a>
     */
    MESSAGE_LOGS(
            "Custom::ChimeSipMediaApplicationLogging",
            "MessageLogsPolicy",
            "log deliveries",
            List.of(
                    "logs:CreateLogDelivery",
                    "logs:DeleteLogDelivery",
                    "logs:DescribeLogGroups",
                    "logs:DescribeResourcePolicies",
                    "logs:GetLogDelivery",
                    "logs:ListLogDeliveries",
                    "logs:PutResourcePolicy"),
            List.of("chime:PutSipMediaApplicationLoggingConfiguration"));

    private final String typeName;
    private final String policyId;
    private final String unlimited;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> actions;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> applicationActions;

    ChimeResourceType(String typeName, String policyId, String unlimited, List<String> actions) {
        this(typeName, policyId, unlimited, actions, List.of());
    }

    ChimeResourceType(
            String typeName, String policyId, String unlimited, List<String> actions, List<String> applicationActions) {
        this.typeName = typeName;
        this.policyId = policyId;
        this.unlimited = unlimited;
        this.actions = actions;
        this.applicationActions = applicationActions;
    }

    String typeName() {
        return typeName;
    }

    String policyId() {
        return policyId;
    }

    /** What the actions are about: the things that the service authorization reference has no resource type for. */
    String unlimited() {
        return unlimited;
    }

    List<String> actions() {
        return actions;
    }

    /** The actions that are limited to the SIP media applications that the stack's resources of this type name. */
    List<String> applicationActions() {
        return applicationActions;
    }
}
