package io.github.hookswitch.provider.sequences;

import org.jspecify.annotations.Nullable;

/**
 * A phone number of the app.
 *
 * @param search {@code AreaCode} or {@code PhoneNumber}
 * @param wanted the area code or the number
 * @param name its Name, null for none
 * @param callingName its CallingName, null for none
 * @param retained whether it stays when it leaves its stack
 */
record NumberConstruct(
        String search,
        String wanted,
        @Nullable String name,
        @Nullable String callingName,
        boolean retained) {

    NumberConstruct named(@Nullable String newName) {
        return new NumberConstruct(search, wanted, newName, callingName, retained);
    }

    NumberConstruct calling(@Nullable String newCallingName) {
        return new NumberConstruct(search, wanted, name, newCallingName, retained);
    }

    NumberConstruct retained(boolean nowRetained) {
        return new NumberConstruct(search, wanted, name, callingName, nowRetained);
    }

    boolean hasLineBreak() {
        return name != null && name.contains("\n");
    }
}
