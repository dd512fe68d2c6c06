package io.github.hookswitch.examples.hello;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import io.github.hookswitch.simulator.chime.Snapshot;
import io.github.hookswitch.simulator.deployment.CloudAssembly;
import io.github.hookswitch.simulator.deployment.DeploymentPrinter;
import io.github.hookswitch.simulator.deployment.DeploymentResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awscdk.AppProps;

/** Deploys the example on this machine, calls it in every way in which a call can end, and deletes it again. */
public final class HelloCalls {

    private final PrintStream out;
    private final List<SimulatedCall> calls = new ArrayList<>();

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
        CloudAssembly assembly = CloudAssembly.read(Path.of(
                HelloApp.synthesize(AppProps.builder().outdir(cdkOut.toString()).build())));
        try (Simulator simulator = Simulator.builder()
                .deploymentListener(new DeploymentPrinter(out, ZoneId.systemDefault()))
                .build()) {
            heading("Deploying");
            DeploymentResult deployed = simulator.deploy(assembly);
            if (deployed.succeeded()) {
                call(simulator, deployed);
            }
            heading("Deleting");
            boolean deleted = simulator.delete().succeeded();
            return isEmpty(simulator.chime().voice().snapshot()) && deployed.succeeded() && deleted && everyLegEnded();
        }
    }

    private void call(Simulator simulator, DeploymentResult deployed) {
        try (HelloPhone phone = new HelloPhone(simulator, deployed.stack("Hello"))) {
            place("Call a: the caller hangs up before the bridge", phone::callerHangsUpBeforeTheBridge);
            place("Call b: the callee of the bridge hangs up first", phone::calleeHangsUpFirst);
            place("Call c: the caller of the bridge hangs up first", phone::callerHangsUpFirst);
            place("Call d: an outbound call, ended by UpdateSipMediaApplicationCall", phone::outboundEndedByUpdate);
        }
    }

    private void place(String title, Supplier<SimulatedCall> script) {
        heading(title);
        SimulatedCall call = script.get();
        // Every number of the example is from the range that nobody has.
        out.print(TimelinePrinter.withFullNumbers().print(call));
        calls.add(call);
    }

    private boolean everyLegEnded() {
        long connected = calls.stream()
                .flatMap(call -> call.legs().stream())
                .filter(leg -> leg.isConnected())
                .count();
        long billed = calls.stream().mapToLong(SimulatedCall::billedSeconds).sum();
        out.println(calls.size() + " calls, " + billed + " s billed, " + connected + " legs still connected");
        return connected == 0 && calls.size() == 4;
    }

    private boolean isEmpty(Snapshot left) {
        heading("Left behind");
        out.println(left.phoneNumbers().size() + " phone numbers, "
                + left.pendingOrders().size() + " orders, "
                + left.sipRules().size() + " SIP rules, "
                + left.sipMediaApplications().size() + " SIP media applications; "
                + left.releaseQueue().size() + " released number in the 7-day queue, not billed");
        return left.isEmpty();
    }

    private void heading(String text) {
        out.println();
        out.println("== " + text);
    }
}
