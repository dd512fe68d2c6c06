package io.github.hookswitch.local.deployment;

import java.util.Set;

/** Turns what a resource type threw into the reason of an event. */
final class Failures {
    private Failures() {}

    static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }

    /** What the event of a stack says: which resources failed, or why it is not one of them. */
    static String told(String verb, Set<String> failed, String reason) {
        return failed.isEmpty()
                ? reason + ". "
                : "The following resource(s) failed to " + verb + ": [" + String.join(", ", failed) + "]. ";
    }
}
