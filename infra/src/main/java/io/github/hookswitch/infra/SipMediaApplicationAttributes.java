package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of an application that is imported: see {@link SipMediaApplication#fromSipMediaApplicationAttributes}. */
public final class SipMediaApplicationAttributes {
    private static final Pattern REGION = Pattern.compile(ChimeArn.REGION);

    private final String sipMediaApplicationId;
    private final @Nullable String region;

    private SipMediaApplicationAttributes(Builder builder) {
        sipMediaApplicationId = ChimeArn.checkId(
                "sipMediaApplicationId", Arguments.required("sipMediaApplicationId", builder.sipMediaApplicationId));
        region = builder.region == null
                ? null
                : Arguments.matching("region", builder.region, REGION, "the name of a Region, such as us-west-2");
    }

    /**
     * Starts a set of attributes.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the application's id, a UUID} */
    public String getSipMediaApplicationId() {
        return sipMediaApplicationId;
    }

    /** {@return the application's Region, or null for that of the stack} */
    public @Nullable String getRegion() {
        return region;
    }

    /** Builds {@link SipMediaApplicationAttributes}. */
    public static final class Builder implements software.amazon.jsii.Builder<SipMediaApplicationAttributes> {
        private @Nullable String sipMediaApplicationId;
        private @Nullable String region;

        private Builder() {}

        /**
         * Sets the application's id. Required.
         *
         * @param sipMediaApplicationId the id, which may be a token
         * @return this builder
         */
        public Builder sipMediaApplicationId(String sipMediaApplicationId) {
            this.sipMediaApplicationId = sipMediaApplicationId;
            return this;
        }

        /**
         * Sets the application's Region. Default: the Region of the stack.
         *
         * @param region the Region, such as {@code us-west-2}
         * @return this builder
         */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /**
         * Builds the attributes.
         *
         * @return the attributes
         * @throws IllegalArgumentException if the id is missing or has other characters than letters, digits and
         *     hyphens, or the Region cannot be one
         */
        @Override
        public SipMediaApplicationAttributes build() {
            return new SipMediaApplicationAttributes(this);
        }
    }
}
