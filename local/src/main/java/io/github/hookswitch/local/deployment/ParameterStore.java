package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters that stacks keep in AWS Systems Manager, each in one Region. */
final class ParameterStore {
    private final Map<String, String> values = new HashMap<>();

    synchronized void put(String region, String name, String value) {
        values.put(region + " " + name, value);
    }

    synchronized void remove(String region, String name) {
        values.remove(region + " " + name);
    }

    synchronized Optional<String> find(String region, String name) {
        return Optional.ofNullable(values.get(region + " " + name));
    }
}
