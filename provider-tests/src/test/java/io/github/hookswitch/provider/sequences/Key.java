package io.github.hookswitch.provider.sequences;

import java.util.Comparator;

/** Where a construct is: its stack, 0 or 1, and its logical id in it. */
record Key(int stack, String id) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        return Comparator.comparingInt(Key::stack).thenComparing(Key::id).compare(this, other);
    }

    Key renamed(String newId) {
        return new Key(stack, newId);
    }

    Key inOtherStack() {
        return new Key(1 - stack, id);
    }

    String generatedName() {
        return "stack" + stack + "-" + id;
    }

    @Override
    public String toString() {
        return "stack" + stack + "/" + id;
    }
}
