package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.ObjectSource;
import io.github.hookswitch.local.internal.s3.S3Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lets deployments use the account's buckets.
 *
 * @param store the buckets
 */
record StoredAssets(S3Store store) implements ObjectSource {

    @Override
    public Optional<Path> find(String bucket, String key) {
        return store.find(bucket, key).map(store::hold);
    }

    @Override
    public void publish(String account, String region, String bucket, String key, Path content) throws IOException {
        store.createBucket(bucket, account, region);
        if (store.find(bucket, key).isPresent()) {
            return;
        }
        if (Files.isDirectory(content)) {
            putArchive(bucket, key, content);
        } else {
            put(bucket, key, content);
        }
    }

    private void put(String bucket, String key, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            store.put(bucket, key, in, "application/octet-stream");
        }
    }

    private void putArchive(String bucket, String key, Path directory) throws IOException {
        Path archive = Files.createTempFile("asset", ".zip");
        try {
            zip(directory, archive);
            put(bucket, key, archive);
        } finally {
            Files.delete(archive);
        }
    }

    private static void zip(Path directory, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> tree = Files.walk(directory)) {
            // It is read again at once and goes nowhere.
            zip.setLevel(Deflater.BEST_SPEED);
            List<Path> files = tree.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (Path file : files) {
                zip.putNextEntry(
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
