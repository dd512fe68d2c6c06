package io.github.hookswitch.handler.internal.json;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a response as the service expects it. */
public final class ResponseWriter {

    private final SpareWriter writers = new SpareWriter();

    /** A writer; it keeps nothing of a response. */
    public ResponseWriter() {}

    /**
     * Writes a response.
     *
     * @param response what to do
     * @param schemaVersion the version of the event that is answered; the service wants it repeated
     * @return UTF-8 JSON, whole: nothing is sent if writing fails
     */
    public byte[] write(Response response, String schemaVersion) {
        JsonWriter json = writers.take();
        json.beginObject();
        json.text("SchemaVersion", schemaVersion);
        if (!response.keepsRunning()) {
            actions(response, json);
        }
        attributes(response.transactionAttributes(), json);
        json.endObject();
        byte[] bytes = json.toBytes();
        writers.giveBack(json);
        return bytes;
    }

    private static void actions(Response response, JsonWriter json) {
        JsonParameterWriter parameters = new JsonParameterWriter(json);
        json.beginArray("Actions");
        for (Action action : response.actions()) {
            json.beginObject();
            json.text("Type", action.type());
            json.beginObject("Parameters");
            action.writeParameters(parameters);
            json.endObject();
            json.endObject();
        }
        json.endArray();
    }

    private static void attributes(@Nullable Map<String, String> attributes, JsonWriter json) {
        if (attributes == null) {
            return;
        }
        json.beginObject("TransactionAttributes");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.name(attribute.getKey());
            json.value(attribute.getValue());
        }
        json.endObject();
    }
}
