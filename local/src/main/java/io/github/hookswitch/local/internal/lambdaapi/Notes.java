package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was said of functions and has no effect here. */
final class Notes {
    private final Map<String, ObjectNode> notes = new ConcurrentHashMap<>();

    void put(String kind, FunctionArn function, ObjectNode note) {
        notes.put(kind + " " + function, note.deepCopy());
    }

    Optional<ObjectNode> find(String kind, FunctionArn function) {
        return Optional.ofNullable(notes.get(kind + " " + function)).map(ObjectNode::deepCopy);
    }

    void remove(String kind, FunctionArn function) {
        notes.remove(kind + " " + function);
    }
}
