package io.github.hookswitch.simulator.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.TimelineVisitor;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns a call's timeline into rungs, one for each entry. */
final class Steps implements TimelineVisitor<Step> {
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
        return timeline.stream().map(entry -> entry.accept(steps)).toList();
    }

    /** Whether the party of a leg is the one that called, as the service sees it. */
    static boolean isCaller(LegTag tag, List<CallLeg> legs) {
        return tag.equals(LegTag.A)
                && legs.stream().anyMatch(leg -> leg.tag().equals(tag) && leg.direction() == LegDirection.INBOUND);
    }

    @Override
    public Step eventSent(TimelineEntry.EventSent sent) {
        return Step.fromService(sent, Lane.FUNCTION, Step.Look.EVENT, event(sent));
    }

    @Override
    public Step replyReceived(TimelineEntry.ReplyReceived reply) {
        String text = reply.actionTypes() == null ? "keep what is running" : requested.accept(reply.json());
        return Step.toService(reply, Lane.FUNCTION, Step.Look.REPLY, text);
    }

    @Override
    public Step replyIgnored(TimelineEntry.ReplyIgnored reply) {
        return Step.note(reply, Lane.FUNCTION, Step.Look.NOTE, "reply ignored: " + reply.reason());
    }

    @Override
    public Step replyRefused(TimelineEntry.ReplyRefused reply) {
        String text = "reply refused: " + reply.errorType() + ", " + reply.errorMessage();
        return Step.note(reply, Lane.FUNCTION, Step.Look.FAULT, text);
    }

    @Override
    public Step invocationFailed(TimelineEntry.InvocationFailed failed) {
        String next = failed.retried() ? "; invoked again" : "; no more attempts";
        return Step.toService(failed, Lane.FUNCTION, Step.Look.FAULT, "fails: " + failed.reason() + next);
    }

    @Override
    public Step handlerThrew(TimelineEntry.HandlerThrew threw) {
        String text = "throws " + threw.thrown().getClass().getSimpleName();
        return Step.note(threw, Lane.FUNCTION, Step.Look.FAULT, text);
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

    @Override
    public Step actionStarted(TimelineEntry.ActionStarted started) {
        String text = requested.begin(started.actionType()) + " begins";
        return Step.note(started, Lane.of(started.leg()), Step.Look.NOTE, text);
    }

    @Override
    public Step actionSucceeded(TimelineEntry.ActionSucceeded done) {
        return Step.note(done, Lane.of(done.leg()), Step.Look.NOTE, done.actionType() + " done");
    }

    @Override
    public Step actionInterrupted(TimelineEntry.ActionInterrupted cut) {
        return Step.note(cut, Lane.of(cut.leg()), Step.Look.NOTE, cut.actionType() + " interrupted");
    }

    @Override
    public Step actionFailed(TimelineEntry.ActionFailed failed) {
        String text = failed.actionType() + " failed: " + failed.errorType() + ", " + failed.errorMessage();
        return Step.note(failed, Lane.SERVICE, Step.Look.FAULT, text);
    }

    @Override
    public Step actionDropped(TimelineEntry.ActionDropped dropped) {
        String text = dropped.actionType() + " dropped: " + dropped.reason();
        return Step.note(dropped, Lane.SERVICE, Step.Look.NOTE, text);
    }

    @Override
    public Step legStarted(TimelineEntry.LegStarted started) {
        String text =
                started.leg().value() + ": " + number.apply(started.from()) + " calls " + number.apply(started.to());
        return isCaller(started.leg(), legs)
                ? Step.toService(started, Lane.of(started.leg()), Step.Look.LEG, text)
                : Step.fromService(started, Lane.of(started.leg()), Step.Look.LEG, text);
    }

    @Override
    public Step legRinging(TimelineEntry.LegRinging ringing) {
        return Step.toService(ringing, Lane.of(ringing.leg()), Step.Look.LEG, "rings");
    }

    @Override
    public Step legConnected(TimelineEntry.LegConnected connected) {
        String text = "connected, billed from here";
        return isCaller(connected.leg(), legs)
                ? Step.fromService(connected, Lane.of(connected.leg()), Step.Look.LEG, text)
                : Step.toService(connected, Lane.of(connected.leg()), Step.Look.LEG, text);
    }

    @Override
    public Step soundStarted(TimelineEntry.SoundStarted sound) {
        return Step.fromService(sound, Lane.of(sound.leg()), Step.Look.MEDIA, sound(sound));
    }

    @Override
    public Step keyPressed(TimelineEntry.KeyPressed pressed) {
        return Step.toService(pressed, Lane.of(pressed.leg()), Step.Look.MEDIA, "presses " + pressed.key());
    }

    @Override
    public Step partySpoke(TimelineEntry.PartySpoke spoke) {
        return Step.toService(spoke, Lane.of(spoke.leg()), Step.Look.MEDIA, "says “" + spoke.text() + "”");
    }

    @Override
    public Step recordingStored(TimelineEntry.RecordingStored stored) {
        String text = "recording stored: " + stored.bucketName() + "/" + stored.key();
        return Step.note(stored, Lane.of(stored.leg()), Step.Look.NOTE, text);
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

    @Override
    public Step legDisconnected(TimelineEntry.LegDisconnected ended) {
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
