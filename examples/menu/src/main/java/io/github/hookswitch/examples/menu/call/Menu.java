package io.github.hookswitch.examples.menu.call;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.action.RecordAudio;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallDetails;
import io.github.hookswitch.handler.event.NewInboundCall;
import java.time.Duration;

/** A menu with three choices: opening hours, a message, a person. Any other key asks again. */
public final class Menu extends CallFlow {
    private static final String CHOICES =
            "For our opening hours press 1, to leave a message press 2, to talk to a person press 3.";
    private static final Duration TIME_TO_CHOOSE = Duration.ofSeconds(10);

    private final String recordings;
    private final String person;

    /**
     * Makes a menu.
     *
     * @param recordings the bucket for messages
     * @param person whom the third choice calls, in E.164 format
     */
    public Menu(String recordings, String person) {
        this.recordings = recordings;
        this.person = person;
    }

    @Override
    public Response onNewInboundCall(NewInboundCall event) {
        return Response.of(Actions.speak("Welcome."), choices());
    }

    @Override
    public Response onActionSuccessful(ActionSuccessful event) {
        ActionReport action = event.action();
        return switch (action.type()) {
            case ActionType.SPEAK_AND_GET_DIGITS ->
                chosen(action.receivedDigits() == null ? "" : action.receivedDigits(), event);
            case ActionType.RECORD_AUDIO -> lastWords("Thank you. We will call you back.");
            default -> Response.none();
        };
    }

    private Response chosen(String key, ActionSuccessful event) {
        return switch (key) {
            case "1" -> lastWords("We are open from nine to five, Monday to Friday.");
            case "2" -> record("Please speak after this, and press the hash key when you are done.", event.call());
            case "3" -> connect(event);
            default -> Response.of(Actions.speak("Sorry, that is not a choice."), choices());
        };
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        return switch (event.action().type()) {
            case ActionType.CALL_AND_BRIDGE -> record("Nobody is free now. Please leave a message.", event.call());
            case ActionType.SPEAK_AND_GET_DIGITS -> lastWords("Goodbye.");
            default -> lastWords("Something went wrong. Please call again later.");
        };
    }

    private static Action choices() {
        return Actions.speakAndGetDigits(CHOICES, Digits.exactly(1, TIME_TO_CHOOSE));
    }

    private Response record(String invitation, CallDetails call) {
        return Response.of(
                Actions.speak(invitation),
                RecordAudio.builder(recordings)
                        .prefix("messages/" + call.transactionId() + "-")
                        .duration(Duration.ofMinutes(2))
                        .silenceDuration(Duration.ofSeconds(5))
                        .build());
    }

    /** The person sees which line it is: the number that was dialled, because the service takes no number of others. */
    private Response connect(ActionSuccessful event) {
        String line = event.dialled();
        return line == null
                ? record("Nobody is free now. Please leave a message.", event.call())
                : Response.of(Actions.speak("One moment, please."), Actions.callAndBridge(line, person));
    }

    private static Response lastWords(String text) {
        return Response.of(Actions.speak(text), Actions.hangup());
    }
}
