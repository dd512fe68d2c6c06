package io.github.hookswitch.provider.internal.cfn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The little JSON that CloudFormation and a log line need, on Jackson's streaming core alone: data binding would be a
 * fifth of the Lambda. Objects are maps, arrays lists, every scalar a string; a null is as good as absent.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads an object.
     *
     * @param input UTF-8
     * @return its members
     * @throws IOException if it is not one JSON object; the message has no part of the input
     */
    public static Map<String, Object> read(InputStream input) throws IOException {
        try (JsonParser parser = FACTORY.createParser(input)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The event is not a JSON object; is this an event of CloudFormation?");
            }
            return object(parser);
        } catch (JsonProcessingException e) {
            throw new IOException("The event is not JSON; is this an event of CloudFormation?");
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(parser));
            }
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            default -> parser.getText();
        };
    }

    /**
     * Writes an object.
     *
     * @param members strings, or maps of strings
     * @return its JSON
     */
    public static String write(Map<String, ?> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Map<?, ?> members) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            generator.writeFieldName(String.valueOf(member.getKey()));
            if (member.getValue() instanceof Map<?, ?> nested) {
                write(generator, nested);
            } else {
                generator.writeString(String.valueOf(member.getValue()));
            }
        }
        generator.writeEndObject();
    }
}
