package io.github.hookswitch.infra.internal;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/** What the rule packs of cdk-nag say of a function that is right to have no dead-letter queue. */
public final class DeadLetters {
    private static final List<String> RULES =
            List.of("HIPAA.Security-LambdaDLQ", "NIST.800.53.R5-LambdaDLQ", "Serverless-LambdaDLQ");

    private DeadLetters() {}

    /**
     * Acknowledges that a function has no dead-letter queue.
     *
     * @param function the function
     * @param reason why it has none
     * @param others what else is to be acknowledged, in the same message to the CDK's process
     */
    public static void acknowledgeNone(IConstruct function, String reason, Acknowledgment... others) {
        List<Acknowledgment> all = new ArrayList<>(List.of(others));
        for (String rule : RULES) {
            all.add(Acknowledgment.builder().id(rule).reason(reason).build());
        }
        Validations.of(function).acknowledge(all.toArray(Acknowledgment[]::new));
    }
}
