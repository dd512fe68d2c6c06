package io.github.hookswitch.local.internal.iam;

import java.util.regex.Pattern;

/** Patterns of policies, in which an asterisk stands for any text and a question mark for any character. */
final class Wildcards {
    private Wildcards() {}

    static boolean matches(String pattern, String text) {
        return Pattern.compile(regex(pattern), Pattern.DOTALL).matcher(text).matches();
    }

    static boolean matchesIgnoringCase(String pattern, String text) {
        return Pattern.compile(regex(pattern), Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .matches();
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            regex.append(each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(String.valueOf(each)));
        }
        return regex.toString();
    }
}
