package io.github.hookswitch.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;

/** An application in a stack of its own. */
abstract class SipMediaApplicationTestCase {
    static final String TYPE = "AWS::Chime::SipMediaApplication";

    final Stack stack = TestStacks.inRegion("us-east-1");

    SipMediaApplication application(IFunction endpoint) {
        return SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(endpoint)
                .build();
    }

    SipMediaApplication application() {
        return application(TestStacks.function(stack, "Function"));
    }

    Role role() {
        return Role.Builder.create(stack, "Role")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
    }

    static Map<String, Object> policy(Map<String, Object> statement) {
        return Map.of("PolicyDocument", Match.objectLike(Map.of("Statement", List.of(statement))));
    }

    static Map<String, Object> allow(String action, Object resource) {
        return Map.of("Action", action, "Effect", "Allow", "Resource", resource);
    }
}
