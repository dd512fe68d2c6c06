package io.github.hookswitch.benchmarks.synth;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnAlias;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnFunction.CodeProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.EnvironmentProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.LoggingConfigProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.SnapStartProperty;
import software.amazon.awscdk.services.lambda.CfnVersion;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.s3.assets.Asset;

/** Functions with a log group and a role of their own. */
final class HandwrittenFunction {

    private HandwrittenFunction() {}

    static Asset asset(Stack stack, String id, Path jar) {
        return Asset.Builder.create(stack, id).path(jar.toString()).build();
    }

    static String behindAlias(Stack stack, String id, Asset code) {
        CfnFunction function = function(
                stack,
                id,
                code,
                "io.github.hookswitch.handler.lambda.BundledCallHandler",
                10,
                EnvironmentProperty.builder()
                        .variables(Map.of("HOOKSWITCH_GREETING", "Hello", "HOOKSWITCH_FORWARD_TO", "+12065550199"))
                        .build());
        String name = function.getRef();
        CfnVersion version = CfnVersion.Builder.create(stack, id + "Version")
                .functionName(name)
                .build();
        return CfnAlias.Builder.create(stack, id + "Alias")
                .name("live")
                .functionName(name)
                .functionVersion(version.getAttrVersion())
                .build()
                .getRef();
    }

    static CfnFunction function(
            Stack stack,
            String id,
            Asset code,
            String handler,
            int timeout,
            @Nullable EnvironmentProperty environment) {
        CfnLogGroup logGroup = CfnLogGroup.Builder.create(stack, id + "LogGroup")
                .retentionInDays(30)
                .build();
        logGroup.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
        CfnFunction.Builder builder = CfnFunction.Builder.create(stack, id + "Function")
                .runtime("java25")
                .architectures(List.of("arm64"))
                .handler(handler)
                .memorySize(512)
                .timeout(timeout)
                .description("A function")
                .code(CodeProperty.builder()
                        .s3Bucket(code.getS3BucketName())
                        .s3Key(code.getS3ObjectKey())
                        .build())
                .loggingConfig(LoggingConfigProperty.builder()
                        .logGroup(logGroup.getRef())
                        .build())
                .role(role(stack, id, logGroup).getAttrArn());
        if (environment != null) {
            builder.environment(environment)
                    .snapStart(SnapStartProperty.builder()
                            .applyOn("PublishedVersions")
                            .build());
        }
        return builder.build();
    }

    private static CfnRole role(Stack stack, String id, CfnLogGroup logGroup) {
        return CfnRole.Builder.create(stack, id + "Role")
                .assumeRolePolicyDocument(Handwritten.document(Map.of(
                        "Effect",
                        "Allow",
                        "Action",
                        "sts:AssumeRole",
                        "Principal",
                        Map.of("Service", "lambda.amazonaws.com"))))
                .policies(List.of(Map.of(
                        "policyName",
                        "Logs",
                        "policyDocument",
                        Handwritten.document(Handwritten.statement(
                                List.of("logs:CreateLogStream", "logs:PutLogEvents"), logGroup.getAttrArn())))))
                .build();
    }
}
