package io.github.hookswitch.handler;

import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.internal.json.JsonWriter;
import java.util.Map;

/** Writes a response as the service expects it. */
final class ResponseWriter {

    private static final int USUAL_BYTES = 128;

    private ResponseWriter() {}

    /** The response to an event. An attribute that goes back as it came keeps its type. */
    static byte[] write(Response response, CallEvent event) {
        JsonWriter json = new JsonWriter(USUAL_BYTES);
        json.beginObject();
        // The service wants it repeated.
        json.text("SchemaVersion", event.envelope().schemaVersion());
        if (!response.keepsRunning()) {
            actions(response, json);
        }
        Map<String, String> attributes = response.transactionAttributes();
        if (attributes != null) {
            attributes(attributes, StoredAttributes.asSent(attributes, event), json);
        }
        json.endObject();
        return json.toBytes();
    }

    private static void actions(Response response, JsonWriter json) {
        json.beginArray("Actions");
        for (Action action : response.actions()) {
            json.json(action.toJson());
        }
        json.endArray();
    }

    private static void attributes(Map<String, String> attributes, Map<String, String> asSent, JsonWriter json) {
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
