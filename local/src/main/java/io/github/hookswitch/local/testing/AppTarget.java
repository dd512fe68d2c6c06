package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.LocalAwsBuilder;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.Snapshot;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.testing.TestTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A whole synthesized app, deployed once; its deletion is checked when the phone is closed. */
final class AppTarget implements TestTarget {
    private final LocalAws aws;
    private final DeploymentResult deployed;
    private final boolean mayLeaveResources;
    private final Set<String> configured = ConcurrentHashMap.newKeySet();

    private AppTarget(LocalAws aws, DeploymentResult deployed, boolean mayLeaveResources) {
        this.aws = aws;
        this.deployed = deployed;
        this.mayLeaveResources = mayLeaveResources;
    }

    static AppTarget deploy(
            Path cloudAssembly,
            LocalAwsBuilder settings,
            UnaryOperator<CloudAssembly> selection,
            boolean mayLeaveResources) {
        LocalAws aws = settings.build();
        try {
            DeploymentResult deployed = aws.deploy(selection.apply(CloudAssembly.read(cloudAssembly)));
            if (deployed.succeeded()) {
                return new AppTarget(aws, deployed, mayLeaveResources);
            }
            throw new AssertionError("The app in " + cloudAssembly + " could not be deployed: "
                    + deployed.stacks().stream().map(AppTarget::failure).toList());
        } catch (InterruptedException e) {
            aws.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the app in " + cloudAssembly + " was deployed", e);
        } catch (Throwable failure) {
            aws.close();
            throw failure;
        }
    }

    @Override
    public CallEngine engine() {
        CallEngine engine = aws.engine();
        configured.forEach(number -> engine.setRemoteParty(number, RemoteParty.manual()));
        configured.clear();
        return engine;
    }

    @Override
    public void partyConfigured(String number) {
        configured.add(number);
    }

    @Override
    public String number() {
        List<String> numbers = snapshot().phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .toList();
        if (numbers.size() != 1) {
            throw new IllegalStateException("The app has the phone numbers " + numbers
                    + ", so say which one is meant: dial(number), or output(stack, key) for one of them");
        }
        return numbers.get(0);
    }

    @Override
    public ApplicationEndpoint application() {
        List<SipMediaApplication> applications = snapshot().sipMediaApplications();
        if (applications.size() != 1) {
            throw new IllegalStateException("The app has " + applications.size()
                    + " SIP media applications, so say which one makes the call: calls(OutboundCallRequest)");
        }
        SipMediaApplication application = applications.get(0);
        return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
    }

    String output(String stack, String key) {
        return deployed.stack(stack).output(key);
    }

    LocalAws aws() {
        return aws;
    }

    @Override
    public void close() {
        try (aws) {
            // What a test's calls recorded is not the app's to keep.
            aws.emptyBuckets();
            DeploymentResult deleted = aws.delete();
            if (!deleted.succeeded()) {
                throw new AssertionError("The app could not be deleted: "
                        + deleted.stacks().stream().map(AppTarget::failure).toList());
            }
            if (!mayLeaveResources) {
                requireNothingLeft(deleted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the app was deleted", e);
        }
    }

    private void requireNothingLeft(DeploymentResult deleted) {
        List<String> retained = deleted.stacks().stream()
                .flatMap(stack -> stack.retained().stream())
                .map(resource -> resource.type() + " " + resource.logicalId())
                .toList();
        Snapshot left = snapshot();
        if (!retained.isEmpty() || !left.isEmpty()) {
            throw new AssertionError(
                    "Deleting the app leaves something behind that may cost money: retained " + retained
                            + "; " + left.phoneNumbers().size() + " phone numbers, "
                            + left.pendingOrders().size() + " orders, "
                            + left.sipRules().size() + " SIP rules, "
                            + left.sipMediaApplications().size()
                            + " SIP media applications. Give what the test need not keep RemovalPolicy.DESTROY, or allow it with"
                            + " LocalPhone.forApp(...).mayLeaveResources()");
        }
    }

    private Snapshot snapshot() {
        return aws.chime().accounts().snapshot();
    }

    private static String failure(StackResult stack) {
        return stack.stackName() + " " + stack.status() + ": " + stack.failure();
    }
}
