package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.CdkVersion;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;

/**
 * What can be set of a phone number: the setters that {@link PhoneNumber.Builder} and
 * {@link PhoneNumberProps.Builder} have in common.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class PhoneNumberSettings<B extends PhoneNumberSettings<B>> {
    @Nullable
    PhoneNumberSearch search;

    PhoneNumberProductType productType = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    @Nullable
    String name;

    @Nullable
    String callingName;

    @Nullable
    Integer maxCandidates;

    RemovalPolicy removalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

    PhoneNumberSettings() {
        CdkVersion.check();
    }

    abstract B self();

    /**
     * Sets which number to order. Required.
     *
     * @param search for example {@code PhoneNumberSearch.areaCode("206")}
     * @return this builder
     */
    public final B search(PhoneNumberSearch search) {
        this.search = search;
        return self();
    }

    /**
     * Sets what the number is used for. Default: {@link PhoneNumberProductType#SIP_MEDIA_APPLICATION_DIAL_IN}, which a
     * {@link SipRule} needs.
     *
     * @param productType the product type
     * @return this builder
     */
    public final B productType(PhoneNumberProductType productType) {
        this.productType = productType;
        return self();
    }

    /**
     * Sets the number's name in the inventory: 1 to 200 letters, digits, {@code ,}, {@code .}, {@code _}, {@code -},
     * and blanks between words. Default: none.
     *
     * @param name the name
     * @return this builder
     */
    public final B name(String name) {
        this.name = name;
        return self();
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
    public final B callingName(String callingName) {
        this.callingName = callingName;
        return self();
    }

    /**
     * Sets how many of the numbers found are tried, one after the other, if an order fails because somebody else was
     * faster: 1 to 50. Default: 5.
     *
     * @param maxCandidates how many
     * @return this builder
     */
    public final B maxCandidates(int maxCandidates) {
        this.maxCandidates = maxCandidates;
        return self();
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
    public final B removalPolicy(RemovalPolicy removalPolicy) {
        this.removalPolicy = removalPolicy;
        return self();
    }
}
