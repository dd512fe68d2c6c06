package io.github.hookswitch.local.internal.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which state machines are understood. */
class WaiterTest {
    private static final String DEFINITION = """
            {"StartAt": "ask", "States": {
              "ask": {"Type": "Task", "End": true, "Resource": "arn:aws:lambda:us-east-1:111122223333:function:ask",
                "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 2}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "late"}]},
              "late": {"Type": "Task", "End": true, "Resource": "arn:aws:lambda:us-east-1:111122223333:function:late"}}}
            """;

    @Test
    void aFunctionThatIsAskedAgainAndAnotherOneAfterIt() {
        assertThat(Waiter.parse(DEFINITION)).hasValueSatisfying(waiter -> {
            assertThat(waiter.function()).endsWith(":ask");
            assertThat(waiter.onTimeout()).endsWith(":late");
            assertThat(waiter.delays())
                    .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Task", "End": true, "Resource": "arn:aws:lambda:us-east-1:111122223333:function:late" | "Wait"
                    ["States.ALL"], "Next" | ["MyError"], "Next"
                    arn:aws:lambda:us-east-1:111122223333:function:late | arn:aws:states:::sqs:sendMessage
                    "StartAt": "ask" | "StartAt": "somewhere"
                    {"StartAt" | "StartAt"
                    """)
    void anyOtherIsNot(String part, String replacement) {
        assertThat(DEFINITION).contains(part);
        assertThat(Waiter.parse(DEFINITION.replace(part, replacement))).isEmpty();
    }
}
