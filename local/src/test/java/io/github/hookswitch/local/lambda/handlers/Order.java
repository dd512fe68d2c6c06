package io.github.hookswitch.local.lambda.handlers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain class as handlers take and return it. */
public final class Order {
    private @Nullable String item;
    private int count;
    private List<String> notes = List.of();

    /** What was ordered. */
    public @Nullable String getItem() {
        return item;
    }

    /** Sets what was ordered. */
    public void setItem(@Nullable String item) {
        this.item = item;
    }

    /** How many. */
    public int getCount() {
        return count;
    }

    /** Sets how many. */
    public void setCount(int count) {
        this.count = count;
    }

    /** Remarks. */
    public List<String> getNotes() {
        return notes;
    }

    /** Sets the remarks. */
    public void setNotes(List<String> notes) {
        this.notes = List.copyOf(notes);
    }
}
