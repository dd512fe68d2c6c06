package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.action.RecordAudio;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.NewInboundCall;
import java.time.Duration;

/** Handlers that ask for keys, record, or bring the caller into a meeting, and think of the good case only. */
enum MediaHandlers implements CallHandler {
    /** Forwards who presses 1. */
    MENU("1") {
        @Override
        Action first() {
            return Actions.speakAndGetDigits("Press 1.", Digits.exactly(1, Duration.ofSeconds(8)));
        }

        @Override
        Response then(ActionSuccessful event) {
            return "1".equals(event.action().receivedDigits())
                    ? Response.of(Actions.callAndBridge(OneNumber.SERVICE_NUMBER, OneNumber.CALLED))
                    : Response.none();
        }
    },

    /** Records a message, until # is pressed. */
    VOICEMAIL_BOX("#") {
        @Override
        Action first() {
            return RecordAudio.builder("messages")
                    .duration(Duration.ofSeconds(20))
                    .recordingTerminators("#")
                    .build();
        }

        @Override
        Response then(ActionSuccessful event) {
            return event.action().type().equals("RecordAudio")
                    ? Response.of(Actions.speak("Thank you."))
                    : Response.none();
        }
    },

    /** Brings the caller into a meeting. */
    CONFERENCE("") {
        @Override
        Action first() {
            return Actions.joinChimeMeeting("meeting", "token");
        }

        @Override
        Response then(ActionSuccessful event) {
            return Response.none();
        }
    };

    private final String keys;

    MediaHandlers(String keys) {
        this.keys = keys;
    }

    abstract Action first();

    abstract Response then(ActionSuccessful event);

    /** What the caller may press. */
    String keys() {
        return keys;
    }

    @Override
    public Response handle(CallEvent event) {
        if (event instanceof NewInboundCall || event instanceof CallAnswered) {
            return Response.of(first());
        }
        return event instanceof ActionSuccessful success ? then(success) : Response.none();
    }
}
