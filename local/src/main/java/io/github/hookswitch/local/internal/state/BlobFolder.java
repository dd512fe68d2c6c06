package io.github.hookswitch.local.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bytes as files that are called by what they hold. */
final class BlobFolder implements Blobs {
    private static final String NAME = "[0-9a-f]{64}";

    private final Path folder;
    private final Set<String> used = new HashSet<>();

    BlobFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(byte[] bytes) {
        String name = sha256(bytes);
        if (used.add(name) && !Files.exists(folder.resolve(name))) {
            try {
                Files.createDirectories(folder);
                WholeFile.write(folder.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write into the state folder " + folder, e);
            }
        }
        return name;
    }

    @Override
    public byte[] get(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("'" + name + "' names no file of " + folder);
        }
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("The file " + name + " of " + folder + " is missing", missing);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the state folder " + folder, e);
        }
    }

    /** Deletes what was not put, by a state that is the last one by now. */
    void deleteUnused() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> unused = files.filter(
                            file -> !used.contains(file.getFileName().toString()))
                    .toList();
            for (Path file : unused) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
