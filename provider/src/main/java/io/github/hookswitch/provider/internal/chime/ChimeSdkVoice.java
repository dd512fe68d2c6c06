package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.aws.ApiRequest;
import io.github.hookswitch.provider.internal.aws.RestApi;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of Amazon Chime SDK Voice that the custom resources need. Each is one attempt, and throws what {@link
 * RestApi#call} throws.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_Operations_Amazon_Chime_SDK_Voice.html">
 *     Operations of Amazon Chime SDK Voice</a>
 */
public final class ChimeSdkVoice {
    private static final String NUMBERS = "phone-numbers";
    private static final String ORDERS = "phone-number-orders";
    private static final String RULES = "sip-rules";
    private static final int PAGE = 99;

    private final RestApi api;

    /**
     * The service.
     *
     * @param api how to call it
     */
    public ChimeSdkVoice(RestApi api) {
        this.api = api;
    }

    /**
     * The service for one piece of work.
     *
     * @param deadline of the work
     * @return the same service, whose calls do not wait much longer than the deadline
     */
    public ChimeSdkVoice within(Deadline deadline) {
        return new ChimeSdkVoice(api.within(deadline));
    }

    /**
     * Calls SearchAvailablePhoneNumbers.
     *
     * @param criteria by the names of the request's parameters
     * @param most how many numbers to offer, 1 to 500
     * @return numbers that can be ordered now
     */
    public List<String> searchAvailablePhoneNumbers(Map<String, String> criteria, int most) {
        ApiRequest request = ApiRequest.of("GET", "search")
                .query("type", NUMBERS)
                .query("area-code", criteria.get("AreaCode"))
                .query("city", criteria.get("City"))
                .query("country", criteria.get("Country"))
                .query("state", criteria.get("State"))
                .query("toll-free-prefix", criteria.get("TollFreePrefix"))
                .query("phone-number-type", criteria.get("PhoneNumberType"))
                .query("max-results", Integer.toString(most));
        return api.call(request).texts("E164PhoneNumbers");
    }

    /**
     * Calls CreatePhoneNumberOrder.
     *
     * @param e164 the number
     * @param productType what it is for
     * @param name its Name in the service
     * @return the order
     */
    public PhoneNumberOrder createPhoneNumberOrder(String e164, String productType, String name) {
        return order(ApiRequest.of("POST", ORDERS)
                .member("ProductType", productType)
                .member("E164PhoneNumbers", List.of(e164))
                .member("Name", name));
    }

    /**
     * Calls GetPhoneNumberOrder.
     *
     * @param id of the order
     * @return the order
     */
    public PhoneNumberOrder getPhoneNumberOrder(String id) {
        return order(ApiRequest.of("GET", ORDERS, id));
    }

    private PhoneNumberOrder order(ApiRequest request) {
        return PhoneNumberOrder.of(api.call(request).object("PhoneNumberOrder"));
    }

    /**
     * Calls ListPhoneNumberOrders.
     *
     * @param token of the page, null for the first
     * @return a page
     */
    public Page<PhoneNumberOrder> listPhoneNumberOrders(@Nullable String token) {
        return Page.of(api.call(page(token, ORDERS)), "PhoneNumberOrders", PhoneNumberOrder::of);
    }

    /**
     * Calls ListPhoneNumbers.
     *
     * @param token of the page, null for the first
     * @return a page
     */
    public Page<PhoneNumber> listPhoneNumbers(@Nullable String token) {
        return Page.of(api.call(page(token, NUMBERS)), "PhoneNumbers", PhoneNumber::of);
    }

    private static ApiRequest page(@Nullable String token, String list) {
        return ApiRequest.of("GET", list)
                .query("max-results", Integer.toString(PAGE))
                .query("next-token", token);
    }

    /**
     * Calls GetPhoneNumber.
     *
     * @param e164 the number
     * @return the number as it is now
     */
    public PhoneNumber getPhoneNumber(String e164) {
        return number(ApiRequest.of("GET", NUMBERS, e164));
    }

    /**
     * Calls UpdatePhoneNumber.
     *
     * @param e164 the number
     * @param member ProductType, Name or CallingName
     * @param value the member's new value
     * @return the number as it is now
     */
    public PhoneNumber updatePhoneNumber(String e164, String member, String value) {
        return number(ApiRequest.of("POST", NUMBERS, e164).member(member, value));
    }

    /**
     * Calls RestorePhoneNumber.
     *
     * @param e164 the number
     * @return the number as it is now
     */
    public PhoneNumber restorePhoneNumber(String e164) {
        return number(ApiRequest.of("POST", NUMBERS, e164).query("operation", "restore"));
    }

    private PhoneNumber number(ApiRequest request) {
        return PhoneNumber.of(api.call(request).object("PhoneNumber"));
    }

    /**
     * Calls DeletePhoneNumber.
     *
     * @param e164 the number
     */
    public void deletePhoneNumber(String e164) {
        api.call(ApiRequest.of("DELETE", NUMBERS, e164));
    }

    /**
     * Calls CreateSipRule.
     *
     * @param name of the rule
     * @param triggerType what starts it
     * @param triggerValue the number or the host name
     * @param disabled whether it is switched off
     * @param targets where its calls go
     * @return the rule
     */
    public SipRule createSipRule(
            String name, String triggerType, String triggerValue, boolean disabled, List<SipRuleTarget> targets) {
        return rule(ApiRequest.of("POST", RULES)
                .member("Name", name)
                .member("TriggerType", triggerType)
                .member("TriggerValue", triggerValue)
                .member("Disabled", disabled)
                .member("TargetApplications", json(targets)));
    }

    /**
     * Calls UpdateSipRule.
     *
     * @param id of the rule
     * @param name its new name
     * @param disabled whether it is switched off
     * @param targets where its calls go, null to leave that as it is
     * @return the rule as it is now
     */
    public SipRule updateSipRule(String id, String name, boolean disabled, @Nullable List<SipRuleTarget> targets) {
        return rule(ApiRequest.of("PUT", RULES, id)
                .member("Name", name)
                .member("Disabled", disabled)
                .member("TargetApplications", targets == null ? null : json(targets)));
    }

    private static List<Map<String, Object>> json(List<SipRuleTarget> targets) {
        return targets.stream().map(SipRuleTarget::toJson).toList();
    }

    /**
     * Calls GetSipRule.
     *
     * @param id of the rule
     * @return the rule
     */
    public SipRule getSipRule(String id) {
        return rule(ApiRequest.of("GET", RULES, id));
    }

    private SipRule rule(ApiRequest request) {
        return SipRule.of(api.call(request).object("SipRule"));
    }

    /**
     * Calls ListSipRules.
     *
     * @param token of the page, null for the first
     * @return a page
     */
    public Page<SipRule> listSipRules(@Nullable String token) {
        return Page.of(api.call(page(token, RULES)), "SipRules", SipRule::of);
    }

    /**
     * Calls DeleteSipRule.
     *
     * @param id of the rule, which must be disabled
     */
    public void deleteSipRule(String id) {
        api.call(ApiRequest.of("DELETE", RULES, id));
    }

    /**
     * The Region whose applications this service knows.
     *
     * @return the Region's name
     */
    public String region() {
        return api.region();
    }

    /**
     * Calls GetSipMediaApplication, to see whether it exists.
     *
     * @param applicationId the SIP media application
     */
    public void getSipMediaApplication(String applicationId) {
        api.call(ApiRequest.of("GET", "sip-media-applications", applicationId));
    }

    /**
     * Calls PutSipMediaApplicationLoggingConfiguration.
     *
     * @param applicationId the SIP media application
     * @param messageLogs whether its SIP messages are logged
     */
    public void putSipMediaApplicationLoggingConfiguration(String applicationId, boolean messageLogs) {
        api.call(ApiRequest.of("PUT", "sip-media-applications", applicationId, "logging-configuration")
                .member(
                        "SipMediaApplicationLoggingConfiguration",
                        Map.of("EnableSipMediaApplicationMessageLogs", messageLogs)));
    }
}
