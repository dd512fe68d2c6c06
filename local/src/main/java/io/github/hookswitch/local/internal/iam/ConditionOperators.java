package io.github.hookswitch.local.internal.iam;

import java.util.Map;
import java.util.Optional;

/** The operators of conditions, each as what its positive form says; the negated ones are the opposite. */
final class ConditionOperators {
    /** Compares a value of the policy with that of the request. */
    interface Test {
        boolean holds(String value, String actual);
    }

    private static final Map<String, Test> ALL = Map.ofEntries(
            Map.entry("stringequals", String::equals),
            Map.entry("stringnotequals", String::equals),
            Map.entry("stringequalsignorecase", String::equalsIgnoreCase),
            Map.entry("stringnotequalsignorecase", String::equalsIgnoreCase),
            Map.entry("stringlike", Wildcards::matches),
            Map.entry("stringnotlike", Wildcards::matches),
            Map.entry("arnequals", Wildcards::matches),
            Map.entry("arnnotequals", Wildcards::matches),
            Map.entry("arnlike", Wildcards::matches),
            Map.entry("arnnotlike", Wildcards::matches),
            Map.entry("bool", String::equalsIgnoreCase),
            Map.entry("foranyvalue:stringequals", String::equals),
            Map.entry("foranyvalue:stringlike", Wildcards::matches),
            Map.entry("forallvalues:stringequals", String::equals),
            Map.entry("forallvalues:stringlike", Wildcards::matches));

    private ConditionOperators() {}

    /** Finds an operator by its name in small letters. */
    static Optional<Test> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
