package io.github.hookswitch.provider.internal.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a string fit for the log. Whatever may be a phone number is masked but for its last four digits. Of a URL its
 * host stays, because a signed one is a secret. Two kinds of digits stay readable, since nobody dials them and without
 * them the log would not tell what happened to which resource: a UUID, which is how the service names its resources and
 * CloudFormation its requests, and the account id of an ARN.
 */
public final class LogText {
    private static final int MOST_CHARACTERS = 4096;
    private static final String CUT = " ...";

    private static final Pattern URL =
            Pattern.compile("(?i)\\b(https?://)(?:[^\\s/?#\"'<>@]*+@)?([^\\s/?#\"'<>@]{1,255})[^\\s\"'<>]*+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(x-amz-security-token|x-amz-credential|x-amz-signature|signature|credential|awsaccesskeyid)"
                    + "(\\s*+[=:]\\s*+)[^\\s,&;\"'<>]++");
    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{12,}+");

    private static final Pattern READABLE = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "(?=[0-9-]{0,35}[a-fA-F])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z])"
            + "|arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:[0-9]{12}(?=:))");

    private LogText() {}

    /**
     * Masks a string, and cuts one that is longer than 4096 characters.
     *
     * @param text any string
     * @return what may be logged of it
     */
    public static String of(String text) {
        String safe = URL.matcher(text).replaceAll("$1$2/...");
        safe = SECRET.matcher(safe).replaceAll("$1$2***");
        safe = masked(ACCESS_KEY.matcher(safe).replaceAll("***"));
        return safe.length() <= MOST_CHARACTERS ? safe : safe.substring(0, MOST_CHARACTERS) + CUT;
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        Matcher readable = READABLE.matcher(text);
        int end = 0;
        while (readable.find()) {
            masked.append(PhoneNumbers.mask(text.substring(end, readable.start())));
            masked.append(readable.group());
            end = readable.end();
        }
        return masked.append(PhoneNumbers.mask(text.substring(end))).toString();
    }
}
