package com.example.ivr.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.customresources.PhysicalResourceIdReference;
import software.amazon.awscdk.customresources.SdkCallsPolicyOptions;

/** A number and its rule, by calls of the voice API that the CDK's function makes. */
final class VoiceCalls {
    private static final String ORDERED = "PhoneNumberOrder.OrderedPhoneNumbers.0.E164PhoneNumber";

    private final Stack stack;

    VoiceCalls(Stack stack) {
        this.stack = stack;
    }

    String phoneNumber(String areaCode) {
        AwsCustomResource search = resource("NumberSearch")
                .onCreate(call("SearchAvailablePhoneNumbers", Map.of("AreaCode", areaCode, "MaxResults", 1))
                        .physicalResourceId(PhysicalResourceId.fromResponse("E164PhoneNumbers.0"))
                        .build())
                .build();
        String number = search.getResponseField("E164PhoneNumbers.0");
        AwsCustomResource order = resource("NumberOrder")
                .onCreate(call(
                                "CreatePhoneNumberOrder",
                                Map.of("ProductType", "SipMediaApplicationDialIn", "E164PhoneNumbers", List.of(number)))
                        .physicalResourceId(PhysicalResourceId.fromResponse("PhoneNumberOrder.PhoneNumberOrderId"))
                        .build())
                .onDelete(call("DeletePhoneNumber", Map.of("PhoneNumberId", number)).build())
                .build();
        return order.getResponseField(ORDERED);
    }

    void rule(String name, String number, String applicationId) {
        AwsCustomResource rule = resource("Rule")
                .onCreate(call(
                                "CreateSipRule",
                                Map.of(
                                        "Name", name,
                                        "TriggerType", "ToPhoneNumber",
                                        "TriggerValue", number,
                                        "Disabled", false,
                                        "TargetApplications", List.of(Map.of(
                                                "SipMediaApplicationId", applicationId,
                                                "Priority", 1,
                                                "AwsRegion", stack.getRegion()))))
                        .physicalResourceId(PhysicalResourceId.fromResponse("SipRule.SipRuleId"))
                        .build())
                .onDelete(call("DeleteSipRule", Map.of("SipRuleId", new PhysicalResourceIdReference())).build())
                .build();
        // An enabled rule cannot be deleted; this resource is deleted before the rule is.
        resource("RuleSwitch")
                .onCreate(call("GetSipRule", Map.of("SipRuleId", rule.getResponseField("SipRule.SipRuleId")))
                        .physicalResourceId(PhysicalResourceId.fromResponse("SipRule.Name"))
                        .build())
                .onDelete(call(
                                "UpdateSipRule",
                                Map.of(
                                        "SipRuleId", rule.getResponseField("SipRule.SipRuleId"),
                                        "Name", name,
                                        "Disabled", true))
                        .build())
                .build();
    }

    private AwsCustomResource.Builder resource(String id) {
        return AwsCustomResource.Builder.create(stack, id)
                .installLatestAwsSdk(false)
                .policy(AwsCustomResourcePolicy.fromSdkCalls(SdkCallsPolicyOptions.builder()
                        .resources(AwsCustomResourcePolicy.ANY_RESOURCE)
                        .build()));
    }

    private static AwsSdkCall.Builder call(String operation, Map<String, Object> parameters) {
        return AwsSdkCall.builder()
                .service("@aws-sdk/client-chime-sdk-voice")
                .action(operation + "Command")
                .parameters(parameters);
    }
}
