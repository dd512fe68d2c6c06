package io.github.hookswitch.local.internal.state;

/** Bytes outside the JSON of the state. The same bytes are kept once, and are written once, however often they are saved. */
public interface Blobs {

    /**
     * Keeps bytes for as long as the state that is being saved is the last one.
     *
     * @param bytes the bytes; the caller does not change them afterwards
     * @return a name for {@link #get}, to be written into the JSON
     */
    String put(byte[] bytes);

    /**
     * Gives bytes back.
     *
     * @param name what {@link #put} returned
     * @return the bytes
     * @throws IllegalArgumentException if there are none with this name
     */
    byte[] get(String name);
}
