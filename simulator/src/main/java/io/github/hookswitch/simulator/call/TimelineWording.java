package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says what a timeline's entries mean: one line each, beginning with the leg or the function that it is about. */
final class TimelineWording {
    private static final String FUNCTION = "Lambda";

    private final ObjectMapper json = new ObjectMapper();
    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;

    /**
     * @param legs the call's legs, by which ids are told apart
     * @param number how phone numbers are shown
     */
    TimelineWording(List<CallLeg> legs, UnaryOperator<String> number) {
        this.legs = legs;
        this.number = number;
    }

    String describe(TimelineEntry entry) {
        String text = invocation(entry);
        if (text == null) {
            text = action(entry);
        }
        if (text == null) {
            text = media(entry);
        }
        if (text == null) {
            text = leg(entry);
        }
        return Objects.requireNonNullElse(text, entry.toString());
    }

    /** Who ended a leg, of those that had the tag the last. */
    String by(EndedBy by, LegTag tag) {
        return legs.stream()
                .filter(leg -> leg.tag().equals(tag))
                .reduce((earlier, later) -> later)
                .map(leg -> leg.inWords(by))
                .orElseThrow();
    }

    private @Nullable String invocation(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.EventSent sent) {
            String again = sent.attempt() == 1 ? "" : ", attempt " + sent.attempt();
            return line(FUNCTION, "<- " + event(sent) + " (#" + sent.sequence() + again + ")");
        }
        if (entry instanceof TimelineEntry.ReplyReceived reply) {
            return line(FUNCTION, "-> " + actions(reply));
        }
        if (entry instanceof TimelineEntry.ReplyIgnored reply) {
            return line(FUNCTION, "-> ignored, " + reply.reason());
        }
        if (entry instanceof TimelineEntry.ReplyRefused reply) {
            return line(FUNCTION, "-> refused, " + reply.errorType() + ": " + reply.errorMessage());
        }
        if (entry instanceof TimelineEntry.InvocationFailed failed) {
            return line(
                    FUNCTION,
                    "failed, " + failed.reason() + (failed.retried() ? "; it is invoked again" : "; no more attempts"));
        }
        return null;
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

    private static @Nullable String action(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.ActionStarted started) {
            return line(started.leg(), started.actionType() + " begins");
        }
        if (entry instanceof TimelineEntry.ActionSucceeded succeeded) {
            return line(succeeded.leg(), succeeded.actionType() + " done");
        }
        if (entry instanceof TimelineEntry.ActionInterrupted interrupted) {
            return line(interrupted.leg(), interrupted.actionType() + " interrupted");
        }
        if (entry instanceof TimelineEntry.ActionFailed failed) {
            return line("", failed.actionType() + " failed, " + failed.errorType() + ": " + failed.errorMessage());
        }
        if (entry instanceof TimelineEntry.ActionDropped dropped) {
            return line("", dropped.actionType() + " dropped, " + dropped.reason());
        }
        return null;
    }

    private static @Nullable String media(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.KeyPressed pressed) {
            return line(pressed.leg(), "presses " + pressed.key());
        }
        if (entry instanceof TimelineEntry.PartySpoke spoke) {
            return line(spoke.leg(), "says \"" + spoke.text() + '"');
        }
        if (entry instanceof TimelineEntry.SoundStarted sound) {
            return line(sound.leg(), "hears " + sound(sound));
        }
        if (entry instanceof TimelineEntry.RecordingStored stored) {
            return line(stored.leg(), "recorded " + seconds(stored.length()) + " as " + stored.key());
        }
        return null;
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

    private @Nullable String leg(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.LegStarted started) {
            return line(started.leg(), number.apply(started.from()) + " calls " + number.apply(started.to()));
        }
        if (entry instanceof TimelineEntry.LegRinging ringing) {
            return line(ringing.leg(), "rings");
        }
        if (entry instanceof TimelineEntry.LegConnected connected) {
            return line(connected.leg(), "connected, billed from here");
        }
        if (entry instanceof TimelineEntry.LegDisconnected ended) {
            return line(
                    ended.leg(),
                    String.format(
                            Locale.ROOT, "ended by %s (%d)", by(ended.by(), ended.leg()), ended.sipResponseCode()));
        }
        return null;
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
            // A reply that is no JSON is told by the entry that refuses it.
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
