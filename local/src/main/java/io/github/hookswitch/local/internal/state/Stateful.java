package io.github.hookswitch.local.internal.state;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something whose content is kept over a restart: one store of a local AWS.
 *
 * <p>A store in a package that users see does not implement this itself, but has an adapter that is not public.
 */
public interface Stateful {

    /**
     * What its part of the state is called.
     *
     * @return a word of lower-case letters and hyphens that no other store has, and that stays: {@code s3}
     */
    String name();

    /**
     * Writes down what the store holds at this moment. Any thread may ask, also in the middle of a change: what is only
     * half-done is written as what a restart makes of it.
     *
     * @param blobs takes bytes that are too many for JSON
     * @return what {@link #restore} understands, in later versions too
     */
    JsonNode save(Blobs blobs);

    /**
     * Fills the store, which is empty. Called once, before anybody uses it; the stores are restored in the order in which
     * {@link StateFolder#open} was given them, so that one may look into those before it.
     *
     * @param saved what {@link #save} wrote
     * @param blobs gives the bytes back
     * @throws IllegalArgumentException if {@code saved} is not what this version can read
     */
    void restore(JsonNode saved, Blobs blobs);
}
