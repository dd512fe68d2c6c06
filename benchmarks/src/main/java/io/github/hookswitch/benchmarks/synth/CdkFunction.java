package io.github.hookswitch.benchmarks.synth;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;

/** The same function by the CDK's own constructs, with the version that follows the function's settings. */
final class CdkFunction {

    private final Stack stack;
    private final Code code;

    CdkFunction(Stack stack, Path jar) {
        this.stack = stack;
        this.code = Code.fromAsset(jar.toString());
    }

    String behindAlias(String id) {
        LogGroup logGroup = LogGroup.Builder.create(stack, id + "LogGroup")
                .retention(RetentionDays.ONE_MONTH)
                .build();
        Function function = Function.Builder.create(stack, id + "Function")
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler("io.github.hookswitch.handler.lambda.BundledCallHandler")
                .memorySize(512)
                .timeout(Duration.seconds(10))
                .description("A function")
                .code(code)
                .logGroup(logGroup)
                .role(role(id, logGroup))
                .environment(Map.of("HOOKSWITCH_GREETING", "Hello", "HOOKSWITCH_FORWARD_TO", "+12065550199"))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .build();
        Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
        return Alias.Builder.create(stack, id + "Alias")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build()
                .getFunctionArn();
    }

    private Role role(String id, LogGroup logGroup) {
        PolicyStatement statement = PolicyStatement.Builder.create()
                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                .resources(List.of(logGroup.getLogGroupArn()))
                .build();
        return Role.Builder.create(stack, id + "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "Logs",
                        PolicyDocument.Builder.create()
                                .statements(List.of(statement))
                                .build()))
                .build();
    }
}
