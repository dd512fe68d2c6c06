package io.github.hookswitch.local.internal.logs;

import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms of a filter pattern: all of those without a sign, one at least of those with a question mark, and none of those
 * with a minus have to be in a message.
 */
final class FilterPattern {
    private static final Pattern TERM = Pattern.compile("([?-]?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");

    private final List<String> required = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    FilterPattern(String pattern) {
        if (pattern.strip().startsWith("{") || pattern.strip().startsWith("[") || pattern.contains("%")) {
            throw AwsException.badRequest(
                    "InvalidParameterException",
                    "Filter patterns for JSON, for fields and with regular expressions are not understood here. Use terms,"
                            + " such as ERROR or \"two words\"");
        }
        Matcher terms = TERM.matcher(pattern);
        while (terms.find()) {
            String term =
                    terms.group(2) == null ? terms.group(3) : terms.group(2).replaceAll("\\\\(.)", "$1");
            switch (terms.group(1)) {
                case "?" -> alternatives.add(term);
                case "-" -> excluded.add(term);
                default -> required.add(term);
            }
        }
    }

    boolean matches(String message) {
        return required.stream().allMatch(message::contains)
                && (alternatives.isEmpty() || alternatives.stream().anyMatch(message::contains))
                && excluded.stream().noneMatch(message::contains);
    }
}
