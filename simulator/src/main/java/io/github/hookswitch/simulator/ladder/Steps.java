package io.github.hookswitch.simulator.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns a call's timeline into rungs, one for each entry. */
final class Steps {
    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;
    private final RequestedActions requested;

    private Steps(List<CallLeg> legs, UnaryOperator<String> number) {
        this.legs = legs;
        this.number = number;
        this.requested = new RequestedActions(legs, number);
    }

    static List<Step> of(List<TimelineEntry> timeline, List<CallLeg> legs, UnaryOperator<String> number) {
        Steps steps = new Steps(legs, number);
        return timeline.stream().map(steps::step).toList();
    }

    /** Whether the party of a leg is the one that called, as the service sees it. */
    static boolean isCaller(LegTag tag, List<CallLeg> legs) {
        return tag.equals(LegTag.A)
                && legs.stream().anyMatch(leg -> leg.tag().equals(tag) && leg.direction() == LegDirection.INBOUND);
    }

    private Step step(TimelineEntry entry) {
        Step step = ofInvocation(entry);
        if (step == null) {
            step = ofAction(entry);
        }
        if (step == null) {
            step = ofLeg(entry);
        }
        if (step == null) {
            step = ofMedia(entry);
        }
        return step == null ? Step.note(entry, Lane.SERVICE, Step.Look.NOTE, entry.toString()) : step;
    }

    private @Nullable Step ofInvocation(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.EventSent sent) {
            return Step.fromService(entry, Lane.FUNCTION, Step.Look.EVENT, event(sent));
        }
        if (entry instanceof TimelineEntry.ReplyReceived reply) {
            String text = reply.actionTypes() == null ? "keep what is running" : requested.accept(reply.json());
            return Step.toService(entry, Lane.FUNCTION, Step.Look.REPLY, text);
        }
        if (entry instanceof TimelineEntry.ReplyIgnored reply) {
            return Step.note(entry, Lane.FUNCTION, Step.Look.NOTE, "reply ignored: " + reply.reason());
        }
        if (entry instanceof TimelineEntry.ReplyRefused reply) {
            String text = "reply refused: " + reply.errorType() + ", " + reply.errorMessage();
            return Step.note(entry, Lane.FUNCTION, Step.Look.FAULT, text);
        }
        if (entry instanceof TimelineEntry.InvocationFailed failed) {
            String next = failed.retried() ? "; invoked again" : "; no more attempts";
            return Step.toService(entry, Lane.FUNCTION, Step.Look.FAULT, "fails: " + failed.reason() + next);
        }
        return null;
    }

    private String event(TimelineEntry.EventSent sent) {
        JsonNode data = requested.tree(sent.json()).path("ActionData");
        StringBuilder text = new StringBuilder("#" + sent.sequence() + " " + sent.eventType());
        if (sent.eventType().startsWith("ACTION_")) {
            text.append(' ').append(data.path("Type").asText());
        } else if (sent.eventType().equals("HANGUP")) {
            text.append(' ').append(requested.legOf(data.path("Parameters")));
        }
        return sent.attempt() == 1 ? text.toString() : text + ", attempt " + sent.attempt();
    }

    private @Nullable Step ofAction(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.ActionStarted started) {
            String text = requested.begin(started.actionType()) + " begins";
            return Step.note(entry, Lane.of(started.leg()), Step.Look.NOTE, text);
        }
        if (entry instanceof TimelineEntry.ActionSucceeded done) {
            return Step.note(entry, Lane.of(done.leg()), Step.Look.NOTE, done.actionType() + " done");
        }
        if (entry instanceof TimelineEntry.ActionInterrupted cut) {
            return Step.note(entry, Lane.of(cut.leg()), Step.Look.NOTE, cut.actionType() + " interrupted");
        }
        if (entry instanceof TimelineEntry.ActionFailed failed) {
            String text = failed.actionType() + " failed: " + failed.errorType() + ", " + failed.errorMessage();
            return Step.note(entry, Lane.SERVICE, Step.Look.FAULT, text);
        }
        if (entry instanceof TimelineEntry.ActionDropped dropped) {
            String text = dropped.actionType() + " dropped: " + dropped.reason();
            return Step.note(entry, Lane.SERVICE, Step.Look.NOTE, text);
        }
        return null;
    }

    private @Nullable Step ofLeg(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.LegStarted started) {
            String text = started.leg().value() + ": " + number.apply(started.from()) + " calls "
                    + number.apply(started.to());
            return isCaller(started.leg(), legs)
                    ? Step.toService(entry, Lane.of(started.leg()), Step.Look.LEG, text)
                    : Step.fromService(entry, Lane.of(started.leg()), Step.Look.LEG, text);
        }
        if (entry instanceof TimelineEntry.LegRinging ringing) {
            return Step.toService(entry, Lane.of(ringing.leg()), Step.Look.LEG, "rings");
        }
        if (entry instanceof TimelineEntry.LegConnected connected) {
            String text = "connected, billed from here";
            return isCaller(connected.leg(), legs)
                    ? Step.fromService(entry, Lane.of(connected.leg()), Step.Look.LEG, text)
                    : Step.toService(entry, Lane.of(connected.leg()), Step.Look.LEG, text);
        }
        return entry instanceof TimelineEntry.LegDisconnected ended ? end(ended) : null;
    }

    private static @Nullable Step ofMedia(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.SoundStarted sound) {
            return Step.fromService(entry, Lane.of(sound.leg()), Step.Look.MEDIA, sound(sound));
        }
        if (entry instanceof TimelineEntry.KeyPressed pressed) {
            return Step.toService(entry, Lane.of(pressed.leg()), Step.Look.MEDIA, "presses " + pressed.key());
        }
        if (entry instanceof TimelineEntry.PartySpoke spoke) {
            return Step.toService(entry, Lane.of(spoke.leg()), Step.Look.MEDIA, "says “" + spoke.text() + "”");
        }
        if (entry instanceof TimelineEntry.RecordingStored stored) {
            String text = "recording stored: " + stored.bucketName() + "/" + stored.key();
            return Step.note(entry, Lane.of(stored.leg()), Step.Look.NOTE, text);
        }
        return null;
    }

    private static String sound(TimelineEntry.SoundStarted sound) {
        return switch (sound.kind()) {
            case SPEECH -> "“" + sound.what() + "”";
            case VOICE -> "hears “" + sound.what() + "”";
            case PROMPT -> "plays " + sound.what();
            case RINGBACK -> ("ringing tone " + sound.what()).stripTrailing();
            case DIGITS -> "tones " + sound.what();
            case SILENCE -> "silence";
        };
    }

    private Step end(TimelineEntry.LegDisconnected ended) {
        Lane lane = Lane.of(ended.leg());
        String text = "ended by " + who(ended.by(), ended.leg()) + " (" + ended.sipResponseCode() + ")";
        return ended.by() == EndedBy.PARTY
                ? Step.toService(ended, lane, Step.Look.END, text)
                : Step.fromService(ended, lane, Step.Look.END, text);
    }

    /** Who ended a leg, of those that had the tag the last. */
    private String who(EndedBy by, LegTag tag) {
        return legs.stream()
                .filter(leg -> leg.tag().equals(tag))
                .reduce((earlier, later) -> later)
                .map(leg -> leg.inWords(by))
                .orElseThrow();
    }
}
