package io.github.hookswitch.local.apps;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stack that the AWS command line makes of a template. */
final class TemplateStack implements AutoCloseable {
    private final String name;
    private final String template;
    private final Tool tool;

    TemplateStack(String name, Path folder, String template, URI endpoint) {
        this.name = name;
        this.template = template;
        this.tool = new Tool(folder, endpoint);
    }

    /** Deploys the template; the answer is what the command line printed. */
    String deploy(String... options) throws IOException {
        return tool.run(deployCommand(options));
    }

    /** Deploys the template, or tries to. */
    Tool.Run tryToDeploy(String... options) throws IOException {
        return tool.tryToRun(deployCommand(options));
    }

    private String[] deployCommand(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "aws",
                "cloudformation",
                "deploy",
                "--stack-name",
                name,
                "--template-file",
                template,
                "--capabilities",
                "CAPABILITY_IAM"));
        command.addAll(Arrays.asList(options));
        return command.toArray(String[]::new);
    }

    /** An output of the stack. */
    String output(String key) throws IOException {
        return describe("Outputs[?OutputKey=='" + key + "'].OutputValue | [0]");
    }

    /** The stack's status. */
    String status() throws IOException {
        return describe("StackStatus");
    }

    private String describe(String query) throws IOException {
        return tool.run(
                        "aws",
                        "cloudformation",
                        "describe-stacks",
                        "--stack-name",
                        name,
                        "--output",
                        "text",
                        "--query",
                        "Stacks[0]." + query)
                .strip();
    }

    /** A command of the same user, in the same folder. */
    Tool tool() {
        return tool;
    }

    /** Deletes the stack. */
    @Override
    public void close() throws IOException {
        tool.run("aws", "cloudformation", "delete-stack", "--stack-name", name);
        tool.run("aws", "cloudformation", "wait", "stack-delete-complete", "--stack-name", name);
    }
}
