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
         * Sets what a caller hears first: 1 to 1000 characters of plain text. Default: "Thank you for calling."
         *
         * @param greeting the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long, or SSML
         * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
         */
        public Builder greeting(String greeting) {
            return set(BundledVariable.GREETING, "greeting", greeting);
        }

        /**
         * Sets whom to call after the greeting and to connect with the caller. When the called person hangs up, or
         * cannot be reached, the caller is hung up too: see {@link #hangupPolicy} and {@link #goodbye}. Default: nobody;
         * the call ends after the greeting and the goodbye. So does a call that shows no number to call with, neither a
         * {@link #callerId} nor the caller's nor the dialled one.
         *
         * @param forwardTo a number in E.164 format, such as {@code +12065550199}
         * @return this builder
         * @throws IllegalArgumentException if the number has another format
         */
        public Builder forwardTo(String forwardTo) {
            return set(BundledVariable.FORWARD_TO, "forwardTo", forwardTo);
        }

        /**
         * Sets the number that the called person sees. It must be in the account's inventory, or be the caller's own.
         * Default: the caller's number, or the dialled one if the caller's is withheld.
         *
         * @param callerId a number in E.164 format, such as {@code +12065550100}, or an owned number's token
         * @return this builder
         * @throws IllegalArgumentException if the number has another format
         */
        public Builder callerId(String callerId) {
            return set(BundledVariable.CALLER_ID, "callerId", callerId);
        }

        /**
         * Sets what the answering person of an outbound call hears before the {@link #goodbye} and the end of the call: 1
         * to 1000 characters of plain text. Default: the greeting.
         *
         * @param outboundMessage the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long, or SSML
         */
        public Builder outboundMessage(String outboundMessage) {
            return set(BundledVariable.OUTBOUND_MESSAGE, "outboundMessage", outboundMessage);
        }

        /**
         * Sets what is said before the handler hangs up: 1 to 1000 characters of plain text. It is said after the greeting
         * if the call is not forwarded, after the message of an outbound call, to a caller whose forwarding failed, and,
         * with {@link HangupPolicy#KEEP_CALLER} only, to a caller after the other person hung up. A call that is ended by
         * the {@link #endCallArgument} ends without it. Default: nothing is said.
         *
         * @param goodbye the text to speak
         * @return this builder
         * @throws IllegalArgumentException if the text is blank, too long, or SSML
         */
        public Builder goodbye(String goodbye) {
            return set(BundledVariable.GOODBYE, "goodbye", goodbye);
        }

        /**
         * Sets what happens to the caller when the person whom the call was forwarded to hangs up. When the caller hangs
         * up, the other person is hung up with either. Default: {@link HangupPolicy#END_CALL}.
         *
         * @param hangupPolicy the policy
         * @return this builder
         */
        public Builder hangupPolicy(HangupPolicy hangupPolicy) {
            return set(BundledVariable.HANGUP_POLICY, "hangupPolicy", hangupPolicy.name());
        }

        /**
         * Sets the name of the argument that ends a call: an {@code UpdateSipMediaApplicationCall} with this argument and
         * the value {@code true} hangs up everybody. Default: {@code EndCall}.
         *
         * @param endCallArgument the name, 1 to 256 characters without blanks at its ends
         * @return this builder
         * @throws IllegalArgumentException if the name is blank, too long, or has blanks at its ends
         */
        public Builder endCallArgument(String endCallArgument) {
            return set(BundledVariable.END_CALL_ARGUMENT, "endCallArgument", endCallArgument);
        }

        /**
         * Sets whether the log shows whole phone numbers, which are personal data. Default: false, so it shows the last
         * four digits only.
         *
         * @param logPhoneNumbers true to show them
         * @return this builder
         */
        public Builder logPhoneNumbers(boolean logPhoneNumbers) {
            return set(BundledVariable.LOG_PHONE_NUMBERS, "logPhoneNumbers", Boolean.toString(logPhoneNumbers));
        }

        private Builder set(BundledVariable variable, String parameter, @Nullable String value) {
            environment.put(variable.variableName(), variable.setting(parameter, Arguments.required(parameter, value)));
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
