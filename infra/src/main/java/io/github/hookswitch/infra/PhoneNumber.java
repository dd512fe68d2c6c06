package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import io.github.hookswitch.infra.internal.ChimeResourceType;
import io.github.hookswitch.infra.internal.PstnAudioRegions;
import io.github.hookswitch.infra.internal.StackContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/**
 * A phone number that the stack orders.
 *
 * <pre>{@code
 * PhoneNumber number = PhoneNumber.Builder.create(this, "Number")
 *         .search(PhoneNumberSearch.areaCode("206"))
 *         .build();
 * }</pre>
 *
 * <p>CloudFormation has no type for phone numbers, so this is a custom resource: it searches, orders and waits until the
 * number can be used. Numbers exist in us-east-1 and us-west-2 only. <b>A number costs money each month until it is
 * released</b>, and by default it is kept when the stack is deleted: see {@link
 * PhoneNumberProps.Builder#removalPolicy(RemovalPolicy)}.
 *
 * <p>A name or a calling name changes in place. A search that changes does <b>not</b> replace the number: the deployment
 * fails and says so, because callers know the number. Add a second number for the new search, and remove the first when
 * nobody calls it any more.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/phone-numbers.html">Managing phone number inventory</a>
 */
public final class PhoneNumber extends Resource implements IPhoneNumber {
    private final StackContext context;
    private final CfnResource resource;
    private final PhoneNumberProductType productType;
    private @Nullable SipRule rule;

    /**
     * Orders a number.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     */
    @SuppressWarnings("this-escape")
    public PhoneNumber(Construct scope, String id, PhoneNumberProps props) {
        super(scope, id);
        context = StackContext.of(scope);
        context.require(PstnAudioRegions.PHONE_NUMBERS, this);
        productType = props.getProductType();
        resource = context.provider()
                .add(this, ChimeResourceType.PHONE_NUMBER, properties(props), props.getRemovalPolicy());
    }

    private static Map<String, Object> properties(PhoneNumberProps props) {
        Map<String, Object> properties = new LinkedHashMap<>(props.getSearch().properties());
        properties.put("ProductType", props.getProductType().value());
        if (props.getName() != null) {
            properties.put("Name", props.getName());
        }
        if (props.getCallingName() != null) {
            properties.put("CallingName", props.getCallingName());
        }
        if (props.getMaxCandidates() != null) {
            properties.put("MaxCandidates", props.getMaxCandidates());
        }
        return properties;
    }

    String account() {
        return context.account();
    }

    /** A number triggers one rule at most, and only if calls to it do not go to a Voice Connector. */
    void becomesTriggerOf(SipRule rule) {
        if (productType != PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN) {
            throw new IllegalArgumentException("'trigger' of " + rule.getNode().getPath() + " is the number "
                    + getNode().getPath() + " with the product type " + productType + ", whose calls reach no SIP rule."
                    + " Leave productType(...) of the number out.");
        }
        if (this.rule != null) {
            throw new IllegalArgumentException("'trigger' of " + rule.getNode().getPath() + " is the number "
                    + getNode().getPath() + ", which is already the trigger of "
                    + this.rule.getNode().getPath()
                    + ", but a number can be the trigger of one rule only. Give one rule both applications, or the other"
                    + " rule a number of its own.");
        }
        this.rule = rule;
    }

    /**
     * Imports a number that is in the account's inventory already. It is never changed or released.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param phoneNumberE164 the number in E.164 format, such as {@code +12065550100}
     * @return the number
     * @throws IllegalArgumentException if the number has another format
     */
    public static IPhoneNumber fromE164(Construct scope, String id, String phoneNumberE164) {
        return new ImportedPhoneNumber(scope, id, Arguments.e164("phoneNumberE164", phoneNumberE164));
    }

    @Override
    public String getPhoneNumberE164() {
        return resource.getRef();
    }

    /**
     * Returns the number's id in the inventory.
     *
     * @return the id, known at deployment
     */
    public String getPhoneNumberId() {
        return Token.asString(resource.getAtt("PhoneNumberId"));
    }

    /**
     * Returns the id of the order that brought the number.
     *
     * @return the id, known at deployment
     */
    public String getPhoneNumberOrderId() {
        return Token.asString(resource.getAtt("OrderId"));
    }

    /** Orders a {@link PhoneNumber}. */
    public static final class Builder extends PhoneNumberSettings<Builder>
            implements software.amazon.jsii.Builder<PhoneNumber> {
        private final Construct scope;
        private final String id;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts a number.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Orders the number in its scope.
         *
         * @return the number
         */
        @Override
        public PhoneNumber build() {
            return new PhoneNumber(scope, id, new PhoneNumberProps(this));
        }
    }
}
