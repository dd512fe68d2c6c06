package io.github.hookswitch.local.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as people write them: {@code 90s}, {@code 1m30s}, {@code 250ms}. */
final class Durations implements ITypeConverter<Duration> {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?(?:(\\d{1,9})ms)?");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (text.isEmpty() || !form.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration; write 10s, 1m30s or 250ms");
        }
        return Duration.ofHours(part(form, 1))
                .plusMinutes(part(form, 2))
                .plusSeconds(part(form, 3))
                .plusMillis(part(form, 4));
    }

    private static long part(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
