package io.github.hookswitch.provider.matrix;

import java.util.ArrayList;
import java.util.List;

/** One operation on one resource. */
record Flow(Subject subject, Operation operation) {
    static List<Flow> all() {
        List<Flow> all = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            for (Operation operation : Operation.values()) {
                // A number is never replaced: its replacement fails already.
                if (subject != Subject.PHONE_NUMBER || operation != Operation.ROLLBACK_OF_REPLACE) {
                    all.add(new Flow(subject, operation));
                }
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return subject.label() + ", " + operation.label;
    }
}
