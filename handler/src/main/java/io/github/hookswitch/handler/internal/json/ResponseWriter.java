package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a response as the service expects it. */
public final class ResponseWriter {

    private static final int USUAL_BYTES = 512;

    private final JsonFactory factory = new JsonFactory();

    /** A writer; it keeps nothing between responses. */
    public ResponseWriter() {}

    /**
     * Writes a response.
     *
     * @param response what to do
     * @param schemaVersion the version of the event that is answered; the service wants it repeated
     * @return UTF-8 JSON, whole: nothing is sent if writing fails
     */
    public byte[] write(Response response, String schemaVersion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("SchemaVersion", schemaVersion);
            if (!response.keepsRunning()) {
                actions(response, json);
            }
            attributes(response.transactionAttributes(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void actions(Response response, JsonGenerator json) throws IOException {
        JsonParameterWriter parameters = new JsonParameterWriter(json);
        json.writeArrayFieldStart("Actions");
        for (Action action : response.actions()) {
            json.writeStartObject();
            json.writeStringField("Type", action.type());
            json.writeObjectFieldStart("Parameters");
            action.writeParameters(parameters);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void attributes(@Nullable Map<String, String> attributes, JsonGenerator json) throws IOException {
        if (attributes == null) {
            return;
        }
        json.writeObjectFieldStart("TransactionAttributes");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
    }
}
