package io.github.hookswitch.local.apps;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.testing.TestCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Applications that know nothing of Hookswitch, in the shapes of other teams: each is deployed by its own tool, called, and
 * destroyed, and nothing may be left.
 */
class OtherPeoplesAppsToolTest {
    private static final String CALLER = "+15105550101";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private static Dynalite dynalite;
    private static LocalAws aws;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        dynalite = Dynalite.start(Apps.install());
        aws = LocalAws.builder()
                .endpoint("dynamodb", dynalite.endpoint())
                .chime(Options.defaults().withOrderDuration(Duration.ZERO))
                .build();
    }

    @AfterAll
    static void stop() {
        if (aws != null) {
            aws.close();
        }
        if (dynalite != null) {
            dynalite.close();
        }
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(aws.chime().voice().snapshot().isEmpty())
                .as("nothing is left that costs money")
                .isTrue();
    }

    @Test
    void callForwardingBySdkCallsInTypeScript() throws Exception {
        try (CdkApp app = app("call-forwarding")) {
            app.deploy();

            TestCall call = dial(app.output("CallForwarding", "PhoneNumber"));
            call.caller().hears("Connecting you now.");
            call.callee().answers();
            call.isBridged().waits(Duration.ofMinutes(1)).callee().hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void officeMenuOnTheLibraryOfChimeResources() throws Exception {
        try (CdkApp app = app("office-menu")) {
            app.deploy();
            String number = app.output("OfficeMenu", "phoneNumber");

            TestCall hours = dial(number);
            hours.caller()
                    .hears("Press 1 for opening hours")
                    .presses("1")
                    .hearsAllOf("nine to five")
                    .isHungUp();
            hours.isOver().everyLegIsDown();

            TestCall desk = dial(number);
            desk.caller().hears("Press 1 for opening hours").presses("2");
            desk.callee().doesNotAnswer();
            desk.caller().hears("Goodbye.").isHungUp();
            desk.isOver().everyLegIsDown();
        }
    }

    @Test
    void voicemailInPythonWithALayer() throws Exception {
        try (CdkApp app = app("voicemail")) {
            app.deploy();

            TestCall call = dial(app.output("Voicemail", "Number"));
            call.caller()
                    .hearsAllOf("Please leave a message")
                    .says("This is Ann, please call me back.")
                    .waits(Duration.ofSeconds(3))
                    .presses("#")
                    .hears("We will call you back.")
                    .isHungUp();
            call.isOver().everyLegIsDown();

            String messages = app.tool()
                    .run("aws", "s3", "ls", "--recursive", "s3://" + app.output("Voicemail", "MessagesBucket"));
            assertThat(messages).contains("messages/" + call.simulated().transactionId());
        }
    }

    @Test
    void meetingsMadeByPostAndJoinedByPhone() throws Exception {
        try (CdkApp app = app("meeting-dial-in")) {
            app.deploy();
            String stack = "MeetingDialIn";

            JsonNode meeting = post(app.output(stack, "HttpApiUrl") + "/meetings/standup", "{\"name\":\"Ann\"}");
            String pin = meeting.path("pin").asText();
            assertThat(meeting.path("title").asText()).isEqualTo("standup");

            TestCall call = dial(app.output(stack, "Number"));
            call.caller().hears("six digits of your meeting").presses(pin).hearsAllOf("You are joining the meeting.");
            call.until("the caller to be in the meeting", SimulatedCall::isBridged);
            call.meetingEnds().isOver().everyLegIsDown();

            TestCall nobody = dial(app.output(stack, "Number"));
            nobody.caller()
                    .hears("six digits")
                    .presses("000000")
                    .hears("There is no such meeting.")
                    .isHungUp();

            assertThat(get(app.output(stack, "HealthUrl") + "status")
                            .path("path")
                            .asText())
                    .isEqualTo("/status");
        }
    }

    @Test
    void aCallThatAPostStarts() throws Exception {
        try (CdkApp app = app("meeting-dial-in")) {
            app.deploy();
            String stack = "MeetingDialIn";
            String pin = post(app.output(stack, "HttpApiUrl") + "/meetings/review", "{\"name\":\"Ann\"}")
                    .path("pin")
                    .asText();

            JsonNode started = post(
                    app.output(stack, "RestApiUrl") + "calls", "{\"to\":\"" + CALLER + "\",\"pin\":\"" + pin + "\"}");

            assertThat(started.path("stage").asText()).isEqualTo("prod");
            SimulatedCall call = requireNonNull(
                    aws.engine().call(started.path("transactionId").asText()));
            call.runFor(Duration.ofSeconds(5));
            call.answer(LegTag.A);
            call.runUntil("the called party in the meeting", SimulatedCall::isBridged, A_WHILE);
            assertThat(call.heard(LegTag.A)).anyMatch(heard -> heard.what().contains("You are joining the meeting."));
            call.hangUp(LegTag.A);
            call.runUntilEnded();
        }
    }

    @Test
    void aBotWithSlotsAndACodeHook() throws Exception {
        try (CdkApp app = app("pizza-bot")) {
            app.deploy();

            TestCall call = dial(app.output("PizzaBot", "PhoneNumber"));
            call.caller()
                    .hearsAllOf("Welcome to the pizza shop.")
                    .says("I want a pizza")
                    .hearsAllOf("What size would you like?")
                    .says("big")
                    .hearsAllOf("How many?")
                    .says("12")
                    .hearsAllOf("We can make 9 at most.")
                    .says("3")
                    .hearsAllOf("3 large pizzas are on their way.")
                    .hearsAllOf("Order 103: large.")
                    .isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void promptsThatTheDeploymentUploads() throws Exception {
        try (CdkApp app = app("holiday-prompts")) {
            app.deploy();
            String bucket = app.output("HolidayPrompts", "PromptsBucket");

            TestCall call = dial(app.output("HolidayPrompts", "Number"));
            call.caller()
                    .hearsAllOf(bucket + "/en/closed.wav")
                    .hears(bucket + "/en/leave-number.wav")
                    .presses("5550101#")
                    .hearsAllOf(bucket + "/en/goodbye.wav")
                    .isHungUp();
            call.isOver().everyLegIsDown();

            String catalog = app.tool().run("aws", "s3", "cp", "s3://" + bucket + "/en/catalog.json", "-");
            assertThat(catalog).contains(bucket);
        }
    }

    @Test
    void aPhoneBesideMuchThatNoCallNeeds() throws Exception {
        try (CdkApp app = app("campus")) {
            app.deploy();

            TestCall call = dial(app.output("Campus", "Number"));
            call.caller().hearsAllOf("Welcome to the campus.").isHungUp();
            call.isOver().everyLegIsDown();
            assertThat(app.output("Campus", "BalancerDns")).isNotBlank();
        }
    }

    @Test
    void twoRegionsOfAnotherAccount() throws Exception {
        try (CdkApp app = app("two-regions")) {
            app.deploy("--parameters", "Prod-East:Closing=six");

            TestCall call = dial(app.output("Prod-Number", "PhoneNumber"));
            call.caller()
                    .hearsAllOf("This is us-east-1. The desk closes at six.")
                    .isHungUp();
            call.isOver().everyLegIsDown();
            assertThat(app.output("Prod-Number", "Greeting")).isEqualTo("The desk closes at six.");
            assertThat(app.output("Prod-Number", "WesternLogs")).startsWith("Prod-West-Logs");
        }
    }

    @Test
    void aShopsMenuInJava() throws Exception {
        try (CdkApp app = app("java-ivr")) {
            app.deploy();

            TestCall call = dial(app.output("JavaIvr", "Number"));
            call.caller().hears("Press 1 for our hours").presses("1").hearsAllOf("We are open from eight to six.");
            call.caller().hears("Press 1 for our hours").presses("2").hearsAllOf("Connecting you to sales.");
            call.callee().answers();
            call.isBridged().caller().hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void functionsInATemplateOfTheOldKind() throws Exception {
        try (TemplateStack stack = stack("legacy-template", "template.yaml")) {
            stack.deploy("--parameter-overrides", "AreaCode=408", "StageName=prod");
            assertThat(stack.output("ProdOnly")).isEqualTo("+14155550100");
            assertThat(stack.output("Number")).startsWith("+1408");

            TestCall call = dial(stack.output("Number"));
            call.caller()
                    .hearsAllOf("Welcome.")
                    .waits(Duration.ofSeconds(1))
                    .presses("7#")
                    .hearsAllOf("You chose 7.")
                    .isHungUp();
            call.isOver().everyLegIsDown();

            assertThat(stack.deploy("--no-fail-on-empty-changeset")).contains("No changes to deploy");
        }
    }

    @Test
    void aHandlerThatThrowsLeavesNobodyOnTheLine() throws Exception {
        try (TemplateStack stack = stack("broken-line", "template.json")) {
            stack.deploy();

            TestCall call = dial(stack.output("Number"));
            call.caller().hears("Press a key.").presses("5");
            call.isOver().everyLegIsDown();
            assertThat(call.toString()).contains("no extension for key 5");
        }
    }

    @Test
    void aChangeThatFailsIsRolledBackAndTheLineStillAnswers() throws Exception {
        try (TemplateStack stack = stack("broken-line", "template.json")) {
            stack.deploy();

            Tool.Run failed = stack.tryToDeploy("--parameter-overrides", "Fail=yes");

            assertThat(failed.status()).as(failed.output()).isNotZero();
            assertThat(stack.status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
            dial(stack.output("Number")).caller().hears("Press a key.").hangsUp();
        }
    }

    private static CdkApp app(String name) throws IOException, InterruptedException {
        return new CdkApp(Apps.copy(name, OtherPeoplesAppsToolTest.class), aws.endpoint());
    }

    private static TemplateStack stack(String name, String template) throws IOException, InterruptedException {
        return new TemplateStack(name, Apps.copy(name, OtherPeoplesAppsToolTest.class), template, aws.endpoint());
    }

    private static TestCall dial(String number) {
        return new Line(aws).from(CALLER).dial(number);
    }

    private static JsonNode post(String uri, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode get(String uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return new ObjectMapper().readTree(response.body());
    }
}
