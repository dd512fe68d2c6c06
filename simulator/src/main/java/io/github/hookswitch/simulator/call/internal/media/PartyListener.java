package io.github.hookswitch.simulator.call.internal.media;

/** Notices what the party of a leg does, while an action runs there. */
public interface PartyListener {

    /** A key was pressed; true if that is all that shall become of it. */
    default boolean key(String key) {
        return false;
    }

    /** The party began to speak. */
    default void speechBegan() {}

    /** The party said something and is silent now. */
    default void speechEnded(String text) {}
}
