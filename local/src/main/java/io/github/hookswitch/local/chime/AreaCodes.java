package io.github.hookswitch.local.chime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where the area codes of the United States and Canada are. */
final class AreaCodes {
    private static final String TABLE = "area-codes.txt";
    private static final Set<String> PROVINCES =
            Set.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "ON", "PE", "QC", "SK");

    /** Toll-free, special and one-service codes have no place; nor have N11 and N9N. */
    private static final Pattern OF_A_PLACE = Pattern.compile("(?!.11)(?!8(?:00|33|44|55|66|77|88))[2-9][0-8]\\d");

    private final List<Place> places;

    /** A part of a state with an area code. */
    record Place(String state, String areaCode, List<String> cities) {
        String country() {
            return PROVINCES.contains(state) ? "CA" : "US";
        }

        boolean hasCity(String city) {
            return cities.stream().anyMatch(city::equalsIgnoreCase);
        }
    }

    private AreaCodes(List<Place> places) {
        this.places = places;
    }

    static AreaCodes read() {
        try (InputStream table = Objects.requireNonNull(AreaCodes.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new AreaCodes(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AreaCodes::place)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(String line) {
        String[] parts = line.split(" ", 3);
        return new Place(parts[0], parts[1], Arrays.asList(parts[2].split(",", -1)));
    }

    static boolean isOfAPlace(String areaCode) {
        return OF_A_PLACE.matcher(areaCode).matches();
    }

    String country(String areaCode) {
        return places.stream()
                        .anyMatch(place -> place.areaCode().equals(areaCode)
                                && place.country().equals("CA"))
                ? "CA"
                : "US";
    }

    List<String> of(Predicate<Place> wanted) {
        return places.stream().filter(wanted).map(Place::areaCode).distinct().toList();
    }
}
