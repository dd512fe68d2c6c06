package io.github.hookswitch.local.internal.lambdaapi;

import java.nio.file.Path;
import java.util.Optional;

/** Where code lies that was uploaded to S3. */
@FunctionalInterface
public interface S3Objects {

    /**
     * Looks an object up.
     *
     * @param bucket the bucket
     * @param key the key
     * @return a file with its content, which stays; empty if there is no such object
     */
    Optional<Path> find(String bucket, String key);
}
