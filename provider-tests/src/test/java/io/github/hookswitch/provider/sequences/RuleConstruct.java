package io.github.hookswitch.provider.sequences;

import org.jspecify.annotations.Nullable;

/**
 * A SIP rule of the app.
 *
 * @param trigger a number in E.164 format, or the id of a number of the same stack
 * @param name its explicit name, null for a generated one
 * @param application which of the applications gets its calls
 * @param disabled whether it is switched off
 * @param retained whether it stays when it leaves its stack
 */
record RuleConstruct(String trigger, @Nullable String name, int application, boolean disabled, boolean retained) {

    RuleConstruct triggeredBy(String newTrigger) {
        // A number that is released cannot be in use, so only the rule of a number from outside may stay.
        return new RuleConstruct(newTrigger, name, application, disabled, retained && newTrigger.startsWith("+"));
    }

    RuleConstruct named(@Nullable String newName) {
        return new RuleConstruct(trigger, newName, application, disabled, retained);
    }

    RuleConstruct to(int newApplication) {
        return new RuleConstruct(trigger, name, newApplication, disabled, retained);
    }

    RuleConstruct disabled(boolean nowDisabled) {
        return new RuleConstruct(trigger, name, application, nowDisabled, retained);
    }

    RuleConstruct retained(boolean nowRetained) {
        return new RuleConstruct(trigger, name, application, disabled, nowRetained && !isForOwnNumber());
    }

    boolean isForOwnNumber() {
        return !trigger.startsWith("+");
    }
}
