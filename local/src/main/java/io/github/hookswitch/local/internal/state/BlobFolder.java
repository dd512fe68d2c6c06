package io.github.hookswitch.local.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Bytes as files that are called by what they hold. */
final class BlobFolder implements Blobs {
    private static final String NAME = "[0-9a-f]{64}";

    private final Path folder;
    private final Map<Path, String> known;
    private final Set<String> used = new HashSet<>();

    /**
     * Those of one state.
     *
     * @param folder where the files are
     * @param known what has been put by earlier states, by the files that were put
     */
    BlobFolder(Path folder, Map<Path, String> known) {
        this.folder = folder;
        this.known = known;
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
    public String put(Path file) {
        String name = known.get(file);
        if (name == null || !Files.exists(folder.resolve(name))) {
            try {
                name = put(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot keep " + file, e);
            }
            known.put(file, name);
        }
        used.add(name);
        return name;
    }

    @Override
    public Path file(String name) {
        Path file = folder.resolve(name);
        if (!name.matches(NAME) || !Files.exists(file)) {
            throw new IllegalArgumentException("The file " + name + " of " + folder + " is missing");
        }
        return file;
    }

    @Override
    public byte[] get(String name) {
        try {
            return Files.readAllBytes(file(name));
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
