package io.github.hookswitch.local.chime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pool that numbers are ordered from. It holds only numbers that are set aside for fiction, so that no test ever
 * rings anybody: 555-0100 to 555-0199 in North America, and the British regulator's drama numbers.
 */
final class AvailableNumbers {
    private static final int NUMBERS_PER_PREFIX = 100;
    private static final List<Place> PLACES = List.of(
            new Place("202", "Washington", "DC"),
            new Place("206", "Seattle", "WA"),
            new Place("212", "New York", "NY"),
            new Place("303", "Denver", "CO"),
            new Place("305", "Miami", "FL"),
            new Place("312", "Chicago", "IL"),
            new Place("404", "Atlanta", "GA"),
            new Place("415", "San Francisco", "CA"),
            new Place("503", "Portland", "OR"),
            new Place("512", "Austin", "TX"),
            new Place("617", "Boston", "MA"),
            new Place("702", "Las Vegas", "NV"));
    private static final List<String> TOLL_FREE = List.of("833", "844", "855", "866", "877", "888");

    private final Map<String, Available> numbers = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    AvailableNumbers() {
        PLACES.forEach(place -> add("+1" + place.areaCode() + "55501", "US", "Local", place.areaCode()));
        TOLL_FREE.forEach(prefix -> add("+1" + prefix + "55501", "US", "TollFree", prefix));
        add("+4420794600", "GB", "Local", "");
        add("+4480815700", "GB", "TollFree", "");
    }

    private void add(String prefix, String country, String type, String code) {
        IntStream.range(0, NUMBERS_PER_PREFIX)
                .mapToObj(last -> prefix + String.format(Locale.ROOT, "%02d", last))
                .forEach(number -> numbers.put(number, new Available(number, country, type, code)));
    }

    @Nullable
    Available find(String e164) {
        return numbers.get(e164);
    }

    boolean isTaken(String e164) {
        return taken.contains(e164);
    }

    void take(String e164) {
        taken.add(e164);
    }

    void giveBack(String e164) {
        taken.remove(e164);
    }

    List<String> search(Search search) {
        search.check();
        List<String> found = new ArrayList<>();
        for (Available number : numbers.values()) {
            if (!taken.contains(number.e164()) && search.matches(number)) {
                found.add(number.e164());
            }
        }
        return found;
    }

    private record Place(String areaCode, String city, String state) {}

    record Available(String e164, String country, String type, String code) {}

    /** The filters of SearchAvailablePhoneNumbers. */
    record Search(
            String country,
            @Nullable String areaCode,
            @Nullable String city,
            @Nullable String state,
            @Nullable String tollFreePrefix,
            @Nullable String phoneNumberType) {

        void check() {
            boolean filtered = areaCode != null || city != null || state != null || tollFreePrefix != null;
            if (country.equals("US")) {
                if (!filtered) {
                    throw ChimeServiceException.badRequest(
                            "For US numbers give at least one of AreaCode, City, State, TollFreePrefix");
                }
                if (city != null && state == null) {
                    throw ChimeServiceException.badRequest("City needs State as well");
                }
            } else if (phoneNumberType == null || filtered) {
                throw ChimeServiceException.badRequest(
                        "For numbers outside the US PhoneNumberType is the only filter, and it is required");
            }
        }

        boolean matches(Available number) {
            if (!number.country().equals(country)
                    || (phoneNumberType != null && !phoneNumberType.equals(number.type()))) {
                return false;
            }
            if (!country.equals("US")) {
                return true;
            }
            if (tollFreePrefix != null) {
                return number.type().equals("TollFree") && number.code().equals(tollFreePrefix);
            }
            return number.type().equals("Local")
                    && PLACES.stream().anyMatch(place -> place.areaCode().equals(number.code()) && matches(place));
        }

        private boolean matches(Place place) {
            return (areaCode == null || areaCode.equals(place.areaCode()))
                    && (city == null || city.equalsIgnoreCase(place.city()))
                    && (state == null || state.equalsIgnoreCase(place.state()));
        }
    }
}
