package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.ActionError;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.InvalidLambdaResponse;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import io.github.hookswitch.handler.hangup.HandlerFailures;
import io.github.hookswitch.handler.internal.json.JsonWriter;
import io.github.hookswitch.handler.internal.json.SpareWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON for each event, and the record of the call when its last leg has ended; metrics travel in the
 * same line.
 */
public final class EventLog implements HandlerFailures {

    private static final int NANOSECONDS_PER_MICROSECOND = 1000;
    private static final int MILLISECONDS_PER_SECOND = 1000;

    // What stands between the values of a line, in pieces as large as possible.
    private static final byte[] INFO = JsonWriter.piece("{\"level\":\"INFO\",\"transactionId\":\"");
    private static final byte[] ERROR = JsonWriter.piece("{\"level\":\"ERROR\",\"transactionId\":\"");
    private static final byte[] WARN = JsonWriter.piece("{\"level\":\"WARN\",\"transactionId\":\"");
    private static final byte[] SEQUENCE = JsonWriter.piece("\",\"sequence\":");
    private static final byte[] EVENT = JsonWriter.piece(",\"event\":\"");
    private static final byte[] LEGS = JsonWriter.piece("\",\"legs\":[");
    private static final byte[] FIRST_LEG = JsonWriter.piece("{\"tag\":\"");
    private static final byte[] NEXT_LEG = JsonWriter.piece(",{\"tag\":\"");
    private static final byte[] STATUS = JsonWriter.piece("\",\"status\":\"");
    private static final byte[] FROM = JsonWriter.piece("\",\"from\":\"");
    private static final byte[] TO = JsonWriter.piece("\",\"to\":\"");
    private static final byte[] END_OF_LEG = JsonWriter.piece("\"}");
    private static final byte[] ACTIONS = JsonWriter.piece("],\"actions\":[");
    private static final byte[] MICROSECONDS = JsonWriter.piece("],\"microseconds\":");
    private static final byte[] HUNG_UP_LEG = JsonWriter.piece(",\"hungUpLeg\":\"");
    private static final byte[] END_OF_HUNG_UP_LEG = JsonWriter.piece("\"");
    private static final byte[] SIP_RESPONSE_CODE = JsonWriter.piece(",\"sipResponseCode\":");
    private static final byte[] CALL_ENDED = JsonWriter.piece(",\"callEnded\":true");
    private static final byte[] CALL_SECONDS = JsonWriter.piece(",\"callSeconds\":");
    private static final byte[] END_OF_EVENT = JsonWriter.piece("\",");

    private final SpareWriter writers = new SpareWriter();
    private final OutputStream out;
    private final InstantSource clock;
    private final boolean showsPhoneNumbers;

    /**
     * A log.
     *
     * @param out receives the lines
     * @param clock tells when a call ended
     * @param showsPhoneNumbers whether phone numbers are written in full; otherwise their last four digits
     */
    public EventLog(OutputStream out, InstantSource clock, boolean showsPhoneNumbers) {
        this.out = out;
        this.clock = clock;
        this.showsPhoneNumbers = showsPhoneNumbers;
    }

    /**
     * Writes the line of an answered event.
     *
     * @param event what happened
     * @param response how it was answered
     * @param nanoseconds the time from reading the event to writing the response
     */
    public void answered(CallEvent event, Response response, long nanoseconds) {
        JsonWriter json = begin(INFO, event);
        json.piece(LEGS);
        legs(event, json);
        json.piece(ACTIONS);
        for (Action action : response.actions()) {
            json.value(action.type());
        }
        json.piece(MICROSECONDS);
        json.value(nanoseconds / NANOSECONDS_PER_MICROSECOND);
        details(event, json);
        end(json);
    }

    /**
     * Writes the line of a handler that failed.
     *
     * @param event what it was to answer
     * @param failure what it threw
     */
    @Override
    public void failed(CallEvent event, Throwable failure) {
        JsonWriter json = begin(ERROR, event);
        json.piece(END_OF_EVENT);
        json.text("error", message(failure.toString()));
        stack(failure, json);
        Metrics.count(Metrics.HANDLER_ERRORS, event.call().sipMediaApplicationId(), clock.millis(), json);
        end(json);
    }

    /**
     * Writes a line about an event that was not answered as its application may expect.
     *
     * @param event what was answered
     * @param message what was done instead, why, and what to change
     */
    public void warning(CallEvent event, String message) {
        JsonWriter json = begin(WARN, event);
        json.piece(END_OF_EVENT);
        json.text("message", message(message));
        end(json);
    }

    /**
     * Writes a line about settings that do not do what somebody may expect.
     *
     * @param message what they do, and what to change
     */
    public void warning(String message) {
        JsonWriter json = writers.take();
        json.beginObject();
        json.text("level", "WARN");
        json.text("message", message);
        end(json);
    }

    /**
     * Writes the line of a failure that belongs to no event.
     *
     * @param what what could not be done
     * @param failure why
     */
    public void failed(String what, Throwable failure) {
        JsonWriter json = writers.take();
        json.beginObject();
        json.text("level", "WARN");
        json.text("message", what);
        json.text("error", message(failure.toString()));
        stack(failure, json);
        end(json);
    }

    private JsonWriter begin(byte[] level, CallEvent event) {
        JsonWriter json = writers.take();
        json.piece(level);
        json.characters(event.call().transactionId());
        json.piece(SEQUENCE);
        json.value(event.sequence());
        json.piece(EVENT);
        json.characters(event.envelope().type());
        return json;
    }

    private void end(JsonWriter json) {
        json.endObject();
        try {
            // In one piece, so that lines of parallel calls do not mix.
            json.writeLineTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writers.giveBack(json);
    }

    private void legs(CallEvent event, JsonWriter json) {
        byte[] beginning = FIRST_LEG;
        for (Participant leg : event.participants()) {
            json.piece(beginning);
            tag(leg.participantTag(), json);
            json.piece(STATUS);
            json.plainCharacters(leg.status().name());
            json.piece(FROM);
            number(leg.from(), json);
            json.piece(TO);
            number(leg.to(), json);
            json.piece(END_OF_LEG);
            beginning = NEXT_LEG;
        }
    }

    private void number(String number, JsonWriter json) {
        if (showsPhoneNumbers) {
            json.characters(number);
        } else {
            json.maskedCharacters(number, PhoneNumbers.SHOWN);
        }
    }

    /** What only some types of event have. */
    private void details(CallEvent event, JsonWriter json) {
        if (event instanceof Hangup hangup) {
            hangup(hangup, json);
        } else if (event instanceof NewInboundCall || event instanceof NewOutboundCall) {
            Metrics.count(Metrics.CALLS, event.call().sipMediaApplicationId(), clock.millis(), json);
        } else if (event instanceof ActionFailed failed) {
            json.text("failedAction", failed.action().type());
            error(failed.error(), json);
        } else if (event instanceof InvalidLambdaResponse invalid) {
            error(invalid.error(), json);
            Metrics.count(Metrics.INVALID_RESPONSES, event.call().sipMediaApplicationId(), clock.millis(), json);
        }
    }

    private void error(ActionError error, JsonWriter json) {
        json.text("errorType", error.type());
        json.text("errorMessage", message(error.message()));
    }

    private void hangup(Hangup hangup, JsonWriter json) {
        json.piece(HUNG_UP_LEG);
        tag(hangup.action().participantTag(), json);
        json.piece(END_OF_HUNG_UP_LEG);
        if (hangup.sipResponseCode() != null) {
            json.piece(SIP_RESPONSE_CODE);
            json.value(hangup.sipResponseCode().longValue());
        }
        long now = clock.millis();
        Long seconds = null;
        if (hasEnded(hangup)) {
            json.piece(CALL_ENDED);
            seconds = secondsUntil(now, hangup);
            if (seconds != null) {
                json.piece(CALL_SECONDS);
                json.value(seconds.longValue());
            }
        }
        Metrics.hangup(hangup, seconds, now, json);
    }

    // Loops where streams would read as well: the first stream costs a fresh runtime a hundred classes.
    private static boolean hasEnded(CallEvent event) {
        for (Participant leg : event.participants()) {
            if (leg.status() != ParticipantStatus.DISCONNECTED) {
                return false;
            }
        }
        return true;
    }

    /** The time since the first leg began; null if the service gave no usable time. */
    private static @Nullable Long secondsUntil(long now, CallEvent event) {
        long start = Long.MAX_VALUE;
        for (Participant leg : event.participants()) {
            Optional<Instant> legStart = leg.startTime();
            if (legStart.isPresent()) {
                start = Math.min(start, legStart.get().toEpochMilli());
            }
        }
        return start > now ? null : (now - start) / MILLISECONDS_PER_SECOND;
    }

    private static void tag(@Nullable LegTag tag, JsonWriter json) {
        if (tag == null) {
            return;
        }
        if (tag.equals(LegTag.A) || tag.equals(LegTag.B)) {
            json.plainCharacters(tag.value());
        } else {
            json.characters(tag.value());
        }
    }

    private String message(String text) {
        return showsPhoneNumbers ? text : PhoneNumbers.maskIn(text);
    }

    private static void stack(Throwable failure, JsonWriter json) {
        json.beginArray("stack");
        for (StackTraceElement frame : failure.getStackTrace()) {
            json.value(frame.toString());
        }
        json.endArray();
    }
}
