package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

class HelloNagTest {

    @Test
    void theAwsSolutionsPackFindsNothing() {
        HelloStack stack = new HelloStack(
                new App(),
                "Hello",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());

        assertThat(new AwsSolutionsChecks().validateScope(stack).getViolations())
                .isEmpty();
    }
}
