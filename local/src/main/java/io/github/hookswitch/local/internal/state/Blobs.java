package io.github.hookswitch.local.internal.state;

import java.nio.file.Path;

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
     * Keeps the content of a file for as long as the state that is being saved is the last one.
     *
     * @param file a file that is never changed
     * @return a name for {@link #file}, to be written into the JSON
     */
    String put(Path file);

    /**
     * Gives the content of a file back.
     *
     * @param name what {@link #put} returned
     * @return where it is; to be copied, not to be changed or kept
     * @throws IllegalArgumentException if there is none with this name
     */
    Path file(String name);

    /**
     * Gives bytes back.
     *
     * @param name what {@link #put} returned
     * @return the bytes
     * @throws IllegalArgumentException if there are none with this name
     */
    byte[] get(String name);
}
