package io.github.hookswitch.local.internal.webphone;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the people at the phones do. */
final class PhoneCommands {
    private final ObjectMapper mapper = new ObjectMapper();
    private final CallEngine engine;
    private final RealTimePacer pacer;

    PhoneCommands(CallEngine engine, RealTimePacer pacer) {
        this.engine = engine;
        this.pacer = pacer;
    }

    @Nullable
    SimulatedCall call(String transactionId) {
        return engine.call(transactionId);
    }

    /** The audio file of a prompt, {@code bucket/key}; null if it cannot be heard here. */
    byte @Nullable [] prompt(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? null : engine.audioLibrary().contentOf(file.substring(0, slash), file.substring(slash + 1));
    }

    /**
     * Does what a path says; returns JSON with the call's id.
     *
     * @throws IllegalArgumentException if it cannot be understood
     * @throws RuntimeException if the engine refuses it
     */
    String run(String path, String body) {
        JsonNode command = read(body);
        if (path.equals("/dial")) {
            return id(dial(command));
        }
        if (path.equals("/call-out")) {
            return id(callOut(command));
        }
        SimulatedCall call = call(text(command, "call"));
        if (call == null) {
            throw new IllegalArgumentException("There is no such call.");
        }
        LegTag leg = LegTag.of(text(command, "leg"));
        switch (path) {
            case "/press" -> act(call, c -> c.press(leg, text(command, "digits")));
            case "/say" -> act(call, c -> c.say(leg, text(command, "text")));
            case "/answer" -> act(call, c -> c.answer(leg));
            case "/reject" -> act(call, c -> c.reject(leg));
            case "/end-meeting" -> act(call, SimulatedCall::endMeeting);
            case "/hang-up" -> act(call, c -> c.hangUp(leg));
            case "/update" -> act(call, c -> update(c, command.path("arguments")));
            default -> throw new IllegalArgumentException("The phone cannot do " + path + ".");
        }
        return id(call);
    }

    private SimulatedCall dial(JsonNode command) {
        String from = PhoneNumbers.requireCaller("The caller's number", text(command, "from"));
        String to = PhoneNumbers.requireE164("The number to dial", text(command, "to"));
        return pacer.act(() -> engine.dial(from, to));
    }

    /** The application behind a deployed number calls somebody. */
    private SimulatedCall callOut(JsonNode command) {
        String from = PhoneNumbers.requireE164("The application's number", text(command, "from"));
        String to = PhoneNumbers.requireE164("The number that the application calls", text(command, "to"));
        ApplicationEndpoint application = engine.applicationOf(from);
        if (application == null) {
            throw new IllegalArgumentException(
                    "No SIP rule leads from " + from + " to an application; let one call whose number is deployed.");
        }
        return pacer.act(
                () -> requireNonNull(engine.call(engine.createCall(new OutboundCallRequest(application, from, to)))));
    }

    private void update(SimulatedCall call, JsonNode arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        arguments
                .properties()
                .forEach(argument ->
                        given.put(argument.getKey(), argument.getValue().asText()));
        if (!engine.updateCall(call.application().sipMediaApplicationId(), call.transactionId(), given)) {
            throw new IllegalArgumentException("The call is over and cannot be updated.");
        }
    }

    private void act(SimulatedCall call, Consumer<SimulatedCall> action) {
        pacer.act(() -> {
            action.accept(call);
            return call;
        });
    }

    private String id(SimulatedCall call) {
        return mapper.createObjectNode().put("call", call.transactionId()).toString();
    }

    private JsonNode read(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request is not JSON.", e);
        }
    }

    private static String text(JsonNode command, String name) {
        String text = command.path(name).asText().strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The request has no " + name + ".");
        }
        return text;
    }
}
