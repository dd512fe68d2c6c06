package io.github.hookswitch.local.internal.logs;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resource policies of each account and Region, by name. */
final class LogPolicies {
    private final InstantSource clock;
    private final Map<String, Map<String, Policy>> regions = new HashMap<>();

    LogPolicies(InstantSource clock) {
        this.clock = clock;
    }

    /** A policy as of now. */
    Policy of(String name, String document) {
        return new Policy(name, document, clock.millis());
    }

    /** Adds or replaces a policy; false if it would be one too many. */
    synchronized boolean put(String account, String region, Policy policy, int atMost) {
        Map<String, Policy> policies = in(account, region);
        if (!policies.containsKey(policy.name()) && policies.size() >= atMost) {
            return false;
        }
        policies.put(policy.name(), policy);
        return true;
    }

    /** Removes a policy; false if there is none of that name. */
    synchronized boolean remove(String account, String region, String name) {
        return in(account, region).remove(name) != null;
    }

    synchronized List<Policy> all(String account, String region) {
        return List.copyOf(in(account, region).values());
    }

    private Map<String, Policy> in(String account, String region) {
        return regions.computeIfAbsent(account + "/" + region, place -> new TreeMap<>());
    }

    /** A resource policy, and when it was written, in milliseconds since 1970. */
    record Policy(String name, String document, long updated) {}
}
