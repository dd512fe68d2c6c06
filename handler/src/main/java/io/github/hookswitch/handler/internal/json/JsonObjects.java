package io.github.hookswitch.handler.internal.json;

import io.github.hookswitch.handler.action.ParameterWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Questions about JSON that is to be sent. */
public final class JsonObjects {

    private static final int USUAL_BYTES = 1024;

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

    /**
     * Measures an object.
     *
     * @param members writes its members
     * @return its length as UTF-8 JSON, in bytes
     */
    public static int bytes(ParameterWriter.Members members) {
        JsonWriter json = new JsonWriter(USUAL_BYTES);
        json.beginObject();
        members.writeTo(new JsonParameterWriter(json));
        json.endObject();
        return json.length();
    }
}
