package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.deployment.StackResult;
import java.io.IOException;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deploys, shows the outputs, and deletes. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = {
            "Deploys the app on this machine with a line for each step, shows its outputs, and deletes it again.",
            "It shows that the app can be created and deleted, without an AWS account."
        })
final class DeployCommand extends AppCommand {

    @Option(names = "--keep-open", description = "Keep the app until Enter is pressed or the input ends.")
    private boolean keepOpen;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    DeployCommand(Console console) {
        super(console);
    }

    @Override
    boolean work(DeployedApp deployed) throws IOException {
        boolean well = deployed.deployed().succeeded();
        if (json) {
            printJson(deployed);
        } else {
            deployed.deployed().stacks().forEach(this::print);
        }
        if (well && keepOpen) {
            console.err().println("The app is deployed. Press Enter to delete it.");
            console.waitForEnter();
        }
        return well;
    }

    private void print(StackResult stack) {
        console.out()
                .println(stack.stackName() + ": " + stack.status()
                        + (stack.failure() == null ? "" : ", " + stack.failure()));
        new TreeMap<>(stack.outputs()).forEach((key, value) -> console.out().println("  " + key + " = " + value));
    }

    private void printJson(DeployedApp deployed) {
        ObjectNode result = Json.object();
        result.put("succeeded", deployed.deployed().succeeded());
        ArrayNode stacks = result.putArray("stacks");
        for (StackResult stack : deployed.deployed().stacks()) {
            ObjectNode node = stacks.addObject();
            node.put("name", stack.stackName());
            node.put("status", stack.status().name());
            node.put("failure", stack.failure());
            ObjectNode outputs = node.putObject("outputs");
            new TreeMap<>(stack.outputs()).forEach(outputs::put);
            ArrayNode resources = node.putArray("resources");
            stack.resources()
                    .forEach(resource -> resources
                            .addObject()
                            .put("path", resource.constructPath())
                            .put("type", resource.type())
                            .put("physicalId", resource.physicalId()));
        }
        ArrayNode numbers = result.putArray("phoneNumbers");
        deployed.numbers().forEach(numbers::add);
        console.out().println(Json.text(result));
    }
}
