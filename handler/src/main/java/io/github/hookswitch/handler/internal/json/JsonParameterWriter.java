package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hookswitch.handler.action.ParameterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes parameters with Jackson's generator. */
final class JsonParameterWriter implements ParameterWriter {

    private final JsonGenerator json;

    JsonParameterWriter(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void text(String name, @Nullable String value) {
        if (value != null) {
            write(() -> json.writeStringField(name, value));
        }
    }

    @Override
    public void number(String name, @Nullable Integer value) {
        if (value != null) {
            write(() -> json.writeNumberField(name, value));
        }
    }

    @Override
    public void bool(String name, boolean value) {
        write(() -> json.writeBooleanField(name, value));
    }

    @Override
    public void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            write(() -> {
                json.writeArrayFieldStart(name);
                for (String value : values) {
                    json.writeString(value);
                }
                json.writeEndArray();
            });
        }
    }

    @Override
    public void object(String name, @Nullable Members members) {
        if (members != null) {
            write(() -> {
                json.writeObjectFieldStart(name);
                members.writeTo(this);
                json.writeEndObject();
            });
        }
    }

    @Override
    public void objects(String name, List<? extends Members> objects) {
        write(() -> {
            json.writeArrayFieldStart(name);
            for (Members members : objects) {
                json.writeStartObject();
                members.writeTo(this);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void raw(String object) {
        write(() -> {
            try (JsonParser parser = new JsonFactory().createParser(object)) {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    json.copyCurrentStructure(parser);
                }
            }
        });
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
