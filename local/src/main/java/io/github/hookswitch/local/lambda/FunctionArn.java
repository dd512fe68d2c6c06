package io.github.hookswitch.local.lambda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of a Lambda function, or of one of its versions or aliases.
 *
 * @param partition the partition, such as {@code aws}
 * @param region the Region, such as {@code us-east-1}
 * @param account the account, 12 digits
 * @param name the function's name, 1 to 64 letters, digits, hyphens and underscores
 * @param qualifier a version number, {@code $LATEST} or an alias; null for the function itself
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html">Versions in the Lambda
 *     guide</a>
 */
public record FunctionArn(
        String partition,
        String region,
        String account,
        String name,
        @Nullable String qualifier) {
    private static final Pattern FORM = Pattern.compile("arn:(aws[a-z-]*):lambda:([a-z0-9-]+):(\\d{12}):function:"
            + "([a-zA-Z0-9-_]{1,64})(?::(\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");
    private static final Pattern NAME = Pattern.compile("([a-zA-Z0-9-_]{1,64})(?::(\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");

    /** What an unqualified invocation runs: the function's newest code and configuration. */
    public static final String LATEST = "$LATEST";

    /**
     * The ARN of a function in the {@code aws} partition.
     *
     * @param region the Region
     * @param account the account, 12 digits
     * @param name the function's name
     * @return the ARN without a qualifier
     * @throws IllegalArgumentException if a part has not the form it has in an ARN
     */
    public static FunctionArn of(String region, String account, String name) {
        return parse("arn:aws:lambda:" + region + ":" + account + ":function:" + name);
    }

    /**
     * Reads an ARN.
     *
     * @param arn {@code arn:aws:lambda:REGION:ACCOUNT:function:NAME}, optionally followed by {@code :QUALIFIER}
     * @return its parts
     * @throws IllegalArgumentException if the string is not a function ARN
     */
    public static FunctionArn parse(String arn) {
        Matcher form = FORM.matcher(arn);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + arn + "' is no function ARN. Use"
                    + " arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS after it if one is meant");
        }
        return new FunctionArn(form.group(1), form.group(2), form.group(3), form.group(4), form.group(5));
    }

    /**
     * Reads what a {@code FunctionName} property may hold: a name, a name with a qualifier, or a full ARN.
     *
     * @param reference the name or ARN
     * @param region the Region of a mere name
     * @param account the account of a mere name
     * @return the ARN meant
     * @throws IllegalArgumentException if the text is neither
     */
    public static FunctionArn resolve(String reference, String region, String account) {
        Matcher form = NAME.matcher(reference);
        if (!form.matches()) {
            return parse(reference);
        }
        return of(region, account, form.group(1)).qualified(form.group(2));
    }

    /**
     * The same function with another qualifier.
     *
     * @param newQualifier a version number, {@code $LATEST} or an alias; null for none
     * @return the ARN
     */
    public FunctionArn qualified(@Nullable String newQualifier) {
        return new FunctionArn(partition, region, account, name, newQualifier);
    }

    /**
     * The function itself.
     *
     * @return this ARN without its qualifier
     */
    public FunctionArn unqualified() {
        return qualified(null);
    }

    /**
     * The ARN as text.
     *
     * @return the ARN in AWS's form
     */
    @Override
    public String toString() {
        String function = "arn:" + partition + ":lambda:" + region + ":" + account + ":function:" + name;
        return qualifier == null ? function : function + ":" + qualifier;
    }
}
