package io.github.hookswitch.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.simulator.testing.TestCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the CDK's own command line does with one application, over its whole life. */
class CdkCommandLineToolTest {
    private static final String STACK = "CallForwarding";
    private static final String HANDLER = "src/sma-handler.ts";
    private static final String WORDS = "Connecting you now.";

    private final LocalAws aws = LocalAws.builder()
            .chime(Options.defaults().withOrderDuration(Duration.ZERO))
            .build();
    private CdkApp app;

    @BeforeEach
    void deploy() throws Exception {
        app = new CdkApp(Apps.copy("call-forwarding", CdkCommandLineToolTest.class), aws.endpoint());
        assertThat(app.deploy()).contains(STACK + ": creating CloudFormation changeset", "Outputs:");
        hears(WORDS);
    }

    @AfterEach
    void destroy() throws Exception {
        try (aws) {
            app.close();
            assertThat(aws.chime().voice().snapshot().isEmpty()).isTrue();
        }
    }

    @Test
    void aSecondDeploymentFindsNoChangesAndADiffNoDifferences() throws Exception {
        assertThat(app.deploy()).contains("(no changes)");
        assertThat(app.tool().run("cdk", "diff", "--no-notices", "--fail")).contains("There were no differences");
    }

    @Test
    void aDiffShowsWhatADeploymentThenDoes() throws Exception {
        String[] change = {"--context", "forwardTo=+14255550188"};

        assertThat(app.tool().run("cdk", "diff", "--no-notices", change[0], change[1]))
                .contains("FORWARD_TO", "+14255550123", "+14255550188");
        app.deploy(change);

        TestCall call = dial();
        call.callee().rings();
        assertThat(call.simulated().legs().get(1).to()).isEqualTo("+14255550188");
        call.caller().hangsUp();
        call.isOver();
    }

    @Test
    void aHotswapReplacesTheCodeOnly() throws Exception {
        edit(HANDLER, WORDS, "Hold the line.");

        assertThat(app.deploy("--hotswap")).contains("hotswapped!");

        hears("Hold the line.");
    }

    @Test
    void aChangedHandlerAnswersWhileTheApplicationIsWatched() throws Exception {
        Process watch = app.tool()
                .prepare("cdk", "watch", "--no-notices", "--hotswap")
                .redirectErrorStream(true)
                .start();
        try {
            watch.getOutputStream().close();
            Lines lines = new Lines(watch.inputReader());
            lines.until("Deployment time");

            edit(HANDLER, WORDS, "One moment please.");
            lines.until("Detected change");
            lines.until("Deployment time");

            hears("One moment please.");
            lines.until("NEW_INBOUND_CALL");
        } finally {
            Tool.stop(watch);
        }
    }

    @Test
    void aDeploymentThatFailsIsRolledBack() throws Exception {
        edit("lib/call-forwarding-stack.ts", "`${this.stackName}-sma`", "'not a name!'");

        Tool.Run failed = app.tryToDeploy();

        assertThat(failed.status()).as(failed.output()).isEqualTo(1);
        // The CDK cuts the names of states to the width of their column.
        assertThat(failed.output()).contains("UPDATE_ROLLBACK_COMPLET", "Custom::SipMediaApplication");
        hears(WORDS);
        edit("lib/call-forwarding-stack.ts", "'not a name!'", "`${this.stackName}-sma`");
    }

    private TestCall dial() throws IOException {
        return new Line(aws).from("+15105550101").dial(app.output(STACK, "PhoneNumber"));
    }

    private void hears(String words) throws IOException {
        TestCall call = dial();
        call.caller().hears(words).hangsUp();
        call.isOver().everyLegIsDown();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path source = app.folder().resolve(file);
        String text = Files.readString(source);
        assertThat(text).contains(from);
        Files.writeString(source, text.replace(from, to));
    }

    /** What a command prints, line by line, as it comes. */
    private record Lines(BufferedReader reader, List<String> read) {
        Lines(BufferedReader reader) {
            this(reader, new ArrayList<>());
        }

        /** Waits for a line; a command that ends before is a failure. */
        void until(String words) throws IOException {
            String line = reader.readLine();
            while (line != null && !line.contains(words)) {
                read.add(line);
                line = reader.readLine();
            }
            assertThat(line)
                    .as("'%s' after%n%s", words, String.join("\n", read))
                    .isNotNull();
        }
    }
}
