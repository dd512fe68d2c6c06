package io.github.hookswitch.handler.internal.json;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a response as the service expects it. */
public final class ResponseWriter {

    private final SpareWriter writers = new SpareWriter();

    /** A writer; it keeps nothing of a response. */
    public ResponseWriter() {}

    /**
     * Writes the response to an event. An attribute that goes back as it came keeps its type.
     *
     * @param response what to do
     * @param event what is answered
     * @return UTF-8 JSON, whole: nothing is sent if writing fails
     */
    public byte[] write(Response response, CallEvent event) {
        Map<String, String> attributes = response.transactionAttributes();
        return write(
                response,
                event.envelope().schemaVersion(),
                attributes == null ? Map.of() : StoredAttributes.asSent(attributes, event));
    }

    /**
     * Writes a response, with all attributes as strings.
     *
     * @param response what to do
     * @param schemaVersion the version of the event that is answered; the service wants it repeated
     * @return UTF-8 JSON, whole: nothing is sent if writing fails
     */
    public byte[] write(Response response, String schemaVersion) {
        return write(response, schemaVersion, Map.of());
    }

    private byte[] write(Response response, String schemaVersion, Map<String, String> asSent) {
        JsonWriter json = writers.take();
        json.beginObject();
        json.text("SchemaVersion", schemaVersion);
        if (!response.keepsRunning()) {
            actions(response, json);
        }
        attributes(response.transactionAttributes(), asSent, json);
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

    private static void attributes(
            @Nullable Map<String, String> attributes, Map<String, String> asSent, JsonWriter json) {
        if (attributes == null) {
            return;
        }
        json.beginObject("TransactionAttributes");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.name(attribute.getKey());
            if (attribute.getValue().equals(asSent.get(attribute.getKey()))) {
                json.json(attribute.getValue());
            } else {
                json.value(attribute.getValue());
            }
        }
        json.endObject();
    }
}
