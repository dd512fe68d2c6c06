package io.github.hookswitch.local.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Buckets with their objects. The contents are files in a folder of its own; bucket names are global, as in S3. */
public final class S3Store {
    private final Path folder;
    private final InstantSource clock;
    private final NavigableMap<String, Bucket> buckets = new TreeMap<>();

    private record Bucket(String account, String region, NavigableMap<String, StoredObject> objects) {}

    /**
     * A store without buckets.
     *
     * @param folder where contents are kept; it exists
     * @param clock tells when an object was put
     */
    public S3Store(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Creates a bucket.
     *
     * @param name its name
     * @param account the owner, 12 digits
     * @param region where it is
     * @return false if there is one of that name already
     */
    public synchronized boolean createBucket(String name, String account, String region) {
        return buckets.putIfAbsent(name, new Bucket(account, region, new TreeMap<>())) == null;
    }

    /**
     * Whether there is a bucket.
     *
     * @param name its name
     * @return true if there is
     */
    public synchronized boolean hasBucket(String name) {
        return buckets.containsKey(name);
    }

    /**
     * Puts an object into a bucket, instead of what was there under its key.
     *
     * @param bucket the bucket, which exists
     * @param key the key
     * @param content the content, read to its end
     * @param contentType its media type
     * @return the object
     * @throws IOException if the content cannot be read or written
     */
    public StoredObject put(String bucket, String key, InputStream content, String contentType) throws IOException {
        MessageDigest md5 = md5();
        Path file = Files.createTempFile(folder, "object", "");
        long size;
        try (OutputStream out = Files.newOutputStream(file)) {
            size = new DigestInputStream(content, md5).transferTo(out);
        }
        StoredObject object =
                new StoredObject(key, file, size, HexFormat.of().formatHex(md5.digest()), contentType, clock.instant());
        synchronized (this) {
            existing(bucket).objects().put(key, object);
        }
        return object;
    }

    /**
     * Looks an object up.
     *
     * @param bucket the bucket
     * @param key the key
     * @return the object; empty if there is no such bucket or object
     */
    public synchronized Optional<StoredObject> find(String bucket, String key) {
        return Optional.ofNullable(buckets.get(bucket))
                .map(found -> found.objects().get(key));
    }

    /**
     * The objects of a bucket.
     *
     * @param bucket the bucket, which exists
     * @param prefix what their keys begin with; may be empty
     * @return the objects by key, in S3's order
     */
    public synchronized List<StoredObject> list(String bucket, String prefix) {
        return existing(bucket).objects().tailMap(prefix, true).values().stream()
                .takeWhile(object -> object.key().startsWith(prefix))
                .toList();
    }

    /**
     * Deletes an object; one that is not there is no error, as in S3.
     *
     * @param bucket the bucket, which exists
     * @param key the key
     */
    public synchronized void delete(String bucket, String key) {
        existing(bucket).objects().remove(key);
    }

    /**
     * Deletes a bucket.
     *
     * @param name the bucket, which exists
     * @return false if it is not empty and stays
     */
    public synchronized boolean deleteBucket(String name) {
        return existing(name).objects().isEmpty() && buckets.remove(name) != null;
    }

    private Bucket existing(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            throw new IllegalArgumentException("There is no bucket '" + name + "'");
        }
        return bucket;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
