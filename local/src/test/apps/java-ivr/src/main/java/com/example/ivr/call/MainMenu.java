package com.example.ivr.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The entry point in Lambda: hours, sales, or the menu again. */
public final class MainMenu extends CallFlow {
    private static final String SALES = System.getenv("SALES_NUMBER");

    @Override
    List<Action> start(Call call) {
        return List.of(menu(call));
    }

    @Override
    List<Action> next(Call call, JsonNode action) {
        if (!action.path("Type").asText().equals("SpeakAndGetDigits")) {
            return List.of();
        }
        return switch (action.path("ReceivedDigits").asText()) {
            case "1" ->
                List.of(Action.speak(call.callId(), "We are open from eight to six."), menu(call));
            case "2" ->
                List.of(Action.speak(call.callId(), "Connecting you to sales."), Action.transfer(call.dialled(), SALES));
            default -> List.of(Action.speak(call.callId(), "Goodbye."), Action.hangup(call.callId()));
        };
    }

    private static Action menu(Call call) {
        return Action.menu(call.callId(), "Press 1 for our hours, 2 for sales, 3 to leave.", "^[123]$");
    }
}
