package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.internal.shapes.Shape;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The patterns, ranges and enumerations of the service's API model. */
final class Constraints {
    /** As the model has it: unlike E.164, without a plus sign, too. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[1-9]\\d{1,14}");

    private static final Pattern NUMBER_NAME = Pattern.compile("|[a-zA-Z0-9,._-]+(\\s+[a-zA-Z0-9,._-]+)*");
    private static final Pattern CALLING_NAME = Pattern.compile("|[a-zA-Z0-9 ]{2,15}");
    private static final Pattern RESOURCE_NAME = Pattern.compile("[a-zA-Z0-9 _.-]+");
    private static final Pattern TOLL_FREE_PREFIX = Pattern.compile("8(00|33|44|55|66|77|88)");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern GUID = Pattern.compile("[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");
    private static final Pattern FUNCTION_ARN =
            Pattern.compile("arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:function:"
                    + "[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?");
    static final Shape FUNCTION_ARN_SHAPE = Shape.text(0, 10_000).and(Shape.matching(FUNCTION_ARN.pattern()));
    private static final Pattern VOICE_CONNECTOR_HOST = Pattern.compile("[a-z0-9]+\\.voiceconnector\\.chime\\.aws");
    private static final int LONGEST_NAME = 256;

    private Constraints() {}

    static String phoneNumber(String member, String value) {
        return matching(member, value, PHONE_NUMBER);
    }

    static String numberName(String value) {
        return matching("Name", shorterThan(value, LONGEST_NAME), NUMBER_NAME);
    }

    static String callingName(String value) {
        return matching("CallingName", value, CALLING_NAME);
    }

    static String resourceName(String value) {
        return matching("Name", shorterThan(value, LONGEST_NAME), RESOURCE_NAME);
    }

    static @Nullable String tollFreePrefix(@Nullable String value) {
        return value == null ? null : matching("TollFreePrefix", value, TOLL_FREE_PREFIX);
    }

    static @Nullable String country(@Nullable String value) {
        return value == null ? null : matching("Country", value, COUNTRY);
    }

    static String guid(String member, String value) {
        return matching(member, value, GUID);
    }

    static String voiceConnectorHost(String value) {
        return matching("TriggerValue", value, VOICE_CONNECTOR_HOST);
    }

    static String functionArn(String value, String awsRegion) {
        matching("LambdaArn", value, FUNCTION_ARN);
        String functionRegion = value.split(":", -1)[3];
        if (!functionRegion.equals(awsRegion)) {
            throw ChimeServiceException.badRequest("LambdaArn is in " + functionRegion
                    + ", the function must be in the AwsRegion of the SIP media application, " + awsRegion);
        }
        return value;
    }

    static String notBlank(String member, String value) {
        if (value.isBlank()) {
            throw ChimeServiceException.badRequest(member + " must not be blank");
        }
        return value;
    }

    static String oneOf(String member, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            throw ChimeServiceException.badRequest(member + " '" + value + "' is not one of " + allowed);
        }
        return value;
    }

    static int atLeast(String member, int value, int least) {
        if (value < least) {
            throw ChimeServiceException.badRequest(member + " " + value + " is less than " + least);
        }
        return value;
    }

    static void size(String member, int size, int least, int most) {
        if (size < least || size > most) {
            throw ChimeServiceException.badRequest(
                    member + " has " + size + " members, allowed are " + least + " to " + most);
        }
    }

    private static String shorterThan(String value, int most) {
        if (value.length() > most) {
            throw ChimeServiceException.badRequest(
                    "Name has " + value.length() + " characters, at most " + most + " are allowed");
        }
        return value;
    }

    private static String matching(String member, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw ChimeServiceException.badRequest(
                    member + " '" + value + "' does not match the pattern " + pattern.pattern());
        }
        return value;
    }
}
