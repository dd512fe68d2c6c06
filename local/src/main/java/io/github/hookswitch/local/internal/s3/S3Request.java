package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to S3, taken apart.
 *
 * @param call the request as it came
 * @param bucket the bucket's name; empty for the account's list of buckets
 * @param key the object's key; empty for the bucket itself
 * @param query the parameters of the query, decoded
 */
record S3Request(AwsCall call, String bucket, String key, Map<String, String> query) {
    private static final Pattern VIRTUAL_HOST =
            Pattern.compile("([a-z0-9.-]+?)(?:(?:\\.s3(?:\\.[a-z0-9-]+)?)?\\.localhost"
                    + "|\\.s3(?:\\.dualstack)?(?:[.-][a-z0-9-]+)?\\.amazonaws\\.com)(?::\\d+)?");
    private static final Pattern SERVICE_HOST =
            Pattern.compile("s3(?:[.-][a-z0-9-]+)*\\.(?:localhost|amazonaws\\.com)(?::\\d+)?");

    static S3Request of(AwsCall call) {
        String path = call.http().path();
        String host = String.valueOf(call.http().header("Host"));
        Matcher virtual = VIRTUAL_HOST.matcher(host);
        String place =
                virtual.matches() && !SERVICE_HOST.matcher(host).matches() ? "/" + virtual.group(1) + path : path;
        int slash = place.indexOf('/', 1);
        String bucket = slash < 0 ? place.substring(1) : place.substring(1, slash);
        String key = slash < 0 ? "" : place.substring(slash + 1);
        return new S3Request(
                call, decode(bucket), decode(key), query(call.http().query()));
    }

    private static Map<String, String> query(@Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                // In a query a plus sign is a space.
                values.put(
                        decode(name),
                        equals < 0 ? "" : decode(pair.substring(equals + 1).replace("+", "%20")));
            }
        }
        return values;
    }

    static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw AwsException.badRequest("InvalidURI", "Couldn't parse the specified URI.");
        }
    }

    String method() {
        return call.http().method();
    }

    boolean has(String parameter) {
        return query.containsKey(parameter);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(call.http().header(name));
    }

    /** The whole number that a parameter has. */
    int number(String name, int byDefault, int least, int most) {
        String text = query.getOrDefault(name, "");
        if (text.isEmpty()) {
            return byDefault;
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw AwsException.badRequest(
                    "InvalidArgument", "Provided " + name + " not an integer or within integer range");
        }
        int number = Integer.parseInt(text);
        if (number < least) {
            throw AwsException.badRequest(
                    "InvalidArgument", "Argument " + name + " must be an integer between " + least + " and " + most);
        }
        return Math.min(number, most);
    }

    /** The ARN of what it is about, for permissions. */
    String arn() {
        return "arn:aws:s3:::" + bucket + (key.isEmpty() ? "" : "/" + key);
    }
}
