package io.github.hookswitch.infra.function;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bundled call handler says and does. Immutable.
 *
 * <pre>{@code
 * BundledHandlerSettings.builder()
 *         .greeting("Hello! One moment, please.")
 *         .forwardTo("+12065550199")
 *         .build();
 * }</pre>
 *
 * <p>All settings become environment variables of the function, which together may hold 4 KB.
 */
public final class BundledHandlerSettings {
    /**
     * The most characters that the service speaks in one action.
     *
     * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
     */
    private static final int MAX_SPOKEN = 1000;

    private static final int MAX_ARGUMENT_NAME = 256;

    private final Map<String, String> environment;

    private BundledHandlerSettings(Map<String, String> environment) {
        this.environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /**
     * Starts settings: without any, the handler greets its caller in its own words and hangs up.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the environment variables that the bundled handler reads.
     *
     * @return values by the variables' names, without those that were not set
     */
    public Map<String, String> getEnvironment() {
        return environment;
    }

    /** Builds {@link BundledHandlerSettings}. */
    public static final class Builder implements software.amazon.jsii.Builder<BundledHandlerSettings> {
        private final Map<String, String> environment = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets what a caller hears first: 1 to 1000 characters. Default: a short greeting in English.
         *
         * @param greeting the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank or too long
         */
        public Builder greeting(String greeting) {
            return spoken("greeting", "HOOKSWITCH_GREETING", greeting);
        }

        /**
         * Sets whom to call after the greeting and to connect with the caller. Default: nobody; the call ends after the
         * goodbye.
         *
         * @param forwardTo a number in E.164 format, such as {@code +12065550199}
         * @return this builder
         * @throws IllegalArgumentException if the number has another format
         */
        public Builder forwardTo(String forwardTo) {
            return number("forwardTo", "HOOKSWITCH_FORWARD_TO", forwardTo);
        }

        /**
         * Sets the number that the called person sees. It must be in the account's inventory, or be the caller's own.
         * Default: the caller's number.
         *
         * @param callerId a number in E.164 format, such as {@code +12065550100}, or an owned number's token
         * @return this builder
         * @throws IllegalArgumentException if the number has another format
         */
        public Builder callerId(String callerId) {
            return number("callerId", "HOOKSWITCH_CALLER_ID", callerId);
        }

        /**
         * Sets what the answering person of an outbound call hears: 1 to 1000 characters. Default: a short message in
         * English.
         *
         * @param outboundMessage the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank or too long
         */
        public Builder outboundMessage(String outboundMessage) {
            return spoken("outboundMessage", "HOOKSWITCH_OUTBOUND_MESSAGE", outboundMessage);
        }

        /**
         * Sets what is said before the handler hangs up: 1 to 1000 characters. Default: a short goodbye in English.
         *
         * @param goodbye the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank or too long
         */
        public Builder goodbye(String goodbye) {
            return spoken("goodbye", "HOOKSWITCH_GOODBYE", goodbye);
        }

        /**
         * Sets what happens to the caller when the other person hangs up. Default: {@link HangUpPolicy#END_CALL}.
         *
         * @param hangUpPolicy the policy
         * @return this builder
         */
        public Builder hangUpPolicy(HangUpPolicy hangUpPolicy) {
            environment.put("HOOKSWITCH_HANGUP_POLICY", hangUpPolicy.name());
            return this;
        }

        /**
         * Sets the name of the argument that ends a call: an {@code UpdateSipMediaApplicationCall} with this argument and
         * the value {@code true} hangs up everybody. Default: {@code EndCall}.
         *
         * @param endCallArgument the name, 1 to 256 characters
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or too long
         */
        public Builder endCallArgument(String endCallArgument) {
            environment.put(
                    "HOOKSWITCH_END_CALL_ARGUMENT",
                    Arguments.text("endCallArgument", endCallArgument, MAX_ARGUMENT_NAME));
            return this;
        }

        /**
         * Sets whether the log shows whole phone numbers, which are personal data. Default: false, so it shows the last
         * four digits only.
         *
         * @param logPhoneNumbers true to show them
         * @return this builder
         */
        public Builder logPhoneNumbers(boolean logPhoneNumbers) {
            environment.put("HOOKSWITCH_LOG_PHONE_NUMBERS", Boolean.toString(logPhoneNumbers));
            return this;
        }

        private Builder spoken(String name, String variable, String value) {
            environment.put(variable, Arguments.text(name, value, MAX_SPOKEN));
            return this;
        }

        private Builder number(String name, String variable, @Nullable String value) {
            environment.put(variable, Arguments.e164(name, Arguments.required(name, value)));
            return this;
        }

        /**
         * Builds the settings.
         *
         * @return the settings
         */
        @Override
        public BundledHandlerSettings build() {
            return new BundledHandlerSettings(environment);
        }
    }
}
