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

    private PhoneNumberProps(Builder builder) {
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

    /**
     * Returns which number to order.
     *
     * @return the search
     */
    public PhoneNumberSearch getSearch() {
        return search;
    }

    /**
     * Returns what the number is used for.
     *
     * @return the product type
     */
    public PhoneNumberProductType getProductType() {
        return productType;
    }

    /**
     * Returns the number's name in the inventory.
     *
     * @return the name, or null for none
     */
    public @Nullable String getName() {
        return name;
    }

    /**
     * Returns the name that called people may see beside the number.
     *
     * @return the name, or null for the account's
     */
    public @Nullable String getCallingName() {
        return callingName;
    }

    /**
     * Returns how many numbers are tried.
     *
     * @return 1 to 50, or null for 5
     */
    public @Nullable Integer getMaxCandidates() {
        return maxCandidates;
    }

    /**
     * Returns what happens to the number when it leaves the stack.
     *
     * @return the removal policy
     */
    public RemovalPolicy getRemovalPolicy() {
        return removalPolicy;
    }

    /** Builds {@link PhoneNumberProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<PhoneNumberProps> {
        private @Nullable PhoneNumberSearch search;
        private PhoneNumberProductType productType = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;
        private @Nullable String name;
        private @Nullable String callingName;
        private @Nullable Integer maxCandidates;
        private RemovalPolicy removalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

        private Builder() {}

        /**
         * Sets which number to order. Required.
         *
         * @param search for example {@code PhoneNumberSearch.areaCode("206")}
         * @return this builder
         */
        public Builder search(PhoneNumberSearch search) {
            this.search = search;
            return this;
        }

        /**
         * Sets what the number is used for. Default: {@link PhoneNumberProductType#SIP_MEDIA_APPLICATION_DIAL_IN}, which a
         * {@link SipRule} needs.
         *
         * @param productType the product type
         * @return this builder
         */
        public Builder productType(PhoneNumberProductType productType) {
            this.productType = productType;
            return this;
        }

        /**
         * Sets the number's name in the inventory: 1 to 200 letters, digits, {@code ,}, {@code .}, {@code _}, {@code -},
         * and blanks between words. Default: none.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the name that called people may see beside the number (CNAM): 2 to 15 letters, digits and blanks. Default:
         * the account's, if it has one. The service may take 72 hours to change it, and refuses another change until then.
         *
         * @param callingName the name
         * @return this builder
         * @see <a
         *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_UpdatePhoneNumber.html">UpdatePhoneNumber</a>
         */
        public Builder callingName(String callingName) {
            this.callingName = callingName;
            return this;
        }

        /**
         * Sets how many of the numbers found are tried, one after the other, if an order fails because somebody else was
         * faster: 1 to 50. Default: 5.
         *
         * @param maxCandidates how many
         * @return this builder
         */
        public Builder maxCandidates(int maxCandidates) {
            this.maxCandidates = maxCandidates;
            return this;
        }

        /**
         * Sets what happens to the number when it leaves the stack or is replaced.
         *
         * <p>Default: {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}. The number stays in the account, and is billed,
         * until you delete it yourself; only the number of a creation that fails and is rolled back is released. With
         * {@link RemovalPolicy#DESTROY} it is released: the service keeps a deleted number for seven days, in which it
         * can be restored, and then gives it to others.
         *
         * @param removalPolicy any policy but {@link RemovalPolicy#SNAPSHOT}
         * @return this builder
         */
        public Builder removalPolicy(RemovalPolicy removalPolicy) {
            this.removalPolicy = removalPolicy;
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
