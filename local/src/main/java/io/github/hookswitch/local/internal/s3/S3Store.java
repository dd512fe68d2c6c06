package io.github.hookswitch.local.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Buckets with their objects. The contents are files in a folder of its own; bucket names are global, as in S3. The bucket
 * that a CDK bootstrap of any account and Region makes for assets is there as soon as somebody looks for it.
 */
public final class S3Store {
    // The name that the CDK's bootstrap template gives it, with any qualifier.
    private static final Pattern BOOTSTRAP =
            Pattern.compile("cdk-[a-z0-9]{1,10}-assets-(\\d{12})-([a-z]{2}(?:-[a-z]+)+-\\d+)");

    private final Path folder;
    private final InstantSource clock;
    private final NavigableMap<String, Bucket> buckets = new TreeMap<>();
    private final List<BucketListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Path> held = ConcurrentHashMap.newKeySet();

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
     * Adds somebody who is told of objects that are put and deleted.
     *
     * @param listener who
     */
    public void add(BucketListener listener) {
        listeners.add(listener);
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
        return buckets.putIfAbsent(name, new Bucket(name, account, region, clock.instant())) == null;
    }

    /**
     * Whether there is a bucket.
     *
     * @param name its name
     * @return true if there is
     */
    public synchronized boolean hasBucket(String name) {
        return look(name) != null;
    }

    /**
     * Whether a bucket has a name that a CDK bootstrap gives, so that it is there without anybody creating it.
     *
     * @param name the name
     * @return true if it is
     */
    public boolean isOfBootstrap(String name) {
        return BOOTSTRAP.matcher(name).matches();
    }

    /**
     * Looks a bucket up.
     *
     * @param name its name
     * @return the bucket; empty if there is none
     */
    public synchronized Optional<BucketInfo> bucket(String name) {
        return Optional.ofNullable(look(name)).map(S3Store::info);
    }

    /**
     * The buckets of an account.
     *
     * @param account 12 digits
     * @return the buckets by name
     */
    public synchronized List<BucketInfo> buckets(String account) {
        return buckets.values().stream()
                .filter(bucket -> bucket.account.equals(account))
                .map(S3Store::info)
                .toList();
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
        return put(bucket, key, write(content), Map.of("content-type", contentType), Map.of(), "Put");
    }

    /** Puts an object whose content has been written already. */
    StoredObject put(
            String bucket,
            String key,
            Content content,
            Map<String, String> headers,
            Map<String, String> tags,
            String how) {
        StoredObject object =
                new StoredObject(key, content.file(), content.size(), content.etag(), headers, tags, clock.instant());
        StoredObject before;
        BucketInfo info;
        synchronized (this) {
            Bucket into = look(bucket);
            if (into == null) {
                delete(content.file());
                throw missing(bucket);
            }
            info = info(into);
            before = into.objects.put(key, object);
        }
        if (before != null) {
            discard(before);
        }
        listeners.forEach(listener -> listener.created(info, object, how));
        return object;
    }

    /** Writes a content that belongs to no object yet. */
    Content write(InputStream content) throws IOException {
        MessageDigest md5 = Digests.md5();
        Path file = Files.createTempFile(folder, "object", "");
        boolean written = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = new DigestInputStream(content, md5).transferTo(out);
            written = true;
            return new Content(file, size, Digests.hex(md5));
        } finally {
            if (!written) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Joins contents to one, whose parts stay. */
    Content join(List<Content> parts, String etag) throws IOException {
        Path file = Files.createTempFile(folder, "object", "");
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Content part : parts) {
                size += Files.copy(part.file(), out);
            }
        }
        return new Content(file, size, etag);
    }

    /** The content of an object once more, for a copy of it. */
    Content copy(StoredObject object) throws IOException {
        try (InputStream in = Files.newInputStream(object.file())) {
            return write(in);
        }
    }

    /**
     * Looks an object up.
     *
     * @param bucket the bucket
     * @param key the key
     * @return the object; empty if there is no such bucket or object
     */
    public synchronized Optional<StoredObject> find(String bucket, String key) {
        return Optional.ofNullable(look(bucket)).map(found -> found.objects.get(key));
    }

    /**
     * Opens an object's content, which can then be read to its end even if the object is deleted.
     *
     * @param object the object
     * @return the content, to be closed; empty if it has been deleted meanwhile
     */
    public Optional<InputStream> open(StoredObject object) {
        try {
            return Optional.of(Files.newInputStream(object.file()));
        } catch (IOException deleted) {
            return Optional.empty();
        }
    }

    /**
     * Keeps an object's content where it is until the store's folder is deleted, even if the object is deleted before.
     *
     * @param object the object
     * @return the content, which nobody changes
     */
    public Path hold(StoredObject object) {
        held.add(object.file());
        return object.file();
    }

    private void discard(StoredObject object) {
        if (!held.contains(object.file())) {
            delete(object.file());
        }
    }

    /**
     * The objects of a bucket.
     *
     * @param bucket the bucket, which exists
     * @param prefix what their keys begin with; may be empty
     * @return the objects by key, in S3's order
     */
    public synchronized List<StoredObject> list(String bucket, String prefix) {
        return existing(bucket).objects.tailMap(prefix, true).values().stream()
                .takeWhile(object -> object.key().startsWith(prefix))
                .toList();
    }

    /** Gives an object other tags. */
    synchronized void tag(String bucket, String key, Map<String, String> tags) {
        existing(bucket).objects.computeIfPresent(key, (name, object) -> object.withTags(tags));
    }

    /**
     * Deletes an object; one that is not there is no error, as in S3.
     *
     * @param bucket the bucket, which exists
     * @param key the key
     */
    public void delete(String bucket, String key) {
        StoredObject before;
        BucketInfo info;
        synchronized (this) {
            Bucket from = existing(bucket);
            info = info(from);
            before = from.objects.remove(key);
        }
        if (before != null) {
            discard(before);
            listeners.forEach(listener -> listener.deleted(info, before));
        }
    }

    /** Deletes the objects of all buckets but a bootstrap's, whose assets the stacks are made from. Nobody is told. */
    public void empty() {
        List<StoredObject> gone;
        synchronized (this) {
            List<Bucket> all = buckets.values().stream()
                    .filter(bucket -> !isOfBootstrap(info(bucket).name()))
                    .toList();
            gone = all.stream()
                    .flatMap(bucket -> bucket.objects.values().stream())
                    .toList();
            all.forEach(bucket -> bucket.objects.clear());
        }
        gone.forEach(this::discard);
    }

    /**
     * Deletes a bucket.
     *
     * @param name the bucket, which exists
     * @return false if it is not empty and stays
     */
    public synchronized boolean deleteBucket(String name) {
        return existing(name).objects.isEmpty() && buckets.remove(name) != null;
    }

    /**
     * What was set for a bucket.
     *
     * @param bucket the bucket
     * @param setting what to look for
     * @return the document, or that of a new bucket; empty if there is none, or no such bucket
     */
    public synchronized Optional<String> setting(String bucket, BucketSetting setting) {
        return Optional.ofNullable(look(bucket))
                .flatMap(found -> Optional.ofNullable(found.settings.get(setting))
                        .or(setting::byDefault)
                        .filter(document -> !document.isEmpty()));
    }

    /**
     * Sets something for a bucket.
     *
     * @param bucket the bucket, which exists
     * @param setting what to set
     * @param document the document in S3's form: XML, and JSON for a policy
     */
    public synchronized void set(String bucket, BucketSetting setting, String document) {
        existing(bucket).settings.put(setting, document);
    }

    /**
     * The key with which the objects of a bucket are encrypted by default.
     *
     * @param bucket the bucket
     * @return its id or ARN; empty if it is the service's own, or there is no such bucket
     */
    public Optional<String> encryptionKey(String bucket) {
        return setting(bucket, BucketSetting.ENCRYPTION)
                .map(document -> S3Document.parse(document.getBytes(StandardCharsets.UTF_8)))
                .flatMap(document -> document.children("Rule").stream().findFirst())
                .flatMap(rule -> rule.children("ApplyServerSideEncryptionByDefault").stream()
                        .findFirst())
                .flatMap(applied -> applied.text("KMSMasterKeyID"));
    }

    /**
     * Removes what was set for a bucket.
     *
     * @param bucket the bucket, which exists
     * @param setting what to remove
     */
    public synchronized void unset(String bucket, BucketSetting setting) {
        // What protects a new bucket from the public is gone then; everything else is as if it had never been set.
        if (setting.missingCode().isEmpty()) {
            existing(bucket).settings.remove(setting);
        } else {
            existing(bucket).settings.put(setting, "");
        }
    }

    /** Shows each bucket, while nobody changes any. */
    synchronized void eachBucket(Consumer<Bucket> look) {
        buckets.values().forEach(look);
    }

    /** Brings a bucket back, with all that is in it. */
    synchronized void restore(Bucket bucket) {
        buckets.put(bucket.name, bucket);
    }

    private static BucketInfo info(Bucket bucket) {
        return new BucketInfo(bucket.name, bucket.account, bucket.region, bucket.created);
    }

    private @Nullable Bucket look(String name) {
        Bucket bucket = buckets.get(name);
        Matcher bootstrap = BOOTSTRAP.matcher(name);
        if (bucket == null && bootstrap.matches()) {
            createBucket(name, bootstrap.group(1), bootstrap.group(2));
            return buckets.get(name);
        }
        return bucket;
    }

    private Bucket existing(String name) {
        Bucket bucket = look(name);
        if (bucket == null) {
            throw missing(name);
        }
        return bucket;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("There is no bucket '" + name + "'");
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
