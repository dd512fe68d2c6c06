package io.github.hookswitch.local.internal.apigateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that callers of REST APIs may have to show; which usage plan one belongs to is not looked at. */
final class ApiKeys {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    void put(String id, String value) {
        values.put(id, value);
    }

    void remove(String id) {
        values.remove(id);
    }

    boolean knows(String value) {
        return values.containsValue(value);
    }
}
