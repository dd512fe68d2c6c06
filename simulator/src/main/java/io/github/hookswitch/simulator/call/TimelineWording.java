package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a timeline's entries mean: one line each, beginning with the leg or the function that it is about. */
final class TimelineWording implements TimelineVisitor<String> {
    private static final String FUNCTION = "Lambda";

    private final ObjectMapper json = new ObjectMapper();
    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;
    private final UnaryOperator<String> shownNumbers;

    /**
     * @param legs the call's legs, by which ids are distinguished
     * @param number how phone numbers are shown
     * @param shownNumbers how texts with phone numbers in them are shown
     */
    TimelineWording(List<CallLeg> legs, UnaryOperator<String> number, UnaryOperator<String> shownNumbers) {
        this.legs = legs;
        this.number = number;
        this.shownNumbers = shownNumbers;
    }

    /** Who ended a leg, of those that had the tag the last. */
    String by(EndedBy by, LegTag tag) {
        return legs.stream()
                .filter(leg -> leg.tag().equals(tag))
                .reduce((earlier, later) -> later)
                .map(leg -> leg.inWords(by))
                .orElseThrow();
    }

    @Override
    public String eventSent(TimelineEntry.EventSent sent) {
        String again = sent.attempt() == 1 ? "" : ", attempt " + sent.attempt();
        return line(FUNCTION, "<- " + event(sent) + " (#" + sent.sequence() + again + ")");
    }

    @Override
    public String replyReceived(TimelineEntry.ReplyReceived reply) {
        return line(FUNCTION, "-> " + actions(reply));
    }

    @Override
    public String replyIgnored(TimelineEntry.ReplyIgnored reply) {
        return line(FUNCTION, "-> ignored, " + reply.reason());
    }

    @Override
    public String replyRefused(TimelineEntry.ReplyRefused reply) {
        return line(FUNCTION, "-> refused, " + reply.errorType() + ": " + reply.errorMessage());
    }

    @Override
    public String invocationFailed(TimelineEntry.InvocationFailed failed) {
        return line(
                FUNCTION,
                "failed, " + failed.reason() + (failed.retried() ? "; it is invoked again" : "; no more attempts"));
    }

    @Override
    public String handlerThrew(TimelineEntry.HandlerThrew threw) {
        String then = threw.answered() ? "; its hang-up awareness answers instead" : "";
        return line(FUNCTION, "threw " + ThrownWording.of(threw.thrown(), shownNumbers) + then);
    }

    private String event(TimelineEntry.EventSent sent) {
        JsonNode action = tree(sent.json()).path("ActionData");
        JsonNode parameters = action.path("Parameters");
        boolean aboutAnAction = sent.eventType().startsWith("ACTION_");
        String what = aboutAnAction ? action.path("Type").asText() : "";
        if (sent.eventType().equals("DIGITS_RECEIVED")) {
            what = action.path("ReceivedDigits").asText();
        }
        String leg = sent.eventType().equals("HANGUP") ? legOf(parameters) : "";
        return String.join(" ", List.of(sent.eventType(), what + leg)).stripTrailing();
    }

    private String actions(TimelineEntry.ReplyReceived reply) {
        if (reply.actionTypes() == null) {
            return "keep what is running";
        }
        if (reply.actionTypes().isEmpty()) {
            return "no actions";
        }
        return StreamSupport.stream(tree(reply.json()).path("Actions").spliterator(), false)
                .map(action -> (action.path("Type").asText() + " " + legOf(action.path("Parameters"))).stripTrailing())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String actionStarted(TimelineEntry.ActionStarted started) {
        return line(started.leg(), started.actionType() + " begins");
    }

    @Override
    public String actionSucceeded(TimelineEntry.ActionSucceeded succeeded) {
        return line(succeeded.leg(), succeeded.actionType() + " done");
    }

    @Override
    public String actionInterrupted(TimelineEntry.ActionInterrupted interrupted) {
        return line(interrupted.leg(), interrupted.actionType() + " interrupted");
    }

    @Override
    public String actionFailed(TimelineEntry.ActionFailed failed) {
        return line("", failed.actionType() + " failed, " + failed.errorType() + ": " + failed.errorMessage());
    }

    @Override
    public String actionDropped(TimelineEntry.ActionDropped dropped) {
        return line("", dropped.actionType() + " dropped, " + dropped.reason());
    }

    @Override
    public String keyPressed(TimelineEntry.KeyPressed pressed) {
        String lost = pressed.received() ? "" : ", but nothing waits for keys: it is lost";
        return line(pressed.leg(), "presses " + pressed.key() + lost);
    }

    @Override
    public String partySpoke(TimelineEntry.PartySpoke spoke) {
        return line(spoke.leg(), "says \"" + spoke.text() + '"');
    }

    @Override
    public String soundStarted(TimelineEntry.SoundStarted sound) {
        return line(sound.leg(), "hears " + sound(sound));
    }

    @Override
    public String recordingStored(TimelineEntry.RecordingStored stored) {
        return line(stored.leg(), "recorded " + seconds(stored.length()) + " as " + stored.key());
    }

    private static String sound(TimelineEntry.SoundStarted sound) {
        return switch (sound.kind()) {
            case PROMPT -> "the file " + sound.what() + ", " + seconds(sound.length());
            case RINGBACK -> "the file " + sound.what() + " while LEG-B rings";
            case SPEECH, VOICE -> '"' + sound.what() + "\", " + seconds(sound.length());
            case DIGITS -> "the keys " + sound.what();
            case SILENCE -> "nothing for " + seconds(sound.length());
        };
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f s", length.toMillis() / 1000.0);
    }

    @Override
    public String legStarted(TimelineEntry.LegStarted started) {
        return line(started.leg(), number.apply(started.from()) + " calls " + number.apply(started.to()));
    }

    @Override
    public String legRinging(TimelineEntry.LegRinging ringing) {
        return line(ringing.leg(), "rings");
    }

    @Override
    public String legConnected(TimelineEntry.LegConnected connected) {
        return line(connected.leg(), "connected, billed from here");
    }

    @Override
    public String legDisconnected(TimelineEntry.LegDisconnected ended) {
        return line(
                ended.leg(),
                String.format(Locale.ROOT, "ended by %s (%d)", by(ended.by(), ended.leg()), ended.sipResponseCode()));
    }

    /** The leg that parameters name, by its tag. */
    private String legOf(JsonNode parameters) {
        String callId = parameters.path("CallId").asText();
        return legs.stream()
                .filter(leg -> leg.callId().equals(callId))
                .map(leg -> leg.tag().value())
                .findFirst()
                .orElse(parameters.path("ParticipantTag").asText());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            // A reply that is no JSON is shown by the entry that refuses it.
            return MissingNode.getInstance();
        }
    }

    private static String line(LegTag leg, String text) {
        return line(leg.value(), text);
    }

    private static String line(String subject, String text) {
        return String.format(Locale.ROOT, "%-6s  %s", subject, text);
    }
}
