package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.HangupAction;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.action.RawAction;
import io.github.hookswitch.handler.action.ReceiveDigits;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.UnrecognizedEvent;
import io.github.hookswitch.handler.internal.json.JsonObjects;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which legs the actions of an answer run on. Only for answers that hang up or register digits. */
final class ActionLegs {

    private final CallEvent event;

    ActionLegs(CallEvent event) {
        this.event = event;
    }

    /** The open leg that the last hang-up ends while another one stays; null if there is none. */
    @Nullable
    Participant sentAway(List<Action> actions, List<Participant> open) {
        List<Participant> left = new ArrayList<>(open);
        Participant away = null;
        for (Action action : actions) {
            Participant leg = action.type().equals(ActionType.HANGUP) ? of(action) : null;
            if (leg != null && left.remove(leg)) {
                away = leg;
            }
        }
        return left.isEmpty() ? null : away;
    }

    /** The leg that an action names, or else the leg of the event; null if it is not known. */
    @Nullable
    Participant of(Action action) {
        if (action instanceof HangupAction hangup) {
            return named(hangup.leg());
        }
        if (action instanceof ReceiveDigits digits) {
            return named(digits.leg());
        }
        if (action instanceof RawAction raw) {
            String callId = JsonObjects.text(raw.parametersJson(), "CallId");
            String tag = JsonObjects.text(raw.parametersJson(), "ParticipantTag");
            LegTag wanted = tag == null || tag.isEmpty() ? null : LegTag.of(tag);
            return isGiven(callId) || wanted != null ? find(callId, wanted) : ofTheEvent();
        }
        return null;
    }

    private @Nullable Participant named(@Nullable LegRef ref) {
        if (ref instanceof LegRef.ByCallId byCallId) {
            return find(byCallId.callId(), null);
        }
        return ref instanceof LegRef.ByTag byTag ? find(null, byTag.tag()) : ofTheEvent();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private @Nullable Participant find(@Nullable String callId, @Nullable LegTag tag) {
        for (Participant leg : event.participants()) {
            boolean found =
                    isGiven(callId) ? leg.callId().equals(callId) : tag != null && tag.equals(leg.participantTag());
            if (found) {
                return leg;
            }
        }
        return null;
    }

    private @Nullable Participant ofTheEvent() {
        ActionReport report = event.action();
        // Events that are about no action are about the first leg, and so may be one that is newer than this library.
        return report == null || event instanceof UnrecognizedEvent
                ? find(null, LegTag.A)
                : find(report.callId(), report.participantTag());
    }
}
