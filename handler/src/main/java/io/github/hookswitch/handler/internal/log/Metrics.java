package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes metrics into a line of the log, in CloudWatch's embedded metric format.
 *
 * <p>Each combination of a metric and the values of its dimensions is billed, so there are few dimensions, and none
 * whose values a caller can choose.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
final class Metrics {

    private static final String HANGUPS = "Hangups";
    private static final String CALL_DURATION = "CallDuration";
    private static final String COUNT = "Count";
    private static final String DIRECTIVES = "CloudWatchMetrics";
    private static final int USUAL_BYTES = 512;
    private static final String APPLICATION = "SipMediaApplicationId";
    private static final String CODE = "SipResponseCode";
    private static final String LEG = "Leg";

    private static final String[][] BY_APPLICATION = {{APPLICATION}};
    private static final String[][] BY_CODE_AND_BY_LEG = {{APPLICATION}, {APPLICATION, CODE}, {APPLICATION, LEG}};

    /** Calls that came in or were made. */
    static final Counter CALLS = new Counter("Calls");

    /** Events to which a handler had no answer but an exception. */
    static final Counter HANDLER_ERRORS = new Counter("HandlerErrors");

    /** Answers that the service refused. */
    static final Counter INVALID_RESPONSES = new Counter("InvalidResponses");

    private static final byte[] BEGINNING = JsonWriter.piece(",\"_aws\":{\"Timestamp\":");
    private static final byte[] BY_CODE = JsonWriter.piece("\",\"" + CODE + "\":\"");
    private static final byte[] BY_LEG = JsonWriter.piece("\",\"" + LEG + "\":\"");
    private static final byte[] ONE_HANGUP = JsonWriter.piece("\",\"" + HANGUPS + "\":1");
    private static final byte[] DURATION = JsonWriter.piece(",\"" + CALL_DURATION + "\":");
    private static final byte[] OF_HANGUP = directives(false);
    private static final byte[] OF_LAST_HANGUP = directives(true);

    private static final String UNKNOWN = "unknown";
    private static final String OTHER = "other";
    private static final int MIN_SIP_CODE = 100;
    private static final int MAX_SIP_CODE = 699;

    private Metrics() {}

    /** Counts one. */
    static void count(Counter counter, String applicationId, long now, JsonWriter json) {
        metadata(counter.directives, applicationId, now, json);
        json.piece(counter.one);
    }

    /** Counts a leg that has ended and, if it was the call's last, records how long the call was. */
    static void hangup(Hangup hangup, String applicationId, @Nullable Long callSeconds, long now, JsonWriter json) {
        byte[] directives = callSeconds == null ? OF_HANGUP : OF_LAST_HANGUP;
        metadata(directives, applicationId, now, json);
        json.piece(BY_CODE);
        json.plainCharacters(code(hangup.sipResponseCode()));
        json.piece(BY_LEG);
        json.plainCharacters(leg(hangup.action().participantTag()));
        json.piece(ONE_HANGUP);
        if (callSeconds != null) {
            json.piece(DURATION);
            json.value(callSeconds);
        }
    }

    private static void metadata(byte[] directives, String applicationId, long now, JsonWriter json) {
        json.piece(BEGINNING);
        json.value(now);
        json.piece(directives);
        // CloudWatch refuses an empty value of a dimension.
        json.characters(applicationId.isBlank() ? UNKNOWN : applicationId);
    }

    /** Everything between the time and the first dimension's value, which is the application. */
    private static byte[] betweenTimeAndApplication(JsonWriter directives) {
        return JsonWriter.piece(
                ',' + new String(directives.toBytes(), StandardCharsets.ISO_8859_1) + "},\"" + APPLICATION + "\":\"");
    }

    private static byte[] directives(boolean withDuration) {
        JsonWriter json = new JsonWriter(USUAL_BYTES);
        json.beginArray(DIRECTIVES);
        directive(HANGUPS, COUNT, BY_CODE_AND_BY_LEG, json);
        if (withDuration) {
            directive(CALL_DURATION, "Seconds", BY_APPLICATION, json);
        }
        json.endArray();
        return betweenTimeAndApplication(json);
    }

    private static void directive(String metric, String unit, String[][] dimensionSets, JsonWriter json) {
        json.beginObject();
        json.text("Namespace", "Hookswitch");
        json.beginArray("Dimensions");
        for (String[] dimensions : dimensionSets) {
            json.beginArray();
            for (String dimension : dimensions) {
                json.value(dimension);
            }
            json.endArray();
        }
        json.endArray();
        json.beginArray("Metrics");
        json.beginObject();
        json.text("Name", metric);
        json.text("Unit", unit);
        json.endObject();
        json.endArray();
        json.endObject();
    }

    private static String code(@Nullable Integer sipResponseCode) {
        if (sipResponseCode == null) {
            return UNKNOWN;
        }
        int code = sipResponseCode;
        return code == 0 || (code >= MIN_SIP_CODE && code <= MAX_SIP_CODE) ? Integer.toString(code) : OTHER;
    }

    private static String leg(@Nullable LegTag tag) {
        if (tag == null) {
            return UNKNOWN;
        }
        return tag.equals(LegTag.A) || tag.equals(LegTag.B) ? tag.value() : OTHER;
    }

    /** Something that is counted one by one. */
    static final class Counter {

        private final byte[] directives;
        /** What follows on the application. */
        private final byte[] one;

        private Counter(String name) {
            JsonWriter json = new JsonWriter(USUAL_BYTES);
            json.beginArray(DIRECTIVES);
            directive(name, COUNT, BY_APPLICATION, json);
            json.endArray();
            this.directives = betweenTimeAndApplication(json);
            this.one = JsonWriter.piece("\",\"" + name + "\":1");
        }
    }
}
