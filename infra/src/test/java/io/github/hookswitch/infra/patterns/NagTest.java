package io.github.hookswitch.infra.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.TestStacks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.constructs.IConstruct;

/** The AwsSolutions pack of cdk-nag finds nothing but what the service's permissions make unavoidable. */
class NagTest {
    /** Each wildcard that is left, and why it cannot be narrower. */
    private static final Map<String, String> UNAVOIDABLE = Map.of(
            "PhoneNumberPolicy",
                    "The service authorization reference has no resource type for phone numbers and orders.",
            "SipRulePolicy", "The service authorization reference has no resource type for SIP rules.",
            "MessageLogsPolicy", "The service authorization reference has no resource type for log deliveries.");

    private final Stack stack = TestStacks.inRegion("us-east-1");

    @Test
    void findsWildcardsOnlyWhereNoResourceTypeExists() {
        PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .messageLogs(true)
                .build();
        Aspects.of(stack).add(new AwsSolutionsChecks());

        assertThat(findings("AwsSolutions-.*"))
                .isEqualTo(findings("AwsSolutions-IAM5\\[Resource::\\*\\].*"))
                .isEqualTo(UNAVOIDABLE.size());
    }

    @Test
    void passesWithOneJustifiedSuppressionForEachPolicy() {
        PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .messageLogs(true)
                .build();
        IConstruct provider = Objects.requireNonNull(stack.getNode().tryFindChild("HookswitchProvider"));
        UNAVOIDABLE.forEach((policy, reason) -> NagSuppressions.addResourceSuppressions(
                List.of(provider.getNode().findChild(policy)),
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .reason(reason)
                        .appliesTo(List.of("Resource::*"))
                        .build()),
                true));
        Aspects.of(stack).add(new AwsSolutionsChecks());

        assertThat(findings("AwsSolutions-.*")).isZero();
    }

    private int findings(String pattern) {
        Annotations annotations = Annotations.fromStack(stack);
        Object message = Match.stringLikeRegexp(pattern);
        return annotations.findError("*", message).size()
                + annotations.findWarning("*", message).size();
    }
}
