package io.github.hookswitch.local.chime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the token of the next one. */
record Page<T>(List<T> items, @Nullable String nextToken) {
    private static final Pattern TOKEN = Pattern.compile("offset:(\\d{1,9})");

    static <T> Page<T> of(List<T> all, @Nullable Integer maxResults, int most, @Nullable String token) {
        int size = maxResults == null ? most : maxResults;
        if (size < 1 || size > most) {
            throw ChimeServiceException.badRequest("MaxResults " + size + " is not within 1 to " + most);
        }
        int from = Math.min(token == null ? 0 : offset(token), all.size());
        int to = Math.min(from + size, all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? token(to) : null);
    }

    private static String token(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("offset:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token) {
        try {
            Matcher matcher = TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
        } catch (IllegalArgumentException e) {
            throw ChimeServiceException.badRequest("NextToken '" + token + "' is not one that this service gave out");
        }
        throw ChimeServiceException.badRequest("NextToken '" + token + "' is not one that this service gave out");
    }
}
