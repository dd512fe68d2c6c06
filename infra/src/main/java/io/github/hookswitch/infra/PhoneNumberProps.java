package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;

/** Properties of a {@link PhoneNumber}. */
public final class PhoneNumberProps {
    /** The service takes 256 characters, of which the provider uses some to recognize a number that it ordered. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,200}$)[a-zA-Z0-9,._-]+( +[a-zA-Z0-9,._-]+)*");

    private static final Pattern CALLING_NAME = Pattern.compile("[a-zA-Z0-9 ]{2,15}");
    private static final int MAX_CANDIDATES = 50;

    private final PhoneNumberSearch search;
    private final PhoneNumberProductType productType;
    private final @Nullable String name;
    private final @Nullable String callingName;
    private final @Nullable Integer maxCandidates;
    private final RemovalPolicy removalPolicy;

    PhoneNumberProps(PhoneNumberSettings<?> builder) {
        search = Arguments.required("search", builder.search);
        productType = builder.productType;
        name = checkName(builder.name);
        callingName = builder.callingName == null
                ? null
                : Arguments.matching(
                        "callingName",
                        builder.callingName,
                        CALLING_NAME,
                        "2 to 15 letters (a-z, A-Z), digits and blanks");
        maxCandidates = checkCandidates(builder.maxCandidates);
        removalPolicy = checkRemovalPolicy(builder.removalPolicy);
        if (search.outsideUs() && productType != PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN) {
            throw new IllegalArgumentException("'productType' is " + productType
                    + ", but a number outside the US must be SIP_MEDIA_APPLICATION_DIAL_IN. Leave productType out.");
        }
    }

    private static @Nullable String checkName(@Nullable String name) {
        return name == null
                ? null
                : Arguments.matching(
                        "name",
                        name,
                        NAME,
                        "1 to 200 letters (a-z, A-Z), digits, ',', '.', '_' or '-', with blanks, and no line breaks, between words");
    }

    private static @Nullable Integer checkCandidates(@Nullable Integer maxCandidates) {
        if (maxCandidates != null && (maxCandidates < 1 || maxCandidates > MAX_CANDIDATES)) {
            throw new IllegalArgumentException("'maxCandidates' is " + maxCandidates + ", but must be 1 to "
                    + MAX_CANDIDATES + ". Leave it out for 5.");
        }
        return maxCandidates;
    }

    private static RemovalPolicy checkRemovalPolicy(RemovalPolicy policy) {
        if (policy == RemovalPolicy.SNAPSHOT) {
            throw new IllegalArgumentException(
                    "'removalPolicy' is SNAPSHOT, but there is no snapshot of a phone number."
                            + " Use RETAIN_ON_UPDATE_OR_DELETE, RETAIN or DESTROY.");
        }
        return policy;
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which number to order} */
    public PhoneNumberSearch getSearch() {
        return search;
    }

    /** {@return what the number is used for} */
    public PhoneNumberProductType getProductType() {
        return productType;
    }

    /** {@return the number's name in the inventory, or null for none} */
    public @Nullable String getName() {
        return name;
    }

    /** {@return the name that called people may see beside the number, or null for the account's} */
    public @Nullable String getCallingName() {
        return callingName;
    }

    /** {@return how many numbers are tried, 1 to 50, or null for 5} */
    public @Nullable Integer getMaxCandidates() {
        return maxCandidates;
    }

    /** {@return what happens to the number when it leaves the stack} */
    public RemovalPolicy getRemovalPolicy() {
        return removalPolicy;
    }

    /** Builds {@link PhoneNumberProps}. */
    public static final class Builder extends PhoneNumberSettings<Builder>
            implements software.amazon.jsii.Builder<PhoneNumberProps> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if the search is missing or a value is not allowed
         */
        @Override
        public PhoneNumberProps build() {
            return new PhoneNumberProps(this);
        }
    }
}
