package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value where the service mixes types: numbers come as strings and strings as numbers. A value of a shape
 * that makes no sense in its place is passed over, as an absent one.
 */
final class Scalars {

    private Scalars() {}

    /** The text of the scalar at the parser's position; null for {@code null}, an object or an array. */
    static @Nullable String text(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || (token.isScalarValue() && token != JsonToken.VALUE_NULL)) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /**
     * The text of the scalar at the parser's position as one of the given words if it is one of them: most texts of an
     * event are, and a word that is there already need not be made. Null as with {@link #text}.
     */
    static @Nullable String word(JsonParser parser, String... words) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            char[] buffer = parser.getTextCharacters();
            int from = parser.getTextOffset();
            int length = parser.getTextLength();
            for (String word : words) {
                if (word.length() == length && isAt(buffer, from, word)) {
                    return word;
                }
            }
        }
        return text(parser);
    }

    private static boolean isAt(char[] buffer, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (buffer[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String wordOrEmpty(JsonParser parser, String... words) throws IOException {
        String word = word(parser, words);
        return word == null ? "" : word;
    }

    static String textOrEmpty(JsonParser parser) throws IOException {
        String text = text(parser);
        return text == null ? "" : text;
    }

    /** The whole number at the parser's position, written either way; null if there is none. */
    static @Nullable Integer integer(JsonParser parser) throws IOException {
        String text = text(parser);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The members of the object at the parser's position as texts, values that are no scalars as JSON. */
    static Map<String, String> texts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Map.of();
        }
        Map<String, String> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue()) {
                if (value != JsonToken.VALUE_NULL) {
                    members.put(name, parser.getText());
                }
            } else {
                members.put(name, json(parser));
            }
        }
        return members;
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
