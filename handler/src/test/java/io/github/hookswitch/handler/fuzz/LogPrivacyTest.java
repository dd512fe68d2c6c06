package io.github.hookswitch.handler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.BridgeEndpoint;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.action.RawAction;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers in every member of an event and on every way of an exception: none comes out of the log.
 *
 * <p>{@code -Dhookswitch.fuzz.lines} says how many events, {@code -Dhookswitch.fuzz.seed} the seed of the first one; the
 * next one has the next seed.
 */
class LogPrivacyTest {

    private static final int EVENTS = Integer.getInteger("hookswitch.fuzz.lines", 2_000);
    private static final long FIRST_SEED = Long.getLong("hookswitch.fuzz.seed", 1);
    private static final int MOST_DIGITS = 6;
    private static final int MOST_BYTES = 200 * 1024;

    /** The log's own numbers, which no event can choose. */
    private static final List<String> OWN = List.of("/_aws/Timestamp", "/microseconds");

    @Test
    void noNumberComesOutOfTheLog() {
        int failures = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EVENTS; seed++) {
            Random random = new Random(seed);
            String event = event(random);
            String number = NumberText.any(random);
            String seen = "seed " + seed + " (-Dhookswitch.fuzz.seed): ";
            String log = run(handler(random, number), event, seen);
            for (String line : log.lines().toList()) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).as(seen).hasSizeLessThan(MOST_BYTES);
                check(Fixtures.tree(line.getBytes(StandardCharsets.UTF_8)), "", seen);
                failures += line.contains("\"error\":") ? 1 : 0;
            }
        }
        System.out.printf(
                "Numbers in %,d events from seed %d: %,d lines of failures, none with a number%n",
                EVENTS, FIRST_SEED, failures);
        assertThat(failures).isGreaterThan(EVENTS / 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "47", "4711", "4711#", "*47", "4111x"})
    void digitsThatACallerTypedNeverComeOutOfTheLog(String digits) {
        List<CallHandler> handlers = List.of(
                event -> Response.of(Actions.sendDigits(digits + "x")),
                event -> Response.of(Actions.callAndBridge(digits, "+12065550100")),
                event -> Response.of(Actions.callAndBridge("+12065550100", digits)),
                event -> {
                    throw new IllegalStateException(event.toString());
                },
                event -> {
                    throw new CompletionException(new NumberFormatException("For input string: \"" + digits + '"'));
                },
                event ->
                        Response.of(Actions.receiveDigits("(" + digits, Duration.ofSeconds(1), Duration.ofSeconds(2))));
        for (String file : List.of(
                "DIGITS_RECEIVED/digits-received.json",
                "ACTION_SUCCESSFUL/action-successful-speak-and-get-digits.json")) {
            for (CallHandler handler : handlers) {
                ObjectNode event = (ObjectNode) Fixtures.tree(Fixtures.bytes("events/" + file));
                ((ObjectNode) event.get("ActionData")).put("ReceivedDigits", digits);

                JsonNode line = Fixtures.tree(
                        first(run(handler, event.toString(), file)).getBytes(StandardCharsets.UTF_8));

                assertThat(line.get("error").textValue() + line.path("causes"))
                        .as(line.toString())
                        .doesNotContain(digits.replaceAll("[^0-9]", ""));
            }
        }
    }

    /** Where a caller's digits may be in an event, and a handler may have them from. */
    static List<ObjectNode> eventsWithAPin() {
        ObjectNode interrupted = event("ACTION_INTERRUPTED/action-interrupted.json");
        ((ObjectNode) interrupted.get("ActionData")).put("ReceivedDigits", "4711");
        ObjectNode hangup = event("HANGUP/hangup-single-leg.json");
        ((ObjectNode) hangup.get("ActionData")).put("Type", "ReceiveDigits").put("ReceivedDigits", "4711");
        ObjectNode unknown = event("HANGUP/hangup-single-leg.json");
        unknown.put("InvocationEventType", "SOMETHING_NEW");
        ((ObjectNode) unknown.get("ActionData")).put("ReceivedDigits", "4711");
        ObjectNode attributes = event("HANGUP/hangup-single-leg.json");
        ((ObjectNode) attributes.get("CallDetails"))
                .putObject("TransactionAttributes")
                .put("pin", "4711");
        ObjectNode update = event("CALL_UPDATE_REQUESTED/call-update-requested.json");
        ((ObjectNode) update.get("ActionData"))
                .putObject("Parameters")
                .putObject("Arguments")
                .put("pin", "4711");
        return List.of(interrupted, hangup, unknown, attributes, update);
    }

    private static ObjectNode event(String file) {
        return (ObjectNode) Fixtures.tree(Fixtures.bytes("events/" + file));
    }

    @ParameterizedTest
    @MethodSource("eventsWithAPin")
    void aPinThatAnEventCarriesDoesNotComeOutOfTheLog(ObjectNode event) {
        CallHandler handler = each -> {
            throw new IllegalStateException("There is no account for 4711");
        };

        assertThat(run(handler, event.toString(), ""))
                .contains("no account for ****")
                .doesNotContain("for 4711");
    }

    @Test
    void digitsThatTheServiceQuotesDoNotComeOutOfTheLog() {
        ObjectNode event =
                (ObjectNode) Fixtures.tree(Fixtures.bytes("events/ACTION_FAILED/action-failed-send-digits.json"));
        ((ObjectNode) event.get("ActionData"))
                .put("Type", "SendDigits")
                .put("ErrorType", "InvalidActionParameter")
                .put("ErrorMessage", "Digits parameter value is invalid: 47x");

        String line = first(run(each -> Response.none(), event.toString(), ""));

        assertThat(line).contains("Digits parameter value is invalid: **x");
    }

    @Test
    void theServicesOwnIdsStayWhole() {
        ObjectNode event = (ObjectNode) Fixtures.tree(Fixtures.bytes("events/NEW_INBOUND_CALL/new-inbound-call.json"));
        String id = "01234567-8901-2345-6789-012345678901";
        ((ObjectNode) event.get("CallDetails")).put("TransactionId", id).put("SipMediaApplicationId", id);

        JsonNode line = Fixtures.tree(
                run(each -> Response.of(Actions.hangup()), event.toString(), "").getBytes(StandardCharsets.UTF_8));

        assertThat(line.get("transactionId").textValue()).isEqualTo(id);
        assertThat(line.get("SipMediaApplicationId").textValue()).isEqualTo(id);
        assertThat(line.at("/_aws/Timestamp").longValue()).isGreaterThan(1_600_000_000_000L);
    }

    /** A fixture of which some members, at any depth, are numbers of a caller. */
    private static String event(Random random) {
        List<String> fixtures = Fixtures.events();
        JsonNode event = Fixtures.tree(Fixtures.bytes("events/" + fixtures.get(random.nextInt(fixtures.size()))));
        replaceSome(event, random);
        return event.toString();
    }

    private static void replaceSome(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                if (value.isContainerNode()) {
                    replaceSome(value, random);
                } else if (random.nextInt(3) == 0 && !name.equals("InvocationEventType")) {
                    replace(object, name, random);
                }
            }
            if (random.nextInt(30) == 0 && object.has("InvocationEventType")) {
                object.put("InvocationEventType", NumberText.any(random));
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode element : array) {
                replaceSome(element, random);
            }
        }
    }

    private static void replace(ObjectNode object, String name, Random random) {
        if (random.nextInt(5) == 0) {
            object.put(name, random.nextInt(Integer.MAX_VALUE));
        } else {
            object.put(name, NumberText.any(random));
        }
    }

    private static CallHandler handler(Random random, String number) {
        int way = random.nextInt(12);
        boolean shows = random.nextBoolean();
        return event -> switch (way) {
            case 0 -> throw new IllegalStateException(event.toString());
            case 1 -> throw new IllegalArgumentException(number);
            case 2 -> throw new CompletionException("of " + number, new IllegalStateException(number));
            case 3 -> throw new AssertionError(number, new Exception("x", new Exception(number)));
            case 4 -> Response.of(new RawAction(number, "{}"));
            case 5 -> Response.of(Actions.callAndBridge(number, number));
            case 6 -> Response.of(Actions.sendDigits(number));
            case 7 ->
                throw new IllegalStateException(
                        shows ? event.call().toString() : event.participants().toString());
            case 8 -> Response.of(action(number));
            case 9 -> throw new IllegalStateException(event.envelope().raw().text());
            case 10 -> Response.of(List.of(Actions.hangup().on(LegRef.callId(number)), Actions.sendDigits("1")));
            default -> Response.of(Actions.speak(number.isBlank() ? "x" : "Hello."));
        };
    }

    private static Action action(String number) {
        return io.github.hookswitch.handler.action.CallAndBridge.builder(
                        "+12065550100",
                        BridgeEndpoint.voiceConnector("arn:aws:chime:us-east-1:111122223333:vc/a", number))
                .sipHeaders(Map.of("x-" + number, number))
                .build();
    }

    @SuppressWarnings("NullAway") // the context is not used
    private static String run(CallHandler handler, String event, String seen) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try {
            new Own(handler, log)
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            OutputStream.nullOutputStream(),
                            null);
        } catch (Exception passedOn) {
            // The runtime logs it as it stands.
            String text = passedOn + "";
            assertThat(NumberText.mostDigitsTogether(text)).as(seen + text).isLessThanOrEqualTo(MOST_DIGITS);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    private static String first(String log) {
        return log.lines().findFirst().orElseThrow();
    }

    private static void check(JsonNode value, String path, String seen) {
        if (OWN.contains(path)) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            check(member.getValue(), path + "/" + member.getKey(), seen);
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                check(element, path + "/*", seen);
            }
        } else if (value.isValueNode()) {
            assertThat(NumberText.mostDigitsTogether(value.asText()))
                    .as(seen + path + " is " + value)
                    .isLessThanOrEqualTo(MOST_DIGITS);
        }
    }

    private static final class Own extends LambdaCallHandler {
        Own(CallHandler handler, OutputStream log) {
            super(handler, Options.DEFAULT.withLogOutput(log));
        }
    }
}
