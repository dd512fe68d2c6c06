package io.github.hookswitch.handler.internal.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Writes one line of JSON for each event, and the record of the call when its last leg has ended. */
public final class EventLog {

    private final JsonFactory factory = new JsonFactory();
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
     * @param took the time from reading the event to writing the response
     */
    public void answered(CallEvent event, Response response, Duration took) {
        write(json -> {
            json.writeStringField("level", "INFO");
            identity(event, json);
            legs(event, json);
            json.writeArrayFieldStart("actions");
            for (Action action : response.actions()) {
                json.writeString(action.type());
            }
            json.writeEndArray();
            json.writeNumberField("microseconds", took.toNanos() / 1000);
            if (event instanceof Hangup hangup) {
                hangup(hangup, json);
            }
        });
    }

    /**
     * Writes the line of a handler that failed.
     *
     * @param event what it was to answer
     * @param failure what it threw
     */
    public void failed(CallEvent event, Throwable failure) {
        write(json -> {
            json.writeStringField("level", "ERROR");
            identity(event, json);
            json.writeStringField("error", failure.toString());
            json.writeArrayFieldStart("stack");
            for (StackTraceElement frame : failure.getStackTrace()) {
                json.writeString(frame.toString());
            }
            json.writeEndArray();
        });
    }

    private static void identity(CallEvent event, JsonGenerator json) throws IOException {
        json.writeStringField("transactionId", event.call().transactionId());
        json.writeNumberField("sequence", event.sequence());
        json.writeStringField("event", event.envelope().type());
    }

    private void legs(CallEvent event, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("legs");
        for (Participant leg : event.participants()) {
            json.writeStartObject();
            json.writeStringField("tag", tag(leg.participantTag()));
            json.writeStringField("status", leg.status().name());
            json.writeStringField("from", number(leg.from()));
            json.writeStringField("to", number(leg.to()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void hangup(Hangup hangup, JsonGenerator json) throws IOException {
        json.writeStringField("hungUpLeg", tag(hangup.action().participantTag()));
        if (hangup.sipResponseCode() != null) {
            json.writeNumberField("sipResponseCode", hangup.sipResponseCode());
        }
        boolean ended = hangup.participants().stream().allMatch(leg -> leg.status() == ParticipantStatus.DISCONNECTED);
        if (ended) {
            json.writeBooleanField("callEnded", true);
            Instant start = start(hangup);
            if (start != null) {
                json.writeNumberField(
                        "callSeconds", Duration.between(start, clock.instant()).toSeconds());
            }
        }
    }

    private static @Nullable Instant start(Hangup hangup) {
        return hangup.participants().stream()
                .flatMap(leg -> leg.startTime().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static String tag(@Nullable LegTag tag) {
        return tag == null ? "" : tag.value();
    }

    private String number(String number) {
        return showsPhoneNumbers ? number : PhoneNumbers.mask(number);
    }

    private void write(Members members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        try {
            // In one piece, so that lines of parallel calls do not mix.
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Members {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
