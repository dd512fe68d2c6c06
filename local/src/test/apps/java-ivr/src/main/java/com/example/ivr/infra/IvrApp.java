package com.example.ivr.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/** The telephone menu of a shop; every resource is written as CloudFormation has it. */
public final class IvrApp {

    public static void main(String[] arguments) {
        App app = new App();
        new IvrStack(app, "JavaIvr");
        app.synth();
    }

    private static final class IvrStack extends Stack {
        IvrStack(Construct scope, String id) {
            super(scope, id, StackProps.builder().description("The telephone menu of a shop").build());

            CfnRole role = CfnRole.Builder.create(this, "MenuRole")
                    .assumeRolePolicyDocument(Map.of(
                            "Version", "2012-10-17",
                            "Statement", List.of(Map.of(
                                    "Effect", "Allow",
                                    "Principal", Map.of("Service", "lambda.amazonaws.com"),
                                    "Action", "sts:AssumeRole"))))
                    .managedPolicyArns(
                            List.of("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"))
                    .build();
            Asset code = Asset.Builder.create(this, "MenuCode").path("target/ivr.jar").build();
            CfnFunction menu = CfnFunction.Builder.create(this, "Menu")
                    .functionName("shop-main-menu")
                    .runtime("java17.al2023")
                    .handler("com.example.ivr.call.MainMenu")
                    .role(role.getAttrArn())
                    .memorySize(512)
                    .timeout(15)
                    .code(CfnFunction.CodeProperty.builder()
                            .s3Bucket(code.getS3BucketName())
                            .s3Key(code.getS3ObjectKey())
                            .build())
                    .environment(CfnFunction.EnvironmentProperty.builder()
                            .variables(Map.of("SALES_NUMBER", "+14255550199"))
                            .build())
                    .build();

            // Who may invoke the function is settled by the service when the application is made.
            CfnResource application = CfnResource.Builder.create(this, "Application")
                    .type("AWS::Chime::SipMediaApplication")
                    .properties(Map.of(
                            "Name", "shop-main-menu",
                            "AwsRegion", getRegion(),
                            "Endpoints", List.of(Map.of("LambdaArn", menu.getAttrArn()))))
                    .build();

            VoiceCalls voice = new VoiceCalls(this);
            String number = voice.phoneNumber("360");
            voice.rule("shop-main-menu", number, application.getAtt("SipMediaApplicationId").toString());

            CfnOutput.Builder.create(this, "Number").value(number).build();
        }
    }

    private IvrApp() {}
}
