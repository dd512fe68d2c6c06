package io.github.hookswitch.simulator.cli;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.chime.PhoneNumber;
import io.github.hookswitch.simulator.chime.SipMediaApplication;
import io.github.hookswitch.simulator.deployment.CloudAssembly;
import io.github.hookswitch.simulator.deployment.DeployedResource;
import io.github.hookswitch.simulator.deployment.DeploymentListener;
import io.github.hookswitch.simulator.deployment.DeploymentPrinter;
import io.github.hookswitch.simulator.deployment.DeploymentResult;
import io.github.hookswitch.simulator.deployment.StackArtifact;
import io.github.hookswitch.simulator.deployment.StackResult;
import io.github.hookswitch.simulator.lambda.FunctionArn;
import io.github.hookswitch.simulator.lambda.LogLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An app for the time of a command. */
final class DeployedApp implements AutoCloseable {
    private final CloudAssembly assembly;
    private final Simulator simulator;
    private final DeploymentResult deployed;

    private DeployedApp(CloudAssembly assembly, Simulator simulator, DeploymentResult deployed) {
        this.assembly = assembly;
        this.simulator = simulator;
        this.deployed = deployed;
    }

    static DeployedApp deploy(AppOptions options, Desk desk) throws InterruptedException {
        CloudAssembly assembly = CloudAssembly.read(options.cdkOut);
        DeploymentListener progress = options.quiet ? event -> {} : new DeploymentPrinter(desk.err(), desk.zone());
        Simulator simulator = Simulator.builder().deploymentListener(progress).build();
        try {
            return new DeployedApp(assembly, simulator, simulator.deploy(assembly));
        } catch (RuntimeException | InterruptedException failure) {
            simulator.close();
            throw failure;
        }
    }

    DeploymentResult deployed() {
        return deployed;
    }

    void requireDeployed() {
        if (!deployed.succeeded()) {
            throw new CommandFailedException("the app could not be deployed: " + reasons(deployed));
        }
    }

    CallEngine phone() {
        return simulator.phone();
    }

    List<String> numbers() {
        return simulator.chime().voice().snapshot().phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .toList();
    }

    /** The number that is meant when none is named. */
    String onlyNumber(String option) {
        List<String> numbers = numbers();
        if (numbers.size() != 1) {
            throw new CommandFailedException("the app has " + numbers.size() + " phone numbers" + numbers
                    + "; say which one is meant with " + option);
        }
        return numbers.get(0);
    }

    ApplicationEndpoint onlyApplication() {
        List<SipMediaApplication> applications =
                simulator.chime().voice().snapshot().sipMediaApplications();
        if (applications.size() != 1) {
            throw new CommandFailedException(
                    "the app has " + applications.size() + " SIP media applications; it needs exactly one to call out");
        }
        SipMediaApplication application = applications.get(0);
        return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
    }

    /** What the functions of all stacks wrote so far, oldest first. */
    List<LogLine> log() {
        List<LogLine> lines = new ArrayList<>();
        for (StackResult stack : deployed.stacks()) {
            StackArtifact artifact = assembly.stack(stack.stackName());
            for (DeployedResource resource : stack.resources()) {
                if (resource.type().equals("AWS::Lambda::Function")) {
                    lines.addAll(simulator
                            .functions()
                            .logLines(FunctionArn.of(artifact.region(), artifact.account(), resource.physicalId())));
                }
            }
        }
        lines.sort(Comparator.comparing(LogLine::time));
        return List.copyOf(lines);
    }

    DeploymentResult delete() throws InterruptedException {
        return simulator.delete();
    }

    static String reasons(DeploymentResult result) {
        return String.join(
                "; ",
                result.stacks().stream()
                        .filter(stack -> !stack.succeeded())
                        .map(stack -> stack.stackName() + " " + stack.status() + ", " + stack.failure())
                        .toList());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
