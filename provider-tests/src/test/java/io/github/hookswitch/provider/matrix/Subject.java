package io.github.hookswitch.provider.matrix;

import java.util.Map;

/** A custom resource as it is first, then changed in place, then changed so that another one is needed. */
enum Subject {
    PHONE_NUMBER(
            "number.json",
            Map.of("name", "first", "callingName", "Acme"),
            Map.of("name", "second", "callingName", "Acme Support"),
            Map.of("name", "first", "callingName", "Acme", "area", "907")),
    SIP_RULE(
            "rule.json",
            Map.of("name", "first", "number", "Number", "application", "Application"),
            Map.of("name", "second", "number", "Number", "application", "OtherApplication"),
            Map.of("name", "first", "number", "OtherNumber", "application", "Application")),
    LOGGING(
            "logging.json",
            Map.of("messageLogs", "true", "application", "Application"),
            Map.of("messageLogs", "false", "application", "Application"),
            Map.of("messageLogs", "true", "application", "OtherApplication"));

    final String template;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
    final Map<String, String> first;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
    final Map<String, String> changed;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
    final Map<String, String> replaced;

    Subject(String template, Map<String, String> first, Map<String, String> changed, Map<String, String> replaced) {
        this.template = template;
        this.first = first;
        this.changed = changed;
        this.replaced = replaced;
    }

    String label() {
        return switch (this) {
            case PHONE_NUMBER -> "phone number";
            case SIP_RULE -> "SIP rule";
            case LOGGING -> "message logging";
        };
    }
}
