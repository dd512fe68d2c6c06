package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Questions about JSON that is to be sent. */
public final class JsonObjects {

    private JsonObjects() {}

    /**
     * Looks for what keeps a text from being one JSON object.
     *
     * @param text the text
     * @return what is wrong, null if nothing is
     */
    public static @Nullable String flaw(String text) {
        JsonReader json = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
        if (!json.beginsObject()) {
            return "do not begin with {";
        }
        try {
            json.skip();
            return json.isAtEnd() ? null : "have more text after the object";
        } catch (MalformedJsonException e) {
            return "are not JSON";
        }
    }

    /**
     * Finds a text in an object.
     *
     * @param object one JSON object
     * @param name the name of one of its members
     * @return the member's string; null if there is none, or if it is not a string
     */
    public static @Nullable String text(String object, String name) {
        JsonReader json = new JsonReader(object.getBytes(StandardCharsets.UTF_8));
        if (!json.beginsObject()) {
            return null;
        }
        String found = null;
        json.enter();
        while (json.nextMember()) {
            if (json.name().equals(name) && json.isString()) {
                found = json.text();
            } else {
                json.skip();
            }
        }
        return found;
    }
}
