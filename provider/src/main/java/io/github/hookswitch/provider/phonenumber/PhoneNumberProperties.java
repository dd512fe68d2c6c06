package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.Properties;
import io.github.hookswitch.provider.internal.chime.E164;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of a {@code Custom::ChimePhoneNumber}. */
record PhoneNumberProperties(
        @Nullable String phoneNumber,
        Map<String, String> search,
        String productType,
        String name,
        @Nullable String callingName,
        int maxCandidates) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9,._-]+( +[a-zA-Z0-9,._-]+)*");
    private static final Pattern CALLING_NAME = Pattern.compile("[a-zA-Z0-9 ]{2,15}");
    private static final Pattern TOLL_FREE = Pattern.compile("\\+18(00|33|44|55|66|77|88)\\d{7}");
    private static final int LONGEST_NAME = 200;
    private static final Set<String> PRODUCT_TYPES = Set.of("SipMediaApplicationDialIn", "VoiceConnector");
    private static final List<String> AMERICAN_FILTERS = List.of("AreaCode", "City", "State", "TollFreePrefix");
    private static final int MOST_CANDIDATES = 50;

    PhoneNumberProperties {
        search = new TreeMap<>(search);
    }

    static PhoneNumberProperties of(Properties properties, String defaultName) {
        Map<String, String> search = new TreeMap<>();
        for (String filter : AMERICAN_FILTERS) {
            put(search, filter, properties.optional(filter));
        }
        put(search, "PhoneNumberType", properties.optional("PhoneNumberType"));
        String exact = properties.optional("PhoneNumber");
        if (exact == null) {
            search.put("Country", properties.optional("Country", "US"));
            checkSearch(search);
        } else {
            checkExact(exact, search);
        }
        return new PhoneNumberProperties(
                exact,
                search,
                productType(properties.optional("ProductType", "SipMediaApplicationDialIn")),
                name(properties.optional("Name", shortened(defaultName))),
                callingName(properties.optional("CallingName"), exact, search),
                properties.integer("MaxCandidates", properties.optional("MaxCandidates", "5"), 1, MOST_CANDIDATES));
    }

    private static void put(Map<String, String> search, String name, @Nullable String value) {
        if (value != null) {
            search.put(name, value);
        }
    }

    private static void checkExact(String exact, Map<String, String> search) {
        if (!E164.matches(exact)) {
            throw new Failure("Property PhoneNumber is '" + exact + "'; write it in E.164 format, as in +12065550100.");
        }
        if (!search.isEmpty()) {
            throw new Failure("Property PhoneNumber names one number, so there is nothing to search for; remove "
                    + String.join(", ", search.keySet()) + ", or PhoneNumber.");
        }
    }

    private static void checkSearch(Map<String, String> search) {
        String country = search.get("Country");
        List<String> given =
                AMERICAN_FILTERS.stream().filter(search::containsKey).toList();
        if (!"US".equals(country)) {
            if (!given.isEmpty()) {
                throw new Failure("For Country '" + country
                        + "' the service can search by PhoneNumberType only; remove " + String.join(", ", given) + ".");
            }
            if (!search.containsKey("PhoneNumberType")) {
                throw new Failure(
                        "For Country '" + country + "' PhoneNumberType is needed; set it to Local or TollFree.");
            }
        } else if (given.isEmpty()) {
            throw new Failure(
                    "Nothing says which number to buy; set AreaCode, State, City and State, TollFreePrefix, or"
                            + " PhoneNumber.");
        } else if (search.containsKey("City") && !search.containsKey("State")) {
            throw new Failure(
                    "Property City is '" + search.get("City") + "' without State; set State to its two letters.");
        }
    }

    private static String productType(String value) {
        if (!PRODUCT_TYPES.contains(value)) {
            throw new Failure(
                    "Property ProductType is '" + value + "'; use SipMediaApplicationDialIn or VoiceConnector.");
        }
        return value;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String name(String value) {
        if (value.length() > LONGEST_NAME || !NAME.matcher(value).matches()) {
            throw new Failure(
                    "Property Name is '" + value + "'; use 1 to " + LONGEST_NAME
                            + " letters, digits, commas, dots, underscores and hyphens, with blanks, and no line breaks, between them.");
        }
        return value;
    }

    private static @Nullable String callingName(
            @Nullable String value, @Nullable String exact, Map<String, String> search) {
        if (value == null) {
            return null;
        }
        if (!CALLING_NAME.matcher(value).matches()) {
            throw new Failure("Property CallingName is '" + value + "'; use 2 to 15 letters, digits and blanks.");
        }
        boolean tollFree = search.containsKey("TollFreePrefix")
                || "TollFree".equals(search.get("PhoneNumberType"))
                || (exact != null && TOLL_FREE.matcher(exact).matches());
        if (tollFree) {
            throw new Failure("Property CallingName is '" + value
                    + "', but a toll-free number cannot have one; remove it, or take a local number.");
        }
        return value;
    }

    /** What makes the number this one and no other: changing it would need another number. */
    String identity() {
        List<String> parts = new ArrayList<>();
        search.forEach((name, value) -> parts.add(name + "=" + value));
        if (phoneNumber != null) {
            parts.add("PhoneNumber=" + phoneNumber);
        }
        return String.join(";", parts);
    }

    /** Whether the search may have found a number, as far as its digits tell. */
    boolean mayFind(String e164) {
        String prefix = search.getOrDefault("TollFreePrefix", search.getOrDefault("AreaCode", ""));
        return phoneNumber == null && (prefix.isEmpty() || e164.startsWith("+1" + prefix));
    }

    /** The search in words, for a Reason. */
    String description() {
        List<String> parts = new ArrayList<>();
        describe(parts, "AreaCode", "area code ");
        describe(parts, "City", "city ");
        describe(parts, "State", "state ");
        describe(parts, "TollFreePrefix", "toll-free prefix ");
        describe(parts, "PhoneNumberType", "type ");
        describe(parts, "Country", "country ");
        return phoneNumber == null ? String.join(", ", parts) : phoneNumber;
    }

    private void describe(List<String> parts, String filter, String words) {
        String value = search.get(filter);
        if (value != null) {
            parts.add(words + value);
        }
    }
}
