package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import java.util.Map;

/** Handlers that bridge a caller, hang one of the two up when an update comes, and go on with the other one. */
enum TransferHandlers implements CallHandler {
    /** Takes the call back, and bridges it elsewhere when it hears that the hang-up succeeded. */
    TAKING_BACK {
        @Override
        Response onUpdate() {
            return Response.of(HANG_UP_B);
        }

        @Override
        Response onSuccess(ActionSuccessful event) {
            return event.action().type().equals("Hangup") ? Response.of(ONE_MOMENT, ELSEWHERE) : Response.none();
        }
    },

    /** The same in one list, of which the rest is dropped when the hang-up comes too late. */
    TAKING_BACK_IN_ONE_LIST {
        @Override
        Response onUpdate() {
            return Response.of(HANG_UP_B, ONE_MOMENT, ELSEWHERE);
        }

        @Override
        Response onFailedHangup() {
            return Response.of(ONE_MOMENT, ELSEWHERE);
        }
    },

    /** The same when it hears that the leg ended; it keeps attributes of its own to know why. */
    TAKING_BACK_ON_HANGUP {
        @Override
        Response onUpdate() {
            return Response.of(HANG_UP_B).withTransactionAttributes(Map.of("transfers", "yes"));
        }

        @Override
        Response onHangup(Hangup event) {
            // Not cleared, because a service that merges attributes would not forget it.
            return "yes".equals(event.call().transactionAttributes().get("transfers"))
                    ? Response.of(ONE_MOMENT, ELSEWHERE).withTransactionAttributes(Map.of("transfers", "no"))
                    : Response.none();
        }
    },

    /** Takes the call back and forgets about it. */
    TAKING_BACK_FOR_NOTHING {
        @Override
        Response onUpdate() {
            return Response.of(HANG_UP_B);
        }
    },

    /** Takes the call back with a last action that nobody hears, and has nothing to say after it. */
    TAKING_BACK_WITHOUT_A_WORD {
        @Override
        Response onUpdate() {
            return Response.of(HANG_UP_B, Actions.voiceFocus(true).on(LegTag.A));
        }
    },

    /** Hangs the caller up and has something to tell the called party. */
    SENDING_THE_CALLER_AWAY {
        @Override
        Response onUpdate() {
            return Response.of(
                    Actions.hangup().on(LegRef.tag(LegTag.A)),
                    Actions.speak("The caller has left.").on(LegRef.tag(LegTag.B)));
        }
    };

    /** What a caller hears whose transfer has failed. */
    static final String SORRY = "Nobody is there.";

    private static final Action HANG_UP_B = Actions.hangup().on(LegRef.tag(LegTag.B));
    private static final Action ONE_MOMENT = Actions.speak("One moment.").on(LegRef.tag(LegTag.A));
    private static final Action ELSEWHERE = Actions.callAndBridge(OneNumber.SERVICE_NUMBER, OneNumber.CALLED);

    abstract Response onUpdate();

    Response onSuccess(ActionSuccessful event) {
        return Response.none();
    }

    Response onHangup(Hangup event) {
        return Response.none();
    }

    Response onFailedHangup() {
        return Response.none();
    }

    @Override
    public Response handle(CallEvent event) {
        if (event instanceof NewInboundCall) {
            return Response.of(Actions.callAndBridge(OneNumber.SERVICE_NUMBER, OneNumber.COLLEAGUE));
        }
        if (event instanceof CallUpdateRequested) {
            return isConnected(LegTag.A, event) && isConnected(LegTag.B, event) ? onUpdate() : Response.none();
        }
        if (event instanceof ActionFailed failed && failed.action().type().equals("CallAndBridge")) {
            LegRef caller = LegRef.tag(LegTag.A);
            return Response.of(Actions.speak(SORRY).on(caller), Actions.hangup().on(caller));
        }
        if (event instanceof ActionFailed failed && failed.action().type().equals("Hangup")) {
            return isConnected(LegTag.B, event) ? Response.none() : onFailedHangup();
        }
        if (event instanceof ActionSuccessful success) {
            return onSuccess(success);
        }
        return event instanceof Hangup hangup ? onHangup(hangup) : Response.none();
    }

    /** Whether it calls somebody after the hang-up, whose behaviour then matters. */
    boolean callsAgain() {
        return this != TAKING_BACK_FOR_NOTHING && this != TAKING_BACK_WITHOUT_A_WORD && this != SENDING_THE_CALLER_AWAY;
    }

    /** Whether it wants a caller who is there to be bridged elsewhere. */
    static boolean transfers(Response answer, CallEvent event) {
        return answer.actions().contains(ELSEWHERE) && isConnected(LegTag.A, event);
    }

    private static boolean isConnected(LegTag tag, CallEvent event) {
        Participant leg = event.call().leg(tag);
        return leg != null && leg.status() == ParticipantStatus.CONNECTED;
    }
}
