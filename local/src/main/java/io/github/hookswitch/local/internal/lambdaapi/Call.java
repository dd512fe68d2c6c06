package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.lambda.FunctionArn;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** A request to Lambda's API: what its path, its query and its body say. */
final class Call {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AwsCall request;
    private final Matcher path;

    Call(AwsCall request, Matcher path) {
        this.request = request;
        this.path = path;
    }

    AwsCall request() {
        return request;
    }

    String region() {
        return request.caller().region();
    }

    String account() {
        return request.caller().account();
    }

    /** A part of the path, by its place from 1 on. */
    String path(int group) {
        return decode(path.group(group));
    }

    Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    List<String> queries(String name) {
        List<String> values = new ArrayList<>();
        String query = request.http().query();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                values.add(decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    JsonNode body() {
        byte[] body = request.http().body();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException unreadable) {
            throw AwsException.badRequest(
                    "InvalidRequestContentException",
                    "Could not parse request body into json: " + unreadable.getMessage());
        }
        throw AwsException.badRequest(
                "InvalidRequestContentException", "Could not parse request body into json: it is no object");
    }

    /** The function that the path names, with the qualifier of the query or of the name itself. */
    FunctionArn function() {
        FunctionArn function = function(path(1));
        return query("Qualifier").map(function::qualified).orElse(function);
    }

    /** What a name, a partial or a full ARN means for this caller. */
    FunctionArn function(String reference) {
        String[] parts = reference.split(":", -1);
        try {
            // The partial form: ACCOUNT:function:NAME.
            if (parts.length >= 3 && parts[0].matches("\\d{12}") && parts[1].equals("function")) {
                return FunctionArn.of(region(), parts[0], parts[2]).qualified(parts.length > 3 ? parts[3] : null);
            }
            return FunctionArn.resolve(reference, region(), account());
        } catch (IllegalArgumentException malformed) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + reference
                            + "' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression"
                            + " pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?"
                            + "(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?");
        }
    }
}
