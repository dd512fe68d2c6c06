package io.github.hookswitch.local.internal.lex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as digits, as keys, or in English words up to the thousands. */
final class SpokenNumbers {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES = values();
    private static final Pattern DIGITS = Pattern.compile("(?:^| )(\\d+)(?: |$)");

    private SpokenNumbers() {}

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        SMALL.forEach(word -> values.put(word, SMALL.indexOf(word)));
        TENS.forEach(word -> values.put(word, (TENS.indexOf(word) + 2) * 10));
        values.put("oh", 0);
        return Map.copyOf(values);
    }

    static Optional<String> number(String said) {
        String words = Words.of(said).replace('-', ' ');
        Matcher digits = DIGITS.matcher(words);
        if (digits.find()) {
            return Optional.of(digits.group(1).replaceFirst("^0+(?=\\d)", ""));
        }
        return inWords(words);
    }

    private static Optional<String> inWords(String words) {
        int total = 0;
        int group = 0;
        boolean any = false;
        for (String word : words.split(" ", -1)) {
            Integer value = VALUES.get(word);
            if (value != null) {
                group += value;
                any = true;
            } else if (word.equals("hundred") && any) {
                group *= 100;
            } else if (word.equals("thousand") && any) {
                total += group * 1000;
                group = 0;
            }
        }
        return any ? Optional.of(Integer.toString(total + group)) : Optional.empty();
    }

    static Optional<String> phoneNumber(String said) {
        StringBuilder number = new StringBuilder();
        for (String word : Words.of(said).replace('-', ' ').split(" ", -1)) {
            Integer digit = VALUES.get(word);
            number.append(digit != null && digit < 10 ? digit.toString() : word.replaceAll("[^0-9+]", ""));
        }
        String digits = number.toString().replaceAll("(?<=.)\\+", "");
        return Optional.of(digits).filter(text -> text.matches("\\+?\\d{3,15}"));
    }
}
