package io.github.hookswitch.local.deployment;

/** Turns what a resource type threw into the reason of an event. */
final class Failures {
    private Failures() {}

    static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
