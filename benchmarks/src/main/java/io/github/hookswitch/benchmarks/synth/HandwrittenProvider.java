package io.github.hookswitch.benchmarks.synth;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.chime.CfnSipMediaApplication;
import software.amazon.awscdk.services.iam.CfnPolicy;
import software.amazon.awscdk.services.lambda.CfnFunction;

/** The function behind the custom resources, and the custom resources. */
final class HandwrittenProvider {
    private static final List<String> NUMBER_ACTIONS = List.of(
            "chime:CreatePhoneNumberOrder",
            "chime:DeletePhoneNumber",
            "chime:GetPhoneNumber",
            "chime:GetPhoneNumberOrder",
            "chime:ListPhoneNumberOrders",
            "chime:ListPhoneNumbers",
            "chime:RestorePhoneNumber",
            "chime:SearchAvailablePhoneNumbers",
            "chime:UpdatePhoneNumber");
    private static final List<String> RULE_ACTIONS = List.of(
            "chime:DeleteSipRule",
            "chime:GetPhoneNumber",
            "chime:GetSipRule",
            "chime:ListSipRules",
            "chime:UpdateSipRule");

    private final Stack stack;
    private final CfnFunction function;
    private final String serviceToken;
    private final CfnPolicy numberPolicy;

    HandwrittenProvider(Stack stack, Path jar) {
        this.stack = stack;
        function = HandwrittenFunction.function(
                stack,
                "Provider",
                HandwrittenFunction.asset(stack, "ProviderJar", jar),
                "io.github.hookswitch.provider.ProviderHandler",
                900,
                null);
        serviceToken = function.getAttrArn();
        numberPolicy = policy("NumberPolicy", Handwritten.document(Handwritten.statement(NUMBER_ACTIONS, "*")));
    }

    CfnResource rulePolicy(List<String> applicationArns) {
        return policy(
                "RulePolicy",
                Handwritten.document(
                        Handwritten.statement(RULE_ACTIONS, "*"),
                        Handwritten.statement("chime:CreateSipRule", applicationArns)));
    }

    private CfnPolicy policy(String id, Map<String, Object> document) {
        return CfnPolicy.Builder.create(stack, id)
                .policyName(id)
                .policyDocument(document)
                .roles(List.of("ProviderRole"))
                .build();
    }

    CfnResource phoneNumber(String id) {
        CfnResource number = CfnResource.Builder.create(stack, id + "Number")
                .type("Custom::ChimePhoneNumber")
                .properties(Map.of(
                        "ServiceToken", serviceToken,
                        "ServiceTimeout", "1200",
                        "AreaCode", "206",
                        "ProductType", "SipMediaApplicationDialIn"))
                .build();
        number.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
        number.addResourceDependency(numberPolicy);
        return number;
    }

    CfnResource rule(String id, CfnResource number, CfnSipMediaApplication application) {
        return CfnResource.Builder.create(stack, id + "Rule")
                .type("Custom::ChimeSipRule")
                .properties(Map.of(
                        "ServiceToken",
                        serviceToken,
                        "ServiceTimeout",
                        "1200",
                        "Name",
                        id,
                        "TriggerType",
                        "ToPhoneNumber",
                        "TriggerValue",
                        number.getRef(),
                        "Disabled",
                        "false",
                        "TargetApplications",
                        List.of(Map.of(
                                "SipMediaApplicationId",
                                application.getAttrSipMediaApplicationId(),
                                "Priority",
                                1,
                                "AwsRegion",
                                "us-east-1"))))
                .build();
    }
}
