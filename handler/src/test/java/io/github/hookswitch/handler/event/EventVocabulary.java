package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.json.JsonReader;

/** What the reader of events knows of them, for the tests of the reader of JSON. */
public final class EventVocabulary {

    private EventVocabulary() {}

    /** A reader that knows the members and values of events. */
    public static JsonReader reader(byte[] text) {
        return new JsonReader(text, EventNames.MEMBERS, EventNames.VALUES);
    }
}
