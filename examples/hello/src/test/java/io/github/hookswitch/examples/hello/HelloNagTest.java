package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

class HelloNagTest {

    /** For numbers and for rules: the service authorization reference has no resource type that would be narrower. */
    @Test
    void theAwsSolutionsPackFindsTwoWildcardsAndNothingElse() {
        HelloStack stack = new HelloStack(
                new App(),
                "Hello",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        Aspects.of(stack).add(new AwsSolutionsChecks());
        Annotations annotations = Annotations.fromStack(stack);

        assertThat(annotations.findError("*", Match.stringLikeRegexp("AwsSolutions-IAM5\\[Resource::\\*\\].*")))
                .hasSize(2);
        assertThat(annotations.findError("*", Match.stringLikeRegexp("AwsSolutions-.*")))
                .hasSize(2);
        assertThat(annotations.findWarning("*", Match.stringLikeRegexp("AwsSolutions-.*")))
                .isEmpty();
    }
}
