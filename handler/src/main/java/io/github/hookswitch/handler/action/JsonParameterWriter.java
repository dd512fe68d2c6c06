package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes parameters as JSON. */
final class JsonParameterWriter implements ParameterWriter {

    private static final int USUAL_BYTES = 320;

    private final JsonWriter json;

    private JsonParameterWriter(JsonWriter json) {
        this.json = json;
    }

    /** An action with its type. */
    static byte[] action(Action action) {
        JsonWriter json = new JsonWriter(USUAL_BYTES);
        json.beginObject();
        json.text("Type", action.type());
        json.beginObject("Parameters");
        action.writeParameters(new JsonParameterWriter(json));
        json.endObject();
        json.endObject();
        return json.toBytes();
    }

    /** The length of an object as UTF-8 JSON, in bytes. */
    static int bytes(Members members) {
        JsonWriter json = new JsonWriter(USUAL_BYTES);
        json.beginObject();
        members.writeTo(new JsonParameterWriter(json));
        json.endObject();
        return json.length();
    }

    @Override
    public void text(String name, @Nullable String value) {
        if (value != null) {
            json.name(name);
            json.value(value);
        }
    }

    @Override
    public void number(String name, @Nullable Integer value) {
        if (value != null) {
            json.name(name);
            json.value(value.longValue());
        }
    }

    @Override
    public void bool(String name, boolean value) {
        json.name(name);
        json.value(value);
    }

    @Override
    public void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.name(name);
            json.beginArray();
            for (String value : values) {
                json.value(value);
            }
            json.endArray();
        }
    }

    @Override
    public void object(String name, @Nullable Members members) {
        if (members != null) {
            json.name(name);
            json.beginObject();
            members.writeTo(this);
            json.endObject();
        }
    }

    @Override
    public void objects(String name, List<? extends Members> objects) {
        json.name(name);
        json.beginArray();
        for (Members members : objects) {
            json.beginObject();
            members.writeTo(this);
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void raw(String object) {
        json.members(object.substring(object.indexOf('{') + 1, object.lastIndexOf('}')));
    }
}
