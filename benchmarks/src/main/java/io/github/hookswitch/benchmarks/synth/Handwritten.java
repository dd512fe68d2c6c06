package io.github.hookswitch.benchmarks.synth;

import io.github.hookswitch.infra.patterns.PhoneApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.chime.CfnSipMediaApplication;
import software.amazon.awscdk.services.chime.CfnSipMediaApplication.SipMediaApplicationEndpointProperty;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.s3.assets.Asset;

/**
 * The same resources with the same properties, each written by hand as CloudFormation's own type; the functions, if wished,
 * by the CDK's own constructs.
 */
final class Handwritten {
    private final Path handlerJar;
    private final Path providerJar;

    private final boolean cdkFunctions;

    private Handwritten(Path handlerJar, Path providerJar, boolean cdkFunctions) {
        this.cdkFunctions = cdkFunctions;
        this.handlerJar = handlerJar;
        this.providerJar = providerJar;
    }

    /** With copies of the jars that the constructs bring. */
    static Handwritten withJars(boolean cdkFunctions) throws IOException {
        return new Handwritten(copy("handler.jar"), copy("provider.jar"), cdkFunctions);
    }

    private static Path copy(String jar) throws IOException {
        Path copy = Files.createTempDirectory("handwritten").resolve(jar);
        try (InputStream content = Objects.requireNonNull(
                PhoneApplication.class.getResourceAsStream("/io/github/hookswitch/infra/internal/" + jar), jar)) {
            Files.copy(content, copy);
        }
        copy.toFile().deleteOnExit();
        return copy;
    }

    void add(Stack stack, int applications) {
        HandwrittenProvider provider = new HandwrittenProvider(stack, providerJar);
        UnaryOperator<String> functions = functions(stack);
        List<String> arns = new ArrayList<>();
        List<CfnResource> rules = new ArrayList<>();
        for (int number = 1; number <= applications; number++) {
            String id = "Application" + number;
            String endpoint = functions.apply(id);
            CfnSipMediaApplication application = CfnSipMediaApplication.Builder.create(stack, id)
                    .awsRegion("us-east-1")
                    .name(id)
                    .endpoints(List.of(SipMediaApplicationEndpointProperty.builder()
                            .lambdaArn(endpoint)
                            .build()))
                    .build();
            String arn = application.getAttrSipMediaApplicationArn();
            arns.add(arn);
            CfnPermission permission = CfnPermission.Builder.create(stack, id + "Permission")
                    .action("lambda:InvokeFunction")
                    .functionName(endpoint)
                    .principal("voiceconnector.chime.amazonaws.com")
                    .sourceAccount("111122223333")
                    .sourceArn(arn)
                    .build();
            CfnResource phoneNumber = provider.phoneNumber(id);
            CfnResource rule = provider.rule(id, phoneNumber, application);
            List.of(application, permission, phoneNumber).forEach(rule::addResourceDependency);
            rules.add(rule);
        }
        CfnResource policy = provider.rulePolicy(arns);
        rules.forEach(rule -> rule.addResourceDependency(policy));
    }

    private UnaryOperator<String> functions(Stack stack) {
        if (cdkFunctions) {
            return new CdkFunction(stack, handlerJar)::behindAlias;
        }
        Asset code = HandwrittenFunction.asset(stack, "HandlerJar", handlerJar);
        return id -> HandwrittenFunction.behindAlias(stack, id, code);
    }

    static Map<String, Object> statement(Object actions, Object resources) {
        return Map.of("Effect", "Allow", "Action", actions, "Resource", resources);
    }

    static Map<String, Object> document(Object... statements) {
        return Map.of("Version", "2012-10-17", "Statement", List.of(statements));
    }
}
