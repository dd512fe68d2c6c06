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
import io.github.hookswitch.handler.internal.MaskedText;
import io.github.hookswitch.handler.internal.PhoneNumbers;
import io.github.hookswitch.handler.internal.json.JsonWriter;
import io.github.hookswitch.handler.internal.json.WriterPool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    // More would make the line of an event of the service's no more readable, and one of somebody else's too long.
    private static final int MAX_LEGS = 10;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_SEQUENCE = 999_999;
    private static final int MAX_SIP_RESPONSE_CODE = 999;
    private static final long MAX_CALL_SECONDS = 999_999;

    private final WriterPool writers = new WriterPool();
    private final OutputStream out;
    private final InstantSource clock;
    private final boolean showsPhoneNumbers;
    private final LogText texts;

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
        this.texts = new LogText(showsPhoneNumbers);
    }

    /**
     * Writes the line of an answered event. Throws nothing.
     *
     * @param event what happened
     * @param response how it was answered
     * @param nanoseconds the time from reading the event to writing the response
     */
    public void answered(CallEvent event, Response response, long nanoseconds) {
        try {
            JsonWriter json = begin(INFO, event);
            json.piece(LEGS);
            legs(event, json);
            json.piece(ACTIONS);
            for (Action action : response.actions()) {
                json.value(texts.word(action.type()));
            }
            json.piece(MICROSECONDS);
            json.value(nanoseconds / NANOSECONDS_PER_MICROSECOND);
            details(event, json);
            end(json);
        } catch (Throwable failure) {
            unwritten(failure);
        }
    }

    /**
     * Writes the line of a handler that failed. Throws nothing.
     *
     * @param event what it was to answer
     * @param failure what it threw
     */
    @Override
    public void failed(CallEvent event, Throwable failure) {
        try {
            JsonWriter json = begin(ERROR, event);
            json.piece(END_OF_EVENT);
            failure(failureOf(event, failure), json);
            Metrics.count(Metrics.HANDLER_ERRORS, texts.id(event.call().sipMediaApplicationId()), clock.millis(), json);
            end(json);
        } catch (Throwable another) {
            unwritten(another);
        }
    }

    /**
     * Writes the line of an event that cannot be read. Throws nothing.
     *
     * @param failure why
     */
    public void unreadable(Throwable failure) {
        try {
            JsonWriter json = begin("ERROR", "An event cannot be read, so it has no answer");
            failure(new Failure(failure, texts, true), json);
            Metrics.count(Metrics.HANDLER_ERRORS, "", clock.millis(), json);
            end(json);
        } catch (Throwable another) {
            unwritten(another);
        }
    }

    /**
     * Writes a line about an event that was not answered as its application may expect. Throws nothing.
     *
     * @param event what was answered
     * @param message what was done instead, why, and what to change
     */
    public void warning(CallEvent event, String message) {
        try {
            JsonWriter json = begin(WARN, event);
            json.piece(END_OF_EVENT);
            json.text("message", texts.text(message, Failure.MAX_MESSAGE));
            end(json);
        } catch (Throwable failure) {
            unwritten(failure);
        }
    }

    /**
     * Writes a line about settings that do not do what somebody may expect. Throws nothing.
     *
     * @param message what they do, and what to change
     */
    public void warning(String message) {
        try {
            end(begin("WARN", texts.text(message, Failure.MAX_MESSAGE)));
        } catch (Throwable failure) {
            unwritten(failure);
        }
    }

    /**
     * Writes the line of a failure that belongs to no event. Throws nothing.
     *
     * @param what what could not be done
     * @param failure why
     */
    public void failed(String what, Throwable failure) {
        try {
            JsonWriter json = begin("WARN", what);
            failure(new Failure(failure, texts, false), json);
            end(json);
        } catch (Throwable another) {
            unwritten(another);
        }
    }

    /**
     * What somebody else may log of a failure.
     *
     * @param event what was to be answered
     * @param failure what was thrown
     * @return its class and message, masked and cut as in the log
     */
    public String describe(CallEvent event, Throwable failure) {
        return failureOf(event, failure).error();
    }

    /**
     * Where a failure was thrown, as far as that can be told.
     *
     * @param failure what was thrown
     * @return the innermost frames; empty if they cannot be had
     */
    public static StackTraceElement[] frames(Throwable failure) {
        return Failure.frames(failure);
    }

    private Failure failureOf(CallEvent event, Throwable failure) {
        return new Failure(failure, texts, TypedDigits.areIn(event));
    }

    private JsonWriter begin(byte[] level, CallEvent event) {
        JsonWriter json = writers.take();
        json.piece(level);
        json.characters(texts.id(event.call().transactionId()));
        json.piece(SEQUENCE);
        int sequence = event.sequence();
        json.value(sequence >= 0 && sequence <= MAX_SEQUENCE ? sequence : 0);
        json.piece(EVENT);
        json.characters(texts.word(event.envelope().type()));
        return json;
    }

    private JsonWriter begin(String level, String message) {
        JsonWriter json = writers.take();
        json.beginObject();
        json.text("level", level);
        json.text("message", message);
        return json;
    }

    private void end(JsonWriter json) throws IOException {
        json.endObject();
        // In one piece, so that lines of parallel calls do not mix.
        json.writeLineTo(out);
        out.flush();
        writers.giveBack(json);
    }

    /** The answer is worth more than its line, which may be one for which there is no room on a disk. */
    private void unwritten(Throwable failure) {
        try {
            String line = "{\"level\":\"ERROR\",\"message\":\"A line of the log cannot be written\",\"error\":\""
                    + failure.getClass().getName() + "\"}\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (Throwable another) {
            // There is nobody left who could be told.
        }
    }

    private static void failure(Failure failure, JsonWriter json) {
        json.text("error", failure.error());
        List<String> causes = failure.causes();
        if (!causes.isEmpty()) {
            array("causes", causes, json);
        }
        array("stack", failure.stack(), json);
    }

    private static void array(String name, List<String> values, JsonWriter json) {
        json.beginArray(name);
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private void legs(CallEvent event, JsonWriter json) {
        byte[] beginning = FIRST_LEG;
        int legs = 0;
        for (Participant leg : event.participants()) {
            if (legs++ == MAX_LEGS) {
                break;
            }
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
            json.characters(texts.text(number, MAX_NUMBER));
            return;
        }
        String end = number.length() > MAX_NUMBER ? number.substring(number.length() - MAX_NUMBER) : number;
        json.maskedCharacters(end, PhoneNumbers.hidden(end));
    }

    /** What only some types of event have. */
    private void details(CallEvent event, JsonWriter json) {
        if (event instanceof Hangup hangup) {
            hangup(hangup, json);
        } else if (event instanceof NewInboundCall || event instanceof NewOutboundCall) {
            Metrics.count(Metrics.CALLS, texts.id(event.call().sipMediaApplicationId()), clock.millis(), json);
        } else if (event instanceof ActionFailed failed) {
            json.text("failedAction", texts.word(failed.action().type()));
            error(failed.error(), TypedDigits.areIn(failed), json);
        } else if (event instanceof InvalidLambdaResponse invalid) {
            error(invalid.error(), TypedDigits.areNamedBy(invalid.error()), json);
            Metrics.count(
                    Metrics.INVALID_RESPONSES, texts.id(event.call().sipMediaApplicationId()), clock.millis(), json);
        }
    }

    private void error(ActionError error, boolean hidesDigits, JsonWriter json) {
        json.text("errorType", texts.word(error.type()));
        json.text(
                "errorMessage",
                hidesDigits
                        ? MaskedText.hideDigits(error.message(), Failure.MAX_MESSAGE)
                        : texts.text(error.message(), Failure.MAX_MESSAGE));
    }

    private void hangup(Hangup hangup, JsonWriter json) {
        json.piece(HUNG_UP_LEG);
        tag(hangup.action().participantTag(), json);
        json.piece(END_OF_HUNG_UP_LEG);
        Integer code = hangup.sipResponseCode();
        if (code != null && code >= 0 && code <= MAX_SIP_RESPONSE_CODE) {
            json.piece(SIP_RESPONSE_CODE);
            json.value(code.longValue());
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
        Metrics.hangup(hangup, texts.id(hangup.call().sipMediaApplicationId()), seconds, now, json);
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
            Instant legStart = leg.startTime();
            if (legStart != null) {
                start = Math.min(start, legStart.toEpochMilli());
            }
        }
        long seconds = (now - start) / MILLISECONDS_PER_SECOND;
        return start > now || seconds > MAX_CALL_SECONDS ? null : seconds;
    }

    private void tag(@Nullable LegTag tag, JsonWriter json) {
        if (tag == null) {
            return;
        }
        if (tag.equals(LegTag.A) || tag.equals(LegTag.B)) {
            json.plainCharacters(tag.value());
        } else {
            json.characters(texts.word(tag.value()));
        }
    }
}
