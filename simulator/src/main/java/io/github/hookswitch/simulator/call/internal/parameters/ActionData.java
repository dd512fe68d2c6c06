package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the {@code ActionData} of events. */
public final class ActionData {
    private ActionData() {}

    public static ObjectNode of(String type, ObjectNode parameters) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("Type", type);
        data.set("Parameters", parameters);
        return data;
    }
}
