package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is a JSON object. */
public final class JsonObjects {

    private JsonObjects() {}

    /**
     * Looks for what keeps a text from being one JSON object.
     *
     * @param text the text
     * @return what is wrong, null if nothing is
     */
    public static @Nullable String flaw(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "do not begin with {";
            }
            parser.skipChildren();
            return parser.nextToken() == null ? null : "have more text after the object";
        } catch (IOException e) {
            return "are not JSON";
        }
    }
}
