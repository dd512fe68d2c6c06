package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.json.JsonWriter;
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

    static final String CALLS = "Calls";
    static final String HANDLER_ERRORS = "HandlerErrors";
    static final String INVALID_RESPONSES = "InvalidResponses";

    private static final String HANGUPS = "Hangups";
    private static final String CALL_DURATION = "CallDuration";
    private static final String COUNT = "Count";
    private static final String APPLICATION = "SipMediaApplicationId";
    private static final String CODE = "SipResponseCode";
    private static final String LEG = "Leg";

    private static final String[][] BY_APPLICATION = {{APPLICATION}};
    private static final String[][] BY_CODE_AND_BY_LEG = {{APPLICATION}, {APPLICATION, CODE}, {APPLICATION, LEG}};

    private static final String UNKNOWN = "unknown";
    private static final String OTHER = "other";
    private static final int MIN_SIP_CODE = 100;
    private static final int MAX_SIP_CODE = 699;

    private Metrics() {}

    /** Counts one. */
    static void count(String metric, String applicationId, long now, JsonWriter json) {
        begin(now, json);
        directive(metric, COUNT, BY_APPLICATION, json);
        end(applicationId, json);
        json.number(metric, 1);
    }

    /** Counts a leg that has ended and, if it was the call's last, records how long the call was. */
    static void hangup(Hangup hangup, @Nullable Long callSeconds, long now, JsonWriter json) {
        begin(now, json);
        directive(HANGUPS, COUNT, BY_CODE_AND_BY_LEG, json);
        if (callSeconds != null) {
            directive(CALL_DURATION, "Seconds", BY_APPLICATION, json);
        }
        end(hangup.call().sipMediaApplicationId(), json);
        json.text(CODE, code(hangup.sipResponseCode()));
        json.text(LEG, leg(hangup.action().participantTag()));
        json.number(HANGUPS, 1);
        if (callSeconds != null) {
            json.number(CALL_DURATION, callSeconds);
        }
    }

    private static void begin(long now, JsonWriter json) {
        json.beginObject("_aws");
        json.number("Timestamp", now);
        json.beginArray("CloudWatchMetrics");
    }

    private static void end(String applicationId, JsonWriter json) {
        json.endArray();
        json.endObject();
        // CloudWatch refuses an empty value of a dimension.
        json.text(APPLICATION, applicationId.isBlank() ? UNKNOWN : applicationId);
    }

    private static void directive(String metric, String unit, String[][] dimensionSets, JsonWriter json) {
        json.beginObject();
        json.text("Namespace", "Hookswitch");
        json.beginArray("Dimensions");
        for (String[] dimensions : dimensionSets) {
            json.beginArray();
            for (String dimension : dimensions) {
                json.element(dimension);
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
}
