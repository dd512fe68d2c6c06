package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Lambda tells about code: of a directory, what its files' names and contents give.
 *
 * @param sha256 the digest in Base64
 * @param bytes the size
 */
record CodeDigest(String sha256, long bytes) {

    static CodeDigest of(Path asset) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                for (Path file : files(asset)) {
                    if (Files.isDirectory(asset)) {
                        out.write(asset.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    }
                    try (InputStream in = Files.newInputStream(file)) {
                        size += in.transferTo(out);
                    }
                }
            }
            return new CodeDigest(Base64.getEncoder().encodeToString(digest.digest()), size);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the code " + asset, unreadable);
        }
    }

    private static List<Path> files(Path asset) throws IOException {
        try (Stream<Path> files = Files.walk(asset)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
