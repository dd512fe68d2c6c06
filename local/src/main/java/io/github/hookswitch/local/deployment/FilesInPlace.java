package io.github.hookswitch.local.deployment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes assets from where they lie, for a deployment without buckets. */
final class FilesInPlace implements ObjectSource {
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    @Override
    public Optional<Path> find(String bucket, String key) {
        return Optional.ofNullable(files.get(bucket + "/" + key));
    }

    @Override
    public void publish(String account, String region, String bucket, String key, Path content) {
        files.put(bucket + "/" + key, content);
    }
}
