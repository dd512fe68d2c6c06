package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * Whom {@link CallAndBridge} calls.
 *
 * @param type the network
 * @param uri an E.164 number, or the user part of a SIP request URI
 * @param arn the voice connector's ARN; null for a phone number
 */
public record BridgeEndpoint(
        Type type, String uri, @Nullable String arn) implements ParameterWriter.Members {

    private static final int MAX_URI = 36;
    private static final String URI_MARKS = "&=+$/%-_!~*().";

    /** The network of an endpoint. */
    public enum Type {
        /** The public telephone network. */
        PSTN,
        /** A voice connector, or a group of them, of the same account. */
        AWS
    }

    /** Checks the address by the rules of its network. */
    public BridgeEndpoint {
        Checks.notNull("Endpoints.BridgeEndpointType", type);
        if (type == Type.PSTN) {
            Checks.e164("Endpoints.Uri", uri);
            if (arn != null) {
                throw new IllegalArgumentException(
                        "Endpoints.Arn is '" + arn + "': a PSTN endpoint must not have one; use voiceConnector(...)");
            }
        } else {
            checkUserPart(uri);
            if (arn == null || !arn.startsWith("arn:")) {
                throw new IllegalArgumentException("Endpoints.Arn is " + (arn == null ? "null" : "'" + arn + "'")
                        + ": an AWS endpoint must have the ARN of a voice connector,"
                        + " such as arn:aws:chime:us-east-1:111122223333:vc/abcdef");
            }
            Checks.printable("Endpoints.Arn", arn, "");
        }
    }

    /**
     * A phone number.
     *
     * @param phoneNumber an E.164 number
     * @return the endpoint
     * @throws IllegalArgumentException if it is not an E.164 number
     */
    public static BridgeEndpoint pstn(String phoneNumber) {
        return new BridgeEndpoint(Type.PSTN, phoneNumber, null);
    }

    /**
     * A party behind a voice connector.
     *
     * @param arn the ARN of a voice connector of the same account
     * @param uri the user part of the request URI, 1 to 36 characters
     * @return the endpoint
     * @throws IllegalArgumentException if one of them is malformed
     */
    public static BridgeEndpoint voiceConnector(String arn, String uri) {
        return new BridgeEndpoint(Type.AWS, uri, arn);
    }

    @Override
    public void writeTo(ParameterWriter out) {
        out.text("BridgeEndpointType", type.name());
        out.text("Arn", arn);
        out.text("Uri", uri);
    }

    private static void checkUserPart(String uri) {
        Checks.notBlank("Endpoints.Uri", uri);
        Checks.length("Endpoints.Uri", uri, MAX_URI);
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (!isAlphanumeric(c) && URI_MARKS.indexOf(c) < 0) {
                throw new IllegalArgumentException(
                        "Endpoints.Uri is " + Checks.form(uri) + " (digits are not shown), of which character "
                                + (i + 1) + " is not allowed: it may have letters, digits and " + URI_MARKS + " only");
            }
        }
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
