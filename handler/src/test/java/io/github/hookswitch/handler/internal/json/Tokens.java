package io.github.hookswitch.handler.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hookswitch.handler.event.EventVocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tokens of a text as this library sees them and as Jackson does. */
final class Tokens {

    // Without a look for other character sets, which an event cannot have.
    private static final JsonFactory JACKSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private Tokens() {}

    /** The tokens, on which both must agree, whichever way the values are read; null if the text is refused. */
    static @Nullable String agreed(byte[] text, String description) {
        String expected = ofJackson(text);
        assertThat(ofOrRefused(text, JsonReader::text)).as(description).isEqualTo(expected);
        assertThat(ofOrRefused(text, JsonReader::knownText)).as(description).isEqualTo(expected);
        assertThat(ofOrRefused(text, JsonReader::new, JsonReader::text))
                .as(description + ", without a vocabulary")
                .isEqualTo(expected);
        assertThat(isPassedOver(text)).as(description + ", passed over").isEqualTo(expected != null);
        assertThat(integersAgree(text, expected != null))
                .as(description + ", as integers")
                .isTrue();
        return expected;
    }

    /** The tokens of a text, with values read in a certain way. */
    static String of(byte[] text, Function<JsonReader, @Nullable String> scalar) {
        return of(text, EventVocabulary::reader, scalar);
    }

    private static String of(
            byte[] text, Function<byte[], JsonReader> reader, Function<JsonReader, @Nullable String> scalar) {
        StringBuilder tokens = new StringBuilder();
        JsonReader json = reader.apply(text);
        if (!json.beginsObject()) {
            throw new MalformedJsonException("no object", 0);
        }
        value(text, json, scalar, tokens);
        if (!json.isAtEnd()) {
            throw new MalformedJsonException("more text", json.position());
        }
        return tokens.toString();
    }

    /** What Java takes for an integer; null if it does not. */
    static @Nullable Integer integer(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void value(
            byte[] text, JsonReader json, Function<JsonReader, @Nullable String> scalar, StringBuilder tokens) {
        if (json.isObject()) {
            tokens.append("{\n");
            json.enter();
            while (json.nextMember()) {
                tokens.append(json.name()).append(":\n");
                value(text, json, scalar, tokens);
            }
            tokens.append("}\n");
        } else if (json.isArray()) {
            tokens.append("[\n");
            json.enter();
            while (json.nextElement()) {
                value(text, json, scalar, tokens);
            }
            tokens.append("]\n");
        } else {
            boolean isString = text[json.position()] == '"';
            tokens.append(isString ? "string " : "").append(scalar.apply(json)).append('\n');
        }
    }

    private static @Nullable String ofOrRefused(byte[] text, Function<JsonReader, @Nullable String> scalar) {
        return ofOrRefused(text, EventVocabulary::reader, scalar);
    }

    private static @Nullable String ofOrRefused(
            byte[] text, Function<byte[], JsonReader> reader, Function<JsonReader, @Nullable String> scalar) {
        try {
            return of(text, reader, scalar);
        } catch (MalformedJsonException e) {
            assertThat(e.offset()).isBetween(0, text.length);
            return null;
        }
    }

    private static boolean isPassedOver(byte[] text) {
        try {
            JsonReader json = EventVocabulary.reader(text);
            if (!json.beginsObject()) {
                return false;
            }
            json.skip();
            return json.isAtEnd();
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private static boolean integersAgree(byte[] text, boolean isAccepted) {
        String integers = ofOrRefused(text, json -> String.valueOf(json.integer()));
        String texts = ofOrRefused(text, json -> String.valueOf(integer(json.text())));
        return isAccepted ? integers != null && integers.equals(texts) : integers == null && texts == null;
    }

    private static @Nullable String ofJackson(byte[] text) {
        StringBuilder tokens = new StringBuilder();
        try (JsonParser parser = JACKSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (!parser.getParsingContext().inRoot()) {
                JsonToken token = parser.currentToken();
                tokens.append(
                        switch (token) {
                            case FIELD_NAME -> parser.currentName() + ":";
                            case VALUE_STRING -> "string " + parser.getText();
                            default -> parser.getText();
                        });
                tokens.append('\n');
                if (parser.nextToken() == null) {
                    return null;
                }
            }
            tokens.append("}\n");
            if (parser.nextToken() != null) {
                return null;
            }
            // Jackson also takes forms of UTF-8 that are too long, or name half a character.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return tokens.toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        } catch (IOException refused) {
            return null;
        }
    }
}
