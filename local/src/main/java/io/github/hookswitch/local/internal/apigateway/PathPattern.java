package io.github.hookswitch.local.internal.apigateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path with variables, such as {@code /calls/{id}} or {@code /{proxy+}}.
 *
 * @param parts its parts; none for the root
 */
record PathPattern(List<String> parts) {
    /** The more precise of two patterns first: words before variables, variables before what takes the rest. */
    static final Comparator<PathPattern> PRECISE_FIRST = Comparator.comparing(PathPattern::rank);

    static PathPattern of(String path) {
        return new PathPattern(Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    private String rank() {
        return parts.stream()
                        .map(part -> isGreedy(part) ? "2" : isVariable(part) ? "1" : "0")
                        .collect(Collectors.joining())
                + "3";
    }

    /** The variables' values, decoded, if a path matches. */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i >= path.size()) {
                return Optional.empty();
            }
            if (isGreedy(part)) {
                String rest = String.join("/", path.subList(i, path.size()));
                variables.put(part.substring(1, part.length() - 2), ApiRequest.decoded(rest, false));
                return Optional.of(variables);
            }
            String value = ApiRequest.decoded(path.get(i), false);
            if (isVariable(part)) {
                variables.put(part.substring(1, part.length() - 1), value);
            } else if (!part.equals(value)) {
                return Optional.empty();
            }
        }
        return parts.size() == path.size() ? Optional.of(variables) : Optional.empty();
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static boolean isGreedy(String part) {
        return isVariable(part) && part.endsWith("+}");
    }
}
