package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request in the query protocol, from its body or its query. */
public final class Form {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Form() {}

    /**
     * Reads a request.
     *
     * @param request the request
     * @return its parameters
     */
    public static Form of(LoopbackRequest request) {
        Form form = new Form();
        String query = request.query();
        if (query != null) {
            form.read(query);
        }
        if (String.valueOf(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded")) {
            form.read(new String(request.body(), StandardCharsets.UTF_8));
        }
        return form;
    }

    private void read(String encoded) {
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /**
     * One parameter.
     *
     * @param name its name, such as {@code StackName} or {@code Parameters.member.1.ParameterKey}
     * @return its value, if it was sent
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * A parameter that must be there.
     *
     * @param name its name
     * @return its value
     * @throws AwsException {@code ValidationError} if it was not sent
     */
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> AwsException.badRequest(
                        "ValidationError",
                        "1 validation error detected: Value null at '" + Character.toLowerCase(name.charAt(0))
                                + name.substring(1)
                                + "' failed to satisfy constraint: Member must not be null"));
    }

    /**
     * A list of plain values.
     *
     * @param name the list's name, such as {@code Capabilities}
     * @return the values of {@code name.member.1}, {@code name.member.2} and so on; empty if there are none
     */
    public List<String> list(String name) {
        List<String> list = new ArrayList<>();
        for (String value = values.get(name + ".member.1");
                value != null;
                value = values.get(name + ".member." + (list.size() + 1))) {
            list.add(value);
        }
        return List.copyOf(list);
    }

    /**
     * A list of structures.
     *
     * @param name the list's name, such as {@code Parameters}
     * @return the members of each element by name, as deep as they are; empty if there are none
     */
    public List<Map<String, String>> structures(String name) {
        List<Map<String, String>> list = new ArrayList<>();
        while (true) {
            String prefix = name + ".member." + (list.size() + 1) + ".";
            Map<String, String> members = new LinkedHashMap<>();
            values.forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    members.put(key.substring(prefix.length()), value);
                }
            });
            if (members.isEmpty()) {
                return List.copyOf(list);
            }
            list.add(members);
        }
    }
}
