package io.github.hookswitch.handler.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives the parameters of an action, in the service's words. A null value is left out. */
public interface ParameterWriter {

    /**
     * Writes a string.
     *
     * @param name the member's name
     * @param value its value; null to leave the member out
     */
    void text(String name, @Nullable String value);

    /**
     * Writes a number.
     *
     * @param name the member's name
     * @param value its value; null to leave the member out
     */
    void number(String name, @Nullable Integer value);

    /**
     * Writes a boolean.
     *
     * @param name the member's name
     * @param value its value
     */
    void bool(String name, boolean value);

    /**
     * Writes a list of strings.
     *
     * @param name the member's name
     * @param values its values; an empty list leaves the member out
     */
    void texts(String name, List<String> values);

    /**
     * Writes an object.
     *
     * @param name the member's name
     * @param members writes the members of the object; null to leave the member out
     */
    void object(String name, @Nullable Members members);

    /**
     * Writes a list of objects.
     *
     * @param name the member's name
     * @param objects each writes the members of one object
     */
    void objects(String name, List<? extends Members> objects);

    /**
     * Writes {@code CallId} or {@code ParticipantTag}.
     *
     * @param leg the leg; null to leave both out
     */
    default void leg(@Nullable LegRef leg) {
        if (leg != null) {
            leg.writeTo(this);
        }
    }

    /**
     * Writes all members of a JSON object that is given as a string.
     *
     * @param json a JSON object
     */
    void raw(String json);

    /** Something that can write itself as the members of a JSON object. */
    @FunctionalInterface
    interface Members {

        /**
         * Writes the members.
         *
         * @param out receives them
         */
        void writeTo(ParameterWriter out);
    }
}
