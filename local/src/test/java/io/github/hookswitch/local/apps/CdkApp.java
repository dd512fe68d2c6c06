package io.github.hookswitch.local.apps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An application that the CDK's own command line deploys and destroys. */
final class CdkApp implements AutoCloseable {
    private static final String OUTPUTS = "outputs.json";
    private static final String ASSEMBLY = "cdk.out";

    private final Path folder;
    private final Tool tool;
    private boolean deployed;

    CdkApp(Path folder, URI endpoint) {
        this.folder = folder;
        this.tool = new Tool(folder, endpoint);
    }

    /** Deploys all stacks; the answer is what the CDK printed. */
    String deploy(String... options) throws IOException {
        deployed = true;
        return tool.run(deployCommand(options));
    }

    /** Deploys all stacks, or tries to. */
    Tool.Run tryToDeploy(String... options) throws IOException {
        deployed = true;
        return tool.tryToRun(deployCommand(options));
    }

    private static String[] deployCommand(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "cdk",
                "deploy",
                "**",
                "--require-approval",
                "never",
                "--no-notices",
                "--output",
                ASSEMBLY,
                "--outputs-file",
                OUTPUTS));
        command.addAll(Arrays.asList(options));
        return command.toArray(String[]::new);
    }

    /** An output of the last deployment. */
    String output(String stack, String key) throws IOException {
        JsonNode outputs = new ObjectMapper().readTree(folder.resolve(OUTPUTS).toFile());
        JsonNode value = outputs.path(stack).path(key);
        if (!value.isTextual()) {
            throw new AssertionError(stack + " has no output " + key + " in " + outputs);
        }
        return value.textValue();
    }

    /** A command of the same user, in the same folder. */
    Tool tool() {
        return tool;
    }

    /** The folder with the sources. */
    Path folder() {
        return folder;
    }

    /** Destroys all stacks, if the application was deployed. */
    @Override
    public void close() throws IOException {
        if (deployed) {
            // What was deployed, without another synthesis.
            tool.run("cdk", "destroy", "**", "--force", "--no-notices", "--app", ASSEMBLY);
        }
    }
}
