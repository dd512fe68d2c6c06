package io.github.hookswitch.examples.hello;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.Snapshot;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeployedResource;
import io.github.hookswitch.local.deployment.DeploymentPrinter;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.ConditionNotReachedException;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awscdk.AppProps;

/** Deploys the example on this machine, calls it in every way in which a call can end, and deletes it again. */
public final class HelloCalls {

    private final PrintStream out;

    private HelloCalls(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the calls; the exit status is 0 if every leg ended and nothing is left behind, otherwise 1.
     *
     * @param arguments the directory for the cloud assembly
     * @throws InterruptedException if the deployment is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path cdkOut = Path.of(arguments.length == 0 ? "cdk.out" : arguments[0]);
        System.exit(new HelloCalls(System.out).run(cdkOut) ? 0 : 1);
    }

    private boolean run(Path cdkOut) throws InterruptedException {
        out.println("Synthesizing the example into " + cdkOut + " ...");
        CloudAssembly assembly = CloudAssembly.read(Path.of(HelloApp.synthesize(AppProps.builder()
                .outdir(cdkOut.toString())
                // What the CDK's command line sets too: it puts the construct's path beside each resource.
                .context(Map.of("aws:cdk:enable-path-metadata", true))
                .build())));
        try (LocalAws aws = LocalAws.builder()
                .deploymentListener(new DeploymentPrinter(out, ZoneId.systemDefault()))
                .build()) {
            heading("Deploying");
            DeploymentResult deployed = aws.deploy(assembly);
            boolean called = deployed.succeeded()
                    && callInEveryWay(aws, deployed.stack("Hello"), cdkOut.resolveSibling("ladder"));
            heading("Deleting");
            DeploymentResult deleted = aws.delete();
            heading("Left behind");
            boolean empty = nothingIsLeft(aws.chime().voice().snapshot(), deleted);
            boolean ended = everyLegHasEnded(aws);
            return called && deleted.succeeded() && empty && ended;
        }
    }

    private boolean callInEveryWay(LocalAws aws, StackResult stack, Path pictures) {
        try (HelloPhone phone = new HelloPhone(aws, stack)) {
            place(
                    "Call a: the caller hangs up before the bridge",
                    pictures.resolve("a.svg"),
                    phone::callerHangsUpBeforeTheBridge);
            place(
                    "Call b: the callee of the bridge hangs up first",
                    pictures.resolve("b.svg"),
                    phone::calleeHangsUpFirst);
            place(
                    "Call c: the caller of the bridge hangs up first",
                    pictures.resolve("c.svg"),
                    phone::callerHangsUpFirst);
            place(
                    "Call d: an outbound call, ended by UpdateSipMediaApplicationCall",
                    pictures.resolve("d.svg"),
                    phone::outboundEndedByUpdate);
            return true;
        } catch (ConditionNotReachedException e) {
            out.println(e.getMessage());
            return false;
        }
    }

    private void place(String title, Path picture, Supplier<SimulatedCall> script) {
        heading(title);
        SimulatedCall call = script.get();
        // Every number of the example is from the range that nobody has, so it may be shown.
        out.print(TimelinePrinter.withFullNumbers().print(call));
        out.println(
                "  drawn in " + write(picture, LadderDiagram.withFullNumbers().svg(call)));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " cannot be written", e);
        }
    }

    private boolean everyLegHasEnded(LocalAws aws) {
        List<SimulatedCall> calls = aws.engine().calls();
        long connected = calls.stream()
                .flatMap(call -> call.legs().stream())
                .filter(CallLeg::isConnected)
                .count();
        long billed = calls.stream().mapToLong(SimulatedCall::billedSeconds).sum();
        out.println(calls.size() + " calls, " + billed + " s billed, " + connected + " legs still connected");
        return connected == 0;
    }

    private boolean nothingIsLeft(Snapshot left, DeploymentResult deleted) {
        List<DeployedResource> retained = deleted.stacks().stream()
                .flatMap(stack -> stack.retained().stream())
                .toList();
        out.println(left.phoneNumbers().size() + " phone numbers, "
                + left.pendingOrders().size() + " orders, "
                + left.sipRules().size() + " SIP rules, "
                + left.sipMediaApplications().size() + " SIP media applications, "
                + retained.size() + " retained resources; "
                + left.releaseQueue().size() + " released number in the 7-day queue, not billed");
        return left.isEmpty() && retained.isEmpty();
    }

    private void heading(String text) {
        out.println();
        out.println("== " + text);
    }
}
