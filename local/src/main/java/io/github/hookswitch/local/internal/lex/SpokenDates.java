package io.github.hookswitch.local.internal.lex;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of the day as they are often said in English, or written. */
final class SpokenDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern KEYS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]+) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:at )?(\\d{1,2})(?:[: ](\\d{2}))?(?: oclock)? ?(am|pm|a m|p m)?");

    private SpokenDates() {}

    static Optional<String> date(String said, LocalDate today) {
        String words = Words.of(said);
        switch (words) {
            case "today", "now" -> {
                return Optional.of(today.toString());
            }
            case "tomorrow" -> {
                return Optional.of(today.plusDays(1).toString());
            }
            case "yesterday" -> {
                return Optional.of(today.minusDays(1).toString());
            }
            default -> {
                return written(words, today);
            }
        }
    }

    private static Optional<String> written(String words, LocalDate today) {
        String last = words.replaceFirst("^(?:on|next|this) ", "").toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(last)) {
                return Optional.of(today.with(TemporalAdjusters.next(day)).toString());
            }
        }
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher keys = KEYS.matcher(words);
        if (keys.matches()) {
            return of(number(keys, 3), number(keys, 1), number(keys, 2));
        }
        Matcher named = MONTH_DAY.matcher(words.replaceFirst("^on ", ""));
        return named.matches() ? named(named, today) : Optional.empty();
    }

    private static Optional<String> named(Matcher named, LocalDate today) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (named.group(1).length() >= 3 && name.startsWith(named.group(1))) {
                int day = number(named, 2);
                int year = named.group(3) == null ? today.getYear() : number(named, 3);
                Optional<String> date = of(year, month.getValue(), day);
                boolean past = named.group(3) == null
                        && date.map(text -> LocalDate.parse(text).isBefore(today))
                                .orElse(false);
                return past ? of(year + 1, month.getValue(), day) : date;
            }
        }
        return Optional.empty();
    }

    static Optional<String> time(String said) {
        String words =
                said.toLowerCase(Locale.ROOT).replace(".", "").replace("'", "").strip();
        if (words.equals("noon")) {
            return Optional.of("12:00");
        }
        if (words.equals("midnight")) {
            return Optional.of("00:00");
        }
        Matcher clock = CLOCK.matcher(words);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = number(clock, 1);
        int minute = clock.group(2) == null ? 0 : number(clock, 2);
        String half = clock.group(3) == null ? "" : clock.group(3).substring(0, 1);
        if (half.equals("p") && hour < 12) {
            hour += 12;
        } else if (half.equals("a") && hour == 12) {
            hour = 0;
        }
        return hour < 24 && minute < 60
                ? Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute))
                : Optional.empty();
    }

    private static Optional<String> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
