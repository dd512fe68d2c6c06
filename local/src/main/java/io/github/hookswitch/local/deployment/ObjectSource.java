package io.github.hookswitch.local.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The buckets from which a deployment takes code and templates, and into which it publishes an app's assets. */
public interface ObjectSource {

    /**
     * Looks an object up.
     *
     * @param bucket the bucket's name
     * @param key the object's key
     * @return a file or directory with its content, which nobody changes; empty if there is none
     */
    Optional<Path> find(String bucket, String key);

    /**
     * Publishes an asset; one that is there already is left alone.
     *
     * @param account the bucket's owner, if it is to be created, 12 digits
     * @param region the bucket's Region, if it is to be created
     * @param bucket the bucket's name
     * @param key the object's key
     * @param content a file, or a directory that becomes a zip archive
     * @throws IOException if the content cannot be read
     */
    void publish(String account, String region, String bucket, String key, Path content) throws IOException;
}
