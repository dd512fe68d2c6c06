package io.github.hookswitch.infra.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.HIPAASecurityChecks;
import io.github.cdklabs.cdknag.NIST80053R4Checks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.NagPack;
import io.github.cdklabs.cdknag.PCIDSS321Checks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.TestStacks;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.PolicyViolation;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Function;

/**
 * What the rule packs of cdk-nag find: nothing that is wrong here, and only what docs/permissions.md leaves to the
 * user.
 */
class NagTest {
    private final Stack stack = TestStacks.inRegion("us-east-1");

    @BeforeEach
    void build() {
        PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .messageLogs(true)
                .build();
    }

    @Test
    void awsSolutionsFindsNothing() {
        assertThat(rules(new AwsSolutionsChecks())).isEmpty();
    }

    @Test
    void hipaaFindsWhatIsLeftToTheUser() {
        assertThat(rules(new HIPAASecurityChecks()))
                .containsExactlyInAnyOrder(
                        "HIPAA.Security-CloudWatchLogGroupEncrypted",
                        "HIPAA.Security-IAMNoInlinePolicy",
                        "HIPAA.Security-LambdaConcurrency",
                        "HIPAA.Security-LambdaInsideVPC");
    }

    @Test
    void nistRevision4FindsWhatIsLeftToTheUser() {
        assertThat(rules(new NIST80053R4Checks()))
                .containsExactlyInAnyOrder(
                        "NIST.800.53.R4-CloudWatchLogGroupEncrypted",
                        "NIST.800.53.R4-IAMNoInlinePolicy",
                        "NIST.800.53.R4-LambdaInsideVPC");
    }

    @Test
    void nistRevision5FindsWhatIsLeftToTheUser() {
        assertThat(rules(new NIST80053R5Checks()))
                .containsExactlyInAnyOrder(
                        "NIST.800.53.R5-CloudWatchLogGroupEncrypted",
                        "NIST.800.53.R5-IAMNoInlinePolicy",
                        "NIST.800.53.R5-LambdaConcurrency",
                        "NIST.800.53.R5-LambdaInsideVPC");
    }

    @Test
    void pciFindsWhatIsLeftToTheUser() {
        assertThat(rules(new PCIDSS321Checks()))
                .containsExactlyInAnyOrder(
                        "PCI.DSS.321-CloudWatchLogGroupEncrypted",
                        "PCI.DSS.321-IAMNoInlinePolicy",
                        "PCI.DSS.321-LambdaInsideVPC");
    }

    @Test
    void serverlessFindsWhatIsLeftToTheUser() {
        assertThat(rules(new ServerlessChecks())).containsExactly("Serverless-LambdaTracing");
    }

    @Test
    void aWildcardOfTheUsersOwnIsStillFound() {
        Role role = (Role) Objects.requireNonNull(
                stack.getNode().findChild("HookswitchProvider").getNode().findChild("Role"));
        Policy.Builder.create(stack, "Own")
                .roles(List.of(role))
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("chime:GetSipRule"))
                        .resources(List.of("*"))
                        .build()))
                .build();

        assertThat(paths(new AwsSolutionsChecks())).containsExactly("Stack/Own/Resource");
    }

    @Test
    void aFunctionOfTheUsersOwnIsStillFound() {
        Function own = TestStacks.function(stack, "Own");

        assertThat(new ServerlessChecks()
                        .validateScope(own).getViolations().stream().map(PolicyViolation::getRuleName))
                .contains("Serverless-LambdaDLQ");
    }

    private List<String> rules(NagPack pack) {
        return pack.validateScope(stack).getViolations().stream()
                .map(PolicyViolation::getRuleName)
                .toList();
    }

    private List<String> paths(NagPack pack) {
        return pack.validateScope(stack).getViolations().stream()
                .flatMap(violation -> violation.getViolatingResources().stream())
                .map(resource -> Objects.requireNonNull(resource.getConstructPath()))
                .toList();
    }
}
