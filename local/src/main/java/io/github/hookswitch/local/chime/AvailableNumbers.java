package io.github.hookswitch.local.chime;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pool that numbers are ordered from. It holds only numbers that are set aside for fiction, so that no test ever
 * rings anybody: 555-0100 to 555-0199 in each area code of the United States and Canada, and the British regulator's drama
 * numbers.
 */
final class AvailableNumbers {
    private static final int NUMBERS_PER_BLOCK = 100;
    private static final List<String> TOLL_FREE = List.of("833", "844", "855", "866", "877", "888");
    // Of 800-555-01xx the last one only is fictitious.
    private static final String SINGLE_TOLL_FREE = "+18005550199";
    private static final Block LONDON = new Block("+4420794600", "GB", "Local");
    private static final Block BRITISH_TOLL_FREE = new Block("+4480815700", "GB", "TollFree");
    private static final Pattern AMERICAN = Pattern.compile("\\+1(\\d{3})55501\\d\\d");

    private final AreaCodes areaCodes = AreaCodes.read();
    private final Set<String> taken = new HashSet<>();

    /** A hundred numbers that differ in their last two digits. */
    private record Block(String prefix, String country, String type) {
        Stream<String> numbers() {
            return IntStream.range(0, NUMBERS_PER_BLOCK)
                    .mapToObj(last -> prefix + String.format(Locale.ROOT, "%02d", last));
        }

        boolean has(String e164) {
            return e164.length() == prefix.length() + 2 && e164.startsWith(prefix);
        }
    }

    record Available(String country, String type) {}

    /** What is offered under a number; null if it is not on offer at all. */
    @Nullable
    Available find(String e164) {
        for (Block british : List.of(LONDON, BRITISH_TOLL_FREE)) {
            if (british.has(e164)) {
                return new Available(british.country(), british.type());
            }
        }
        Matcher american = AMERICAN.matcher(e164);
        if (!american.matches()) {
            return null;
        }
        String code = american.group(1);
        if (TOLL_FREE.contains(code) || e164.equals(SINGLE_TOLL_FREE)) {
            return new Available("US", "TollFree");
        }
        return AreaCodes.isOfAPlace(code) ? new Available(areaCodes.country(code), "Local") : null;
    }

    /** The country of any number, as far as it can be told from a few digits. */
    String country(String e164) {
        if (e164.startsWith("+1") && e164.length() > "+1206".length()) {
            return areaCodes.country(e164.substring(2, 5));
        }
        return e164.startsWith("+44") ? "GB" : "US";
    }

    static boolean isTollFree(String e164) {
        return e164.matches("\\+1(800|833|844|855|866|877|888)\\d{7}");
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
        return offered(search).filter(number -> !taken.contains(number)).toList();
    }

    private Stream<String> offered(Search search) {
        boolean tollFree = search.tollFreePrefix() != null || "TollFree".equals(search.phoneNumberType());
        if ("Local".equals(search.phoneNumberType()) && search.tollFreePrefix() != null) {
            return Stream.empty();
        }
        if (search.country().equals("GB")) {
            return (tollFree ? BRITISH_TOLL_FREE : LONDON).numbers();
        }
        if (tollFree) {
            return search.country().equals("US") ? tollFree(search) : Stream.empty();
        }
        return areaCodes(search).flatMap(code -> new Block("+1" + code + "55501", search.country(), "Local").numbers());
    }

    private static Stream<String> tollFree(Search search) {
        String prefix = search.tollFreePrefix();
        Stream<String> single = "800".equals(prefix) ? Stream.of(SINGLE_TOLL_FREE) : Stream.empty();
        return Stream.concat(
                single,
                TOLL_FREE.stream()
                        .filter(prefix == null ? code -> search.areaCode() == null : prefix::equals)
                        .flatMap(code -> new Block("+1" + code + "55501", "US", "TollFree").numbers()));
    }

    private Stream<String> areaCodes(Search search) {
        String areaCode = search.areaCode();
        if (areaCode != null && search.state() == null) {
            return AreaCodes.isOfAPlace(areaCode) && areaCodes.country(areaCode).equals(search.country())
                    ? Stream.of(areaCode)
                    : Stream.empty();
        }
        return areaCodes
                .of(place -> place.country().equals(search.country())
                        && (areaCode == null || areaCode.equals(place.areaCode()))
                        && (search.city() == null || place.hasCity(search.city()))
                        && (search.state() == null || search.state().equalsIgnoreCase(place.state())))
                .stream();
    }

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
            if (country.equals("US") && !filtered) {
                throw ChimeServiceException.badRequest(
                        "For US numbers give at least one of AreaCode, City, State, TollFreePrefix");
            }
            if (city != null && state == null) {
                throw ChimeServiceException.badRequest("City needs State as well");
            }
            boolean american = country.equals("US") || country.equals("CA");
            if ((phoneNumberType == null && !country.equals("US")) || (filtered && !american)) {
                throw ChimeServiceException.badRequest(
                        "For numbers outside the US PhoneNumberType is the only filter, and it is required");
            }
        }
    }
}
