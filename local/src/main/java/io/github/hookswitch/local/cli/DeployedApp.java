package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeployedResource;
import io.github.hookswitch.local.deployment.DeploymentListener;
import io.github.hookswitch.local.deployment.DeploymentPrinter;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.StackArtifact;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LogLine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An app for the time of a command. */
final class DeployedApp extends App implements AutoCloseable {
    private final CloudAssembly assembly;
    private final DeploymentResult deployed;

    private DeployedApp(CloudAssembly assembly, LocalAws aws, DeploymentResult deployed) {
        super(aws);
        this.assembly = assembly;
        this.deployed = deployed;
    }

    static DeployedApp deploy(AppOptions options, Console console) throws InterruptedException {
        CloudAssembly assembly = CloudAssembly.read(options.folder());
        DeploymentListener progress =
                options.quiet ? event -> {} : new DeploymentPrinter(console.err(), console.zone());
        LocalAws aws = LocalAws.builder().deploymentListener(progress).build();
        try {
            return new DeployedApp(assembly, aws, aws.deploy(assembly));
        } catch (Throwable failure) {
            aws.close();
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

    /** What the functions of all stacks wrote so far, oldest first. */
    @Override
    List<LogLine> log() {
        List<LogLine> lines = new ArrayList<>();
        for (StackResult stack : deployed.stacks()) {
            StackArtifact artifact = assembly.stack(stack.stackName());
            for (DeployedResource resource : stack.resources()) {
                if (resource.type().equals("AWS::Lambda::Function")) {
                    lines.addAll(aws().functions()
                            .logLines(FunctionArn.of(artifact.region(), artifact.account(), resource.physicalId())));
                }
            }
        }
        lines.sort(Comparator.comparing(LogLine::time));
        return List.copyOf(lines);
    }

    @Override
    boolean hasHistory() {
        return false;
    }

    @Override
    Pace pace() {
        return new Pace(RealTimePacer.start(engine()), true);
    }

    DeploymentResult delete() throws InterruptedException {
        // What the command's call recorded is not the app's to keep.
        aws().emptyBuckets();
        return aws().delete();
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
        aws().close();
    }
}
