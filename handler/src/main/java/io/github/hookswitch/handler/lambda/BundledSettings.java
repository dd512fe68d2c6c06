package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.action.BridgeEndpoint;
import io.github.hookswitch.handler.action.Speech;
import io.github.hookswitch.handler.hangup.EndCallArgument;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bundled call handler says and does, from the environment of its function. Read without lambdas, of which the
 * first costs a fresh runtime sixty classes.
 *
 * @param greeting what a caller hears first, {@code HOOKSWITCH_GREETING}
 * @param forwardTo the E.164 number to which a caller is connected, {@code HOOKSWITCH_FORWARD_TO}; null to hang up after
 *     the greeting
 * @param callerId the E.164 number that the forwarded party sees, {@code HOOKSWITCH_CALLER_ID}; null for the caller's own,
 *     or the dialled number if the caller has no usable one
 * @param ownOutboundMessage what the party of an outbound call hears, {@code HOOKSWITCH_OUTBOUND_MESSAGE}; null for the greeting
 * @param goodbye what is said before hanging up, {@code HOOKSWITCH_GOODBYE}; null for nothing
 * @param hangupPolicy {@code HOOKSWITCH_HANGUP_POLICY}
 * @param endCallArgument {@code HOOKSWITCH_END_CALL_ARGUMENT}
 * @param logsPhoneNumbers {@code HOOKSWITCH_LOG_PHONE_NUMBERS}
 */
record BundledSettings(
        String greeting,
        @Nullable String forwardTo,
        @Nullable String callerId,
        @Nullable String ownOutboundMessage,
        @Nullable String goodbye,
        HangupPolicy hangupPolicy,
        EndCallArgument endCallArgument,
        boolean logsPhoneNumbers) {

    static final String DEFAULT_GREETING = "Thank you for calling.";

    static BundledSettings fromEnvironment(Map<String, String> environment) {
        Environment values = new Environment(environment);
        return new BundledSettings(
                values.spoken("HOOKSWITCH_GREETING", values.get("HOOKSWITCH_GREETING", DEFAULT_GREETING)),
                values.phoneNumber("HOOKSWITCH_FORWARD_TO"),
                values.phoneNumber("HOOKSWITCH_CALLER_ID"),
                values.spokenIfSet("HOOKSWITCH_OUTBOUND_MESSAGE"),
                values.spokenIfSet("HOOKSWITCH_GOODBYE"),
                values.policy(),
                new EndCallArgument(values.get("HOOKSWITCH_END_CALL_ARGUMENT", EndCallArgument.DEFAULT.name())),
                Boolean.parseBoolean(values.get("HOOKSWITCH_LOG_PHONE_NUMBERS", "false")));
    }

    /** What the party of an outbound call hears: the greeting, unless a message is set. */
    String outboundMessage() {
        return ownOutboundMessage == null ? greeting : ownOutboundMessage;
    }

    /** What of the settings has no effect, or another one than somebody may expect. */
    static List<String> warnings(Map<String, String> environment) {
        return new Environment(environment).warnings();
    }

    /** Reads variables; a blank one counts as not set, because CloudFormation cannot leave one out by condition. */
    private record Environment(Map<String, String> variables) {

        @Nullable
        String find(String name) {
            String value = variables.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        String get(String name, String otherwise) {
            String value = find(name);
            return value == null ? otherwise : value;
        }

        String spoken(String name, String text) {
            if (text.startsWith("<speak")) {
                throw new IllegalArgumentException(name + " is SSML, but must be plain text: remove <speak> and all"
                        + " other tags; a handler of your own can speak SSML");
            }
            try {
                return Speech.of(text).text();
            } catch (IllegalArgumentException e) {
                throw notUsable(name, e);
            }
        }

        @Nullable
        String spokenIfSet(String name) {
            String text = find(name);
            return text == null ? null : spoken(name, text);
        }

        @Nullable
        String phoneNumber(String name) {
            String number = find(name);
            if (number == null) {
                return null;
            }
            try {
                return BridgeEndpoint.pstn(number).uri();
            } catch (IllegalArgumentException e) {
                throw notUsable(name, e);
            }
        }

        List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            if (find("HOOKSWITCH_GREETING") == null) {
                warnings.add("HOOKSWITCH_GREETING is not set, so callers hear '" + DEFAULT_GREETING
                        + "': set it to what they are to hear");
            }
            if (find("HOOKSWITCH_CALLER_ID") != null && find("HOOKSWITCH_FORWARD_TO") == null) {
                warnings.add("HOOKSWITCH_CALLER_ID has no effect, because no call is forwarded:"
                        + " set HOOKSWITCH_FORWARD_TO to the number that calls are to be forwarded to");
            }
            if (policy() == HangupPolicy.KEEP_CALLER && find("HOOKSWITCH_GOODBYE") == null) {
                warnings.add("HOOKSWITCH_HANGUP_POLICY KEEP_CALLER has no effect, because there is nothing to say to a"
                        + " caller who is kept: set HOOKSWITCH_GOODBYE");
            }
            String logs = get("HOOKSWITCH_LOG_PHONE_NUMBERS", "false");
            if (!logs.equalsIgnoreCase("true") && !logs.equalsIgnoreCase("false")) {
                warnings.add("HOOKSWITCH_LOG_PHONE_NUMBERS is '" + logs
                        + "', so phone numbers are masked: set it to true or false");
            }
            return warnings;
        }

        HangupPolicy policy() {
            String word = find("HOOKSWITCH_HANGUP_POLICY");
            if (word == null) {
                return HangupPolicy.END_CALL;
            }
            for (HangupPolicy policy : HangupPolicy.values()) {
                if (policy.name().equalsIgnoreCase(word)) {
                    return policy;
                }
            }
            throw new IllegalArgumentException("HOOKSWITCH_HANGUP_POLICY is '" + word + "': it must be one of "
                    + Arrays.toString(HangupPolicy.values()));
        }

        private static IllegalArgumentException notUsable(String name, IllegalArgumentException cause) {
            return new IllegalArgumentException(name + " is not usable: " + cause.getMessage(), cause);
        }
    }
}
