package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which phone number to order: the first one that is available among those that fit.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_SearchAvailablePhoneNumbers.html">SearchAvailablePhoneNumbers</a>
 */
public final class PhoneNumberSearch {
    private static final Pattern AREA_CODE = Pattern.compile("[2-9]\\d{2}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern TOLL_FREE_PREFIX = Pattern.compile("8(00|33|44|55|66|77|88)");
    private static final int MAX_CITY_LENGTH = 100;

    private final Map<String, String> properties;
    private final boolean outsideUs;

    private PhoneNumberSearch(Map<String, String> properties, boolean outsideUs) {
        this.properties = properties;
        this.outsideUs = outsideUs;
    }

    private static PhoneNumberSearch inUs(Map<String, String> properties) {
        return new PhoneNumberSearch(properties, false);
    }

    /**
     * Any local number of a US area code.
     *
     * @param areaCode three digits, the first from 2 to 9, such as {@code 206}
     * @return the search
     * @throws IllegalArgumentException if the area code has another format
     */
    public static PhoneNumberSearch areaCode(String areaCode) {
        Arguments.matching("areaCode", areaCode, AREA_CODE, "three digits, the first from 2 to 9, such as 206");
        return inUs(Map.of("AreaCode", areaCode));
    }

    /**
     * Any local number of a US state.
     *
     * @param state the state's two letters, such as {@code WA}
     * @return the search
     * @throws IllegalArgumentException if the state has another format
     */
    public static PhoneNumberSearch state(String state) {
        return inUs(Map.of("State", checkState(state)));
    }

    /**
     * Any local number of a US city.
     *
     * @param city the city's name, such as {@code Seattle}
     * @param state the state's two letters, such as {@code WA}
     * @return the search
     * @throws IllegalArgumentException if the city is blank or the state has another format
     */
    public static PhoneNumberSearch cityAndState(String city, String state) {
        Arguments.text("city", city, MAX_CITY_LENGTH);
        return inUs(Map.of("City", city, "State", checkState(state)));
    }

    /**
     * Any US toll-free number with a prefix. You pay for the calls to it, at a higher rate than for a local number.
     *
     * @param prefix 800, 833, 844, 855, 866, 877 or 888
     * @return the search
     * @throws IllegalArgumentException if it is another prefix
     */
    public static PhoneNumberSearch tollFree(String prefix) {
        Arguments.matching("prefix", prefix, TOLL_FREE_PREFIX, "one of 800, 833, 844, 855, 866, 877 and 888");
        return inUs(Map.of("TollFreePrefix", prefix, "PhoneNumberType", PhoneNumberType.TOLL_FREE.value()));
    }

    /**
     * Any number of a country outside the US. Many countries ask for documents first; then the order fails.
     *
     * @param country the country's two letters by ISO 3166-1, such as {@code CA}
     * @param type local or toll-free
     * @return the search
     * @throws IllegalArgumentException if the country has another format or is {@code US}
     */
    public static PhoneNumberSearch country(String country, PhoneNumberType type) {
        Arguments.matching("country", country, COUNTRY, "two capital letters by ISO 3166-1, such as CA");
        if ("US".equals(country)) {
            throw new IllegalArgumentException("'country' is \"US\", but the service wants to know where in the US."
                    + " Use areaCode(...), state(...), cityAndState(...) or tollFree(...).");
        }
        return new PhoneNumberSearch(Map.of("Country", country, "PhoneNumberType", type.value()), true);
    }

    /**
     * One exact number, which must be available when the stack is deployed.
     *
     * @param phoneNumber the number in E.164 format, such as {@code +12065550100}
     * @return the search
     * @throws IllegalArgumentException if the number has another format
     */
    public static PhoneNumberSearch exactly(String phoneNumber) {
        Arguments.e164("phoneNumber", phoneNumber);
        return inUs(Map.of("PhoneNumber", phoneNumber));
    }

    private static String checkState(String state) {
        return Arguments.matching("state", state, STATE, "two capital letters, such as WA");
    }

    Map<String, String> properties() {
        return properties;
    }

    boolean outsideUs() {
        return outsideUs;
    }
}
