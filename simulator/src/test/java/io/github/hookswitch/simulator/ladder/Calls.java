package io.github.hookswitch.simulator.ladder;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls worth a picture. */
final class Calls {
    static final String NUMBER = "+14485550121";
    static final String CALLER = "+14485550100";
    static final String CALLEE = "+18355550182";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ApplicationEndpoint APPLICATION = new ApplicationEndpoint(
            "application", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:handler:live");

    private Calls() {}

    /** Greeted, bridged, the callee leaves after a while, the application hangs up the caller. */
    static SimulatedCall bridged(String greeting) {
        SimulatedCall call = dial(
                Map.of("NEW_INBOUND_CALL", event -> reply(speak(greeting), bridge()), "HANGUP", Calls::hangUpOthers));
        call.runUntilBridged();
        call.runFor(Duration.ofMinutes(61));
        call.hangUp(LegTag.B);
        call.runUntilEnded();
        return call;
    }

    /** Everything goes wrong that can. */
    static SimulatedCall troubled() {
        SimulatedCall call = dial(Map.of(
                "NEW_INBOUND_CALL",
                event -> reply(
                        action("Pause", "{'DurationInMilliseconds':'10'}"), action("Speak", "{}"), speak("never")),
                "ACTION_FAILED",
                event -> "no JSON",
                "INVALID_LAMBDA_RESPONSE",
                event -> "no JSON either"));
        call.runUntilEnded();
        return call;
    }

    /** The application calls out, and nobody has answered yet. */
    static SimulatedCall outboundRinging() {
        CallEngine engine = engine(Map.of());
        String id = engine.createCall(new OutboundCallRequest(APPLICATION, NUMBER, CALLEE));
        engine.runFor(Duration.ofSeconds(3));
        return requireNonNull(engine.call(id));
    }

    static SimulatedCall dial(Map<String, Function<JsonNode, String>> script) {
        return engine(script).dial(CALLER, NUMBER);
    }

    static String reply(String... actions) {
        return "{\"SchemaVersion\":\"1.0\",\"Actions\":[" + String.join(",", actions) + "]}";
    }

    static String speak(String text) {
        return "{\"Type\":\"Speak\",\"Parameters\":"
                + JSON.createObjectNode().put("Text", text).toString() + "}";
    }

    static String action(String type, String parameters) {
        return ("{'Type':'" + type + "','Parameters':" + parameters + "}").replace('\'', '"');
    }

    static String bridge() {
        return action(
                "CallAndBridge",
                "{'CallTimeoutSeconds':30,'CallerIdNumber':'" + NUMBER
                        + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}");
    }

    private static String hangUpOthers(JsonNode event) {
        return reply(event.at("/CallDetails/Participants").findParents("Status").stream()
                .filter(leg -> leg.path("Status").asText().equals("Connected"))
                .map(leg -> action("Hangup", "{'CallId':'" + leg.path("CallId").asText() + "'}"))
                .toArray(String[]::new));
    }

    private static CallEngine engine(Map<String, Function<JsonNode, String>> script) {
        CallFunction function = (endpoint, bytes) -> {
            JsonNode event = parse(new String(bytes, StandardCharsets.UTF_8));
            return Invocation.answered(
                    script.getOrDefault(event.path("InvocationEventType").asText(), any -> reply())
                            .apply(event));
        };
        return new CallEngineBuilder(new OneNumber(), function).build();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class OneNumber implements CallRouting {
        @Override
        public List<RouteTarget> routeToNumber(String e164) {
            return List.of(new RouteTarget("29dbb075-24c0-4be9-b1c7-ac708aae2474", APPLICATION));
        }

        @Override
        public boolean ownsNumber(String e164) {
            return e164.equals(NUMBER);
        }
    }
}
