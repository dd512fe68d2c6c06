package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.chime.PhoneNumber;
import io.github.hookswitch.simulator.chime.SipMediaApplication;
import io.github.hookswitch.simulator.chime.Snapshot;
import io.github.hookswitch.simulator.deployment.CloudAssembly;
import io.github.hookswitch.simulator.deployment.DeploymentResult;
import io.github.hookswitch.simulator.deployment.StackResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A whole synthesized app, deployed once; its deletion is checked when the phone is closed. */
final class AppLine implements PhoneLine {
    private final Simulator simulator;
    private final DeploymentResult deployed;
    private final boolean mayLeaveResources;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private AppLine(Simulator simulator, DeploymentResult deployed, boolean mayLeaveResources) {
        this.simulator = simulator;
        this.deployed = deployed;
        this.mayLeaveResources = mayLeaveResources;
    }

    static AppLine deploy(Path cloudAssembly, TestPhoneBuilder settings) {
        Simulator simulator = Simulator.builder().phone(settings.engine).build();
        try {
            DeploymentResult deployed = simulator.deploy(CloudAssembly.read(cloudAssembly));
            if (deployed.succeeded()) {
                return new AppLine(simulator, deployed, settings.mayLeaveResources);
            }
            throw new AssertionError("The app in " + cloudAssembly + " could not be deployed: "
                    + deployed.stacks().stream().map(AppLine::failure).toList());
        } catch (RuntimeException | AssertionError failure) {
            simulator.close();
            throw failure;
        } catch (InterruptedException e) {
            simulator.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the app in " + cloudAssembly + " was deployed", e);
        }
    }

    @Override
    public CallEngine engine() {
        CallEngine engine = simulator.phone();
        told.forEach(number -> engine.setRemoteParty(number, RemoteParty.manual()));
        told.clear();
        return engine;
    }

    @Override
    public void told(String number) {
        told.add(number);
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

    @Override
    public String output(String stack, String key) {
        return deployed.stack(stack).output(key);
    }

    @Override
    public Simulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        try (simulator) {
            DeploymentResult deleted = simulator.delete();
            if (!deleted.succeeded()) {
                throw new AssertionError("The app could not be deleted: "
                        + deleted.stacks().stream().map(AppLine::failure).toList());
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
                            + " TestPhone.forApp(...).mayLeaveResources()");
        }
    }

    private Snapshot snapshot() {
        return simulator.chime().voice().snapshot();
    }

    private static String failure(StackResult stack) {
        return stack.stackName() + " " + stack.status() + ": " + stack.failure();
    }
}
