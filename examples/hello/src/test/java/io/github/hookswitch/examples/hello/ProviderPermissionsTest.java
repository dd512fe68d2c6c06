package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.ReceivedRequest;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.ResourceEvent;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.local.deployment.StackResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;

/** Compares what the provider calls for each custom resource with what its policies allow, in both directions. */
class ProviderPermissionsTest {

    private static final String NUMBER = "Custom::ChimePhoneNumber";
    private static final String RULE = "Custom::ChimeSipRule";
    private static final String MESSAGE_LOGS = "Custom::ChimeSipMediaApplicationLogging";
    private static final Set<String> CUSTOM = Set.of(NUMBER, RULE, MESSAGE_LOGS);

    /**
     * What whoever switches logs on needs besides the service's own permission. The provider calls none of these: the
     * service does, in its name, so no log of the provider's calls can show them.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html">Logs sent to
     *     CloudWatch Logs</a>
     */
    private static final Set<String> LOG_DELIVERY = Set.of(
            "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy");

    private static final Map<String, Set<String>> CALLED = new HashMap<>();

    private static Template template;
    private static int callsBefore;

    @BeforeAll
    static void runEveryFlow(@TempDir Path folder) throws Exception {
        Path assembly = folder.resolve("cdk.out");
        App app = new App(AppProps.builder().outdir(assembly.toString()).build());
        template = Template.fromStack(stackWithEveryResource(app));
        app.synth();
        LocalAws[] running = new LocalAws[1];
        try (LocalAws aws = LocalAws.builder()
                .deploymentListener(event -> note(event, Objects.requireNonNull(running[0])))
                .build()) {
            running[0] = aws;
            flows(aws, assembly, folder);
        }
    }

    private static Stack stackWithEveryResource(App app) {
        Stack stack = new Stack(
                app,
                "Hello",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        PhoneApplication phone = PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .phoneNumberRemovalPolicy(RemovalPolicy.DESTROY)
                .messageLogs(true)
                .settings(BundledHandlerSettings.builder().greeting("Hello.").build())
                .build();
        CfnOutput.Builder.create(stack, "PhoneNumber")
                .value(phone.getPhoneNumber().getPhoneNumberE164())
                .build();
        // Custom resources are created side by side if they can be; here it must be plain whose calls are whose.
        resource(stack, MESSAGE_LOGS).getNode().addDependency(resource(stack, RULE));
        return stack;
    }

    private static CfnResource resource(Stack stack, String type) {
        return stack.getNode().findAll().stream()
                .filter(CfnResource.class::isInstance)
                .map(CfnResource.class::cast)
                .filter(resource -> resource.getCfnResourceType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Creation, change in place, deletion, and once more with the number that waits in the release queue. */
    private static void flows(LocalAws aws, Path assembly, Path folder) throws IOException, InterruptedException {
        StackResult created = deploy(aws, CloudAssembly.read(assembly));
        Path renamed = edited(
                assembly,
                folder.resolve("renamed"),
                text -> text.replaceAll(
                        "(\"Type\": \"Custom::Chime[A-Za-z]+\",\\s+\"Properties\": \\{)", "$1 \"Name\": \"renamed\","));
        deploy(aws, CloudAssembly.read(renamed));
        assertThat(aws.delete().succeeded()).isTrue();

        String number = created.output("PhoneNumber");
        Path exact = edited(
                assembly,
                folder.resolve("exact"),
                text -> text.replaceAll("\"AreaCode\": \"[^\"]*\"", "\"PhoneNumber\": \"" + number + "\""));
        aws.chime().fault("CreateSipRule", new ChimeFault.Rejected("not ready"));
        deploy(aws, CloudAssembly.read(exact));
        assertThat(aws.delete().succeeded()).isTrue();
    }

    private static StackResult deploy(LocalAws aws, CloudAssembly assembly) throws InterruptedException {
        StackResult result = aws.deploy(assembly).stack("Hello");
        assertThat(result.failure()).isNull();
        return result;
    }

    /** The custom resources are deployed one after the other, so the calls of a resource are those until its next event. */
    private static synchronized void note(ResourceEvent event, LocalAws aws) {
        if (!CUSTOM.contains(event.resourceType())) {
            // CloudFormation's own types make no requests, but their events may come in between.
            return;
        }
        // The provider makes calls after its answer, too.
        assertThat(idle(aws)).isTrue();
        List<ReceivedRequest> calls = aws.chime().requests();
        if (event.status() == ResourceStatus.CREATE_COMPLETE
                || event.status() == ResourceStatus.UPDATE_COMPLETE
                || event.status() == ResourceStatus.DELETE_COMPLETE) {
            calls.subList(callsBefore, calls.size())
                    .forEach(call -> CALLED.computeIfAbsent(event.resourceType(), type -> new TreeSet<>())
                            .add("chime:" + call.operation()));
        }
        callsBefore = calls.size();
    }

    private static boolean idle(LocalAws aws) {
        try {
            return aws.functions().awaitIdle(Duration.ofMinutes(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path edited(Path assembly, Path copy, UnaryOperator<String> edit) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.list(assembly)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(assembly.relativize(file));
                if (file.toString().endsWith(".template.json")) {
                    Files.writeString(target, edit.apply(Files.readString(file)));
                } else {
                    Files.createSymbolicLink(target, file);
                }
            }
        }
        return copy;
    }

    @Test
    void aPhoneNumberIsAllowedExactlyWhatItNeeds() {
        assertThat(CALLED.get(NUMBER)).isEqualTo(allowed("PhoneNumberPolicy"));
    }

    @Test
    void aSipRuleIsAllowedExactlyWhatItNeeds() {
        assertThat(CALLED.get(RULE)).isEqualTo(allowed("SipRulePolicy"));
    }

    @Test
    void messageLogsAreAllowedExactlyWhatTheyNeed() {
        assertThat(allowed("MessageLogsPolicy", "chime:")).isEqualTo(CALLED.get(MESSAGE_LOGS));
        assertThat(allowed("MessageLogsPolicy", "logs:")).isEqualTo(LOG_DELIVERY);
    }

    private static Set<String> allowed(String policy, String service) {
        return allowed(policy).stream()
                .filter(action -> action.startsWith(service))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked") // the assertions library gives the template as nested maps
    private static Set<String> allowed(String policy) {
        Set<String> allowed = new TreeSet<>();
        template.findResources("AWS::IAM::Policy").forEach((logicalId, resource) -> {
            if (logicalId.contains(policy)) {
                statements(resource).forEach(statement -> {
                    Object action = Objects.requireNonNull(statement.get("Action"));
                    allowed.addAll(action instanceof List<?> list ? (List<String>) list : List.of((String) action));
                });
            }
        });
        return allowed;
    }

    @SuppressWarnings("unchecked") // the assertions library gives the template as nested maps
    private static List<Map<String, Object>> statements(Map<String, Object> policy) {
        Map<String, Object> properties = (Map<String, Object>) Objects.requireNonNull(policy.get("Properties"));
        Map<String, Object> document = (Map<String, Object>) Objects.requireNonNull(properties.get("PolicyDocument"));
        return (List<Map<String, Object>>) Objects.requireNonNull(document.get("Statement"));
    }
}
