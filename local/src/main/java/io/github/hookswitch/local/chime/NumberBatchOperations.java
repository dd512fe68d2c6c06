package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;

/** Changes of several numbers at once: each number has its own success or error. */
final class NumberBatchOperations {
    private static final Structure DELETE =
            Structure.empty().required("PhoneNumberIds", Shape.list(1, Members.ANY, Shape.text()));
    private static final Structure UPDATE = Structure.empty()
            .required(
                    "UpdatePhoneNumberRequestItems",
                    Shape.list(
                            0,
                            Members.ANY,
                            Structure.empty()
                                    .required("PhoneNumberId", Shape.notBlank())
                                    .optional("ProductType", Members.PRODUCT_TYPE)
                                    .optional("CallingName", Members.CALLING_NAME)
                                    .optional("Name", Members.NUMBER_NAME)));

    private final ChimeVoice voice;

    NumberBatchOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return List.of(
                Operation.of(
                        "BatchDeletePhoneNumber",
                        "POST",
                        "/phone-numbers?operation=batch-delete",
                        200,
                        DELETE,
                        this::delete),
                Operation.of(
                        "BatchUpdatePhoneNumber",
                        "POST",
                        "/phone-numbers?operation=batch-update",
                        200,
                        UPDATE,
                        this::update));
    }

    private ObjectNode delete(Input input) {
        Errors errors = new Errors();
        for (String id : input.strings("PhoneNumberIds")) {
            errors.of(
                    id,
                    () -> voice.numbers((numbers, now) -> {
                        numbers.delete(id, now);
                        return id;
                    }));
        }
        return errors.json();
    }

    private ObjectNode update(Input input) {
        Errors errors = new Errors();
        for (JsonNode node : input.list("UpdatePhoneNumberRequestItems")) {
            Input item = Input.nested("UpdatePhoneNumberRequestItems", node);
            String id = item.string("PhoneNumberId");
            String productType = item.optionalString("ProductType");
            String callingName = item.optionalString("CallingName");
            String name = item.optionalString("Name");
            errors.of(
                    id, () -> voice.numbers((numbers, now) -> numbers.update(id, productType, callingName, name, now)));
        }
        return errors.json();
    }

    /** The numbers for which something failed, and why. */
    static final class Errors {
        private final ArrayNode list;
        private final ObjectNode result = Wire.object();

        Errors() {
            list = result.putArray("PhoneNumberErrors");
        }

        void of(String phoneNumberId, Runnable change) {
            try {
                change.run();
            } catch (ChimeServiceException failure) {
                list.addObject()
                        .put("PhoneNumberId", phoneNumberId)
                        .put("ErrorCode", failure.code())
                        .put("ErrorMessage", failure.getMessage());
            }
        }

        ObjectNode json() {
            return result;
        }
    }
}
