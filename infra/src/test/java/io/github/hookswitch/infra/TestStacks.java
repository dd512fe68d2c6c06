package io.github.hookswitch.infra;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** Stacks to put constructs in, and a look at what they become. */
public final class TestStacks {
    public static final String ACCOUNT = "111122223333";

    private TestStacks() {}

    public static Stack inRegion(String region) {
        return stack(Environment.builder().account(ACCOUNT).region(region).build());
    }

    public static Stack withoutRegion() {
        return stack(null);
    }

    private static Stack stack(@Nullable Environment environment) {
        return new Stack(
                new App(), "Stack", StackProps.builder().env(environment).build());
    }

    /** A further stack of the same app, in us-east-1. */
    public static Stack besides(Stack stack, String id) {
        return inUsEast1(stack.getNode().getRoot(), id);
    }

    /** A stack of an app or a stage. */
    public static Stack inUsEast1(IConstruct scope, String id) {
        return new Stack(
                (Construct) scope,
                id,
                StackProps.builder()
                        .env(Environment.builder()
                                .account(ACCOUNT)
                                .region("us-east-1")
                                .build())
                        .build());
    }

    public static Function function(Construct scope, String id) {
        return Function.Builder.create(scope, id)
                .runtime(Runtime.NODEJS_24_X)
                .handler("index.handler")
                .code(Code.fromInline("exports.handler = async () => ({});"))
                .build();
    }

    /** Returns the only resource of a type. */
    public static Map<String, Object> only(Template template, String type) {
        Map<String, Map<String, Object>> found = template.findResources(type);
        if (found.size() != 1) {
            throw new AssertionError("Expected one " + type + ", but found " + found.keySet());
        }
        return found.values().iterator().next();
    }

    /** Returns the logical id of the only resource of a type. */
    public static String onlyId(Template template, String type) {
        only(template, type);
        return template.findResources(type).keySet().iterator().next();
    }

    @SuppressWarnings("unchecked") // a template is JSON
    public static Map<String, Object> properties(Map<String, Object> resource) {
        return (Map<String, Object>) Objects.requireNonNull(resource.get("Properties"));
    }

    @SuppressWarnings("unchecked") // a template is JSON
    public static List<String> dependsOn(Map<String, Object> resource) {
        return (List<String>) resource.getOrDefault("DependsOn", List.of());
    }

    /** Properties of a role that may write to the only log group and do nothing else. */
    public static Map<String, Object> roleThatMayOnlyLog(Template template) {
        Map<String, Object> statement = Map.of(
                "Action",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                "Effect",
                "Allow",
                "Resource",
                Map.of("Fn::GetAtt", List.of(onlyId(template, "AWS::Logs::LogGroup"), "Arn")));
        return Map.of(
                "ManagedPolicyArns",
                Match.absent(),
                "Policies",
                List.of(Map.of(
                        "PolicyName",
                        "Logs",
                        "PolicyDocument",
                        Match.objectLike(Map.of("Statement", List.of(statement))))));
    }

    /** All resources of a template by their logical ids. */
    @SuppressWarnings("unchecked") // a template is JSON
    public static Map<String, Map<String, Object>> resources(Template template) {
        return (Map<String, Map<String, Object>>)
                Objects.requireNonNull(template.toJSON().get("Resources"));
    }

    /** The text without what changes with the code of a function. */
    public static String stable(String text) {
        // A version's id ends in a hash of the function, so that a changed function gets a new version.
        return text.replaceAll("(CurrentVersion)[0-9A-Fa-f]+", "$1");
    }
}
