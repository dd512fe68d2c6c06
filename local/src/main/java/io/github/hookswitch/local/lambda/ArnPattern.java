package io.github.hookswitch.local.lambda;

import java.util.regex.Pattern;

/** The IAM condition ArnLike: each of an ARN's six parts is compared, {@code *} and {@code ?} do not cross a colon. */
final class ArnPattern {
    private static final int PARTS = 6;

    private ArnPattern() {}

    static boolean matches(String pattern, String arn) {
        String[] wanted = pattern.split(":", PARTS);
        String[] actual = arn.split(":", PARTS);
        if (wanted.length != PARTS || actual.length != PARTS) {
            return pattern.equals("*") || pattern.equals(arn);
        }
        for (int i = 0; i < PARTS; i++) {
            if (!glob(wanted[i]).matcher(actual[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
