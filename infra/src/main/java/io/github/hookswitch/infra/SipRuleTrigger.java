package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a {@link SipRule} run: a call to a phone number, or a call to a Voice Connector's host name.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_CreateSipRule.html">CreateSipRule</a>
 */
public final class SipRuleTrigger {
    private static final Pattern HOSTNAME = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?");

    private final String type;
    private final String value;
    private final @Nullable IPhoneNumber phoneNumber;
    private final @Nullable String account;

    private SipRuleTrigger(String type, String value, @Nullable IPhoneNumber phoneNumber, @Nullable String account) {
        this.type = type;
        this.value = value;
        this.phoneNumber = phoneNumber;
        this.account = account;
    }

    /**
     * Runs the rule when somebody calls a phone number. The number's product type must be
     * {@link PhoneNumberProductType#SIP_MEDIA_APPLICATION_DIAL_IN}; a number can be the trigger of one rule only.
     *
     * @param phoneNumber a number of this account
     * @return the trigger
     */
    public static SipRuleTrigger toPhoneNumber(IPhoneNumber phoneNumber) {
        String account = phoneNumber instanceof PhoneNumber owned ? owned.account() : null;
        return new SipRuleTrigger("ToPhoneNumber", phoneNumber.getPhoneNumberE164(), phoneNumber, account);
    }

    /**
     * Runs the rule when a SIP request names a host. The host must be the outbound host name of a Voice Connector of
     * this account.
     *
     * @param hostname the host name, such as {@code abcdefghijklmnop12345.voiceconnector.chime.aws}
     * @return the trigger
     * @throws IllegalArgumentException if the string cannot be a host name
     */
    public static SipRuleTrigger requestUriHostname(String hostname) {
        return new SipRuleTrigger("RequestUriHostname", checkHostname(hostname), null, null);
    }

    /**
     * Runs the rule when a SIP request names the host of a Voice Connector.
     *
     * @param voiceConnector a connector of this account
     * @return the trigger
     */
    public static SipRuleTrigger requestUriHostname(IVoiceConnector voiceConnector) {
        return new SipRuleTrigger(
                "RequestUriHostname",
                checkHostname(voiceConnector.getOutboundHostName()),
                null,
                voiceConnector.getEnv().getAccount());
    }

    private static String checkHostname(String hostname) {
        return Arguments.matching(
                "hostname",
                hostname,
                HOSTNAME,
                "a host name without scheme and port, such as abcdefghijklmnop12345.voiceconnector.chime.aws");
    }

    String type() {
        return type;
    }

    String value() {
        return value;
    }

    /** The account of the number or the connector, if it is known which one it is. */
    @Nullable
    String account() {
        return account;
    }

    @Nullable
    IPhoneNumber phoneNumber() {
        return phoneNumber;
    }
}
