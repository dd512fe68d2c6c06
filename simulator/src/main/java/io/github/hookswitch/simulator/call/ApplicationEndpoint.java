package io.github.hookswitch.simulator.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SIP media application and the function that it invokes.
 *
 * @param sipMediaApplicationId id of the SIP media application
 * @param awsRegion Region of the SIP media application, such as {@code us-east-1}
 * @param functionArn ARN of the function, version or alias that is the application's endpoint
 */
public record ApplicationEndpoint(String sipMediaApplicationId, String awsRegion, String functionArn) {
    private static final Pattern FUNCTION = Pattern.compile("arn:[a-z-]+:lambda:[a-z0-9-]+:(\\d{12}):.*");

    /**
     * The account that the application and its function belong to.
     *
     * @return 12 digits; null if the function's ARN names none
     */
    public @Nullable String awsAccountId() {
        Matcher arn = FUNCTION.matcher(functionArn);
        return arn.matches() ? arn.group(1) : null;
    }
}
