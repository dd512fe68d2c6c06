package io.github.hookswitch.provider.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The little JSON that CloudFormation and a log line need, on Jackson's streaming core alone: data binding
 * would be most of the Lambda. What is read has maps for objects, lists for arrays and a string for every scalar; a null
 * is as good as absent.
 */
public final class Json {
    // Whoever sent a request is answered, however odd the request is, so no limit of the parser's may refuse it: Lambda
    // limits its length, and what is nested deeper than anything CloudFormation sends is left out.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int DEEPEST = 64;
    private static final char REPLACEMENT = '\uFFFD';

    private Json() {}

    /**
     * Reads an object.
     *
     * @param input UTF-8
     * @return its members; what is nested more than 64 deep is as good as absent
     * @throws IOException if it is not one JSON object; the message has no part of the input
     */
    public static Map<String, Object> read(InputStream input) throws IOException {
        try (JsonParser parser = FACTORY.createParser(input)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("This is not a JSON object.");
            }
            return object(parser, 1);
        } catch (JsonProcessingException e) {
            throw new IOException("This is not JSON.");
        }
    }

    private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(parser, depth + 1));
            }
        }
        return members;
    }

    private static List<Object> array(JsonParser parser, int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, depth + 1));
        }
        return elements;
    }

    private static Object value(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            parser.skipChildren();
            return "";
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            default -> parser.getText();
        };
    }

    /**
     * Writes an object.
     *
     * @param members strings, integers, booleans, lists and maps of these
     * @return its JSON in UTF-8
     */
    public static byte[] bytes(Map<String, ?> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes an object.
     *
     * @param members strings, integers, booleans, lists and maps of these
     * @return its JSON
     */
    public static String text(Map<String, ?> members) {
        return new String(bytes(members), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                generator.writeFieldName(wellFormed(String.valueOf(member.getKey())));
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> elements) {
            generator.writeStartArray();
            for (Object element : elements) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else {
            generator.writeString(wellFormed(String.valueOf(value)));
        }
    }

    /** JSON can escape half a surrogate pair, UTF-8 cannot have one. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(at, REPLACEMENT);
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
