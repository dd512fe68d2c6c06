package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that run by themselves, each on a whole app. */
class HookswitchProcessTest {
    private static final String DESK = Run.app("desk");

    @Test
    void deployShowsProgressAndOutputs() {
        Run run = Run.of("deploy", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("| CREATE_COMPLETE      | Custom::ChimePhoneNumber")
                .contains("| DELETE_COMPLETE      | AWS::CloudFormation::Stack");
        assertThat(run.out()).startsWith("Desk: CREATE_COMPLETE").contains("  PhoneNumber = +1206");
    }

    @Test
    void deployAsJsonPrintsNothingElse() throws IOException {
        Run run = Run.of("deploy", "--json", "--quiet", DESK);

        JsonNode result = json(run);
        assertThat(result.path("succeeded").asBoolean()).isTrue();
        assertThat(result.at("/stacks/0/outputs/PhoneNumber").asText())
                .isEqualTo(result.at("/phoneNumbers/0").asText());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anAppThatCannotBeDeployedFails() {
        Run run = Run.of("deploy", Run.app("junit/broken"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("AWS::No::Such");
    }

    @Test
    void aMissingAppIsSaidWithoutAStackTrace(@TempDir Path folder) {
        Run run = Run.of("deploy", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("hookswitch: There is no cloud assembly in ")
                .doesNotContain("\tat ");
    }

    @Test
    void whatAnAppRetainsIsNamed() {
        Run run = Run.of("deploy", Run.app("junit/leaving"));

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("In AWS these would stay after the deletion: AWS::Chime::VoiceConnector");
    }

    @Test
    void callPrintsTheTimelineWithMaskedNumbers() {
        Run run = Run.of("call", "-q", "--hang-up-after", "90s", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("LEG-A   ********0101 calls ********")
                .contains("LEG-B   connected, billed from here")
                .contains("90.000 s  LEG-A   ended by the caller (0)")
                .contains("legs still connected: 0");
    }

    @Test
    void aCalleeCanHangUp() {
        Run run = Run.of("call", "-q", "--hang-up-after", "1m", "--hang-up-by", "callee", "--answer-after=10s", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("60.000 s  LEG-B   ended by the called party (0)");
    }

    @Test
    void aBusyCalleeEndsTheCall() {
        Run run = Run.of("call", "-q", "--callee", "busy", "--full-numbers", "--from", "+14255550123", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LEG-A   +14255550123 calls +1206").contains("Nobody is at the desk");
    }

    @Test
    void theAppCanCallOut() {
        Run run = Run.of("call", "-q", "--out", "--to", "+14255550123", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("CALL_ANSWERED");
    }

    @Test
    void aCallThatNobodyEndsFails() {
        Run run = Run.of("call", "-q", DESK);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("the call did not end within 3600 s; a leg is still connected, and billed");
    }

    @Test
    void callAsJsonHasLegsAndTimeline() throws IOException {
        JsonNode result = json(Run.of("call", "-q", "--json", "--press", "1,2#", "--hang-up-after", "20s", DESK));

        assertThat(result.path("ended").asBoolean()).isTrue();
        assertThat(result.path("legs")).hasSize(2);
        assertThat(result.at("/legs/0/endedBy").asText()).isEqualTo("PARTY");
        assertThat(result.at("/timeline/0").asText()).startsWith("0.000 s  LEG-A   ********0101 calls");
    }

    @Test
    void callDrawsALadder(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("call.svg");
        Path page = folder.resolve("call.html");

        Run.of("call", "-q", "--callee", "reject", "--ladder", picture.toString(), DESK);
        Run.of("call", "-q", "--callee", "no-answer", "--ladder", page.toString(), DESK);

        assertThat(Files.readString(picture)).startsWith("<svg").contains("LEG-A");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<svg");
    }

    @Test
    void logPrintsWhatTheFunctionsWrote() {
        Run run = Run.of("log", "-q", "--callee", "busy", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("desk: NEW_INBOUND_CALL").contains("desk: HANGUP");
    }

    @Test
    void logAsJsonNamesTheFunction() throws IOException {
        JsonNode result = json(Run.of("log", "-q", "--json", "--callee", "busy", DESK));

        assertThat(result.at("/log/0/text").asText()).isEqualTo("desk: NEW_INBOUND_CALL");
        assertThat(result.at("/log/0/function").asText()).contains("Handler");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call --callee asleep",
                "call --hang-up-after soon",
                "call --hang-up-after=",
                "deploy one two"
            })
    void aWrongCommandLineIsTwo(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: hookswitch");
    }

    @Test
    void anUnknownCommandIsTwoAndANearOneIsProposed() {
        Run run = Run.of("calls");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Unmatched argument at index 0: 'calls'").contains("hookswitch call");
    }

    @Test
    void theVersionIsPrinted() {
        Run run = Run.of("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("hookswitch ");
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.status()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
