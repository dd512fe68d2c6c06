package io.github.hookswitch.simulator.ladder;

import java.util.ArrayList;
import java.util.List;

/** Breaks and shortens texts by an estimate of their width that no common typeface exceeds. */
final class TextFit {
    private static final String NARROW = " !'(),.:;Iijl|“”";
    private static final String WIDE = "MW@%mw—…";

    private final double fontSize;

    TextFit(double fontSize) {
        this.fontSize = fontSize;
    }

    /** At most so many lines, none wider than the width; what does not fit is cut off with an ellipsis. */
    List<String> lines(String text, double width, int atMost) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int fits = fitting(rest, width);
            if (fits == rest.length()) {
                lines.add(rest);
                break;
            }
            if (lines.size() == atMost - 1) {
                lines.add(rest.substring(0, beginOfCharacter(rest, fitting(rest, width - width("…"))))
                                .stripTrailing() + "…");
                break;
            }
            int end = breakBefore(rest, fits);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines.isEmpty() ? List.of("") : List.copyOf(lines);
    }

    double width(String text) {
        return text.chars().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.37 * fontSize;
        }
        boolean wide = WIDE.indexOf(character) >= 0 || character > 0x2000;
        if (wide) {
            return fontSize;
        }
        return (Character.isUpperCase(character) || character == '_' ? 0.68 : 0.6) * fontSize;
    }

    private int fitting(String text, double width) {
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            used += width(text.charAt(i));
            if (used > width) {
                return i;
            }
        }
        return text.length();
    }

    private static int breakBefore(String text, int limit) {
        int space = text.lastIndexOf(' ', limit);
        int underscore = text.lastIndexOf('_', limit - 1) + 1;
        int word = space > limit / 3 ? space : underscore;
        int at = word > limit / 3 ? word : limit;
        return beginOfCharacter(text, Math.max(1, at));
    }

    private static int beginOfCharacter(String text, int at) {
        boolean insidePair = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return insidePair ? Math.max(at == 1 ? 2 : at - 1, 0) : at;
    }
}
