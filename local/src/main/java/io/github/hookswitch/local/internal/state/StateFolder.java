package io.github.hookswitch.local.internal.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the state is kept: {@code state.json} with the JSON of every store, and {@code blobs} with bytes. One
 * file holds all stores, so that they always fit together; it is replaced as a whole. One process at a time has the folder.
 */
public final class StateFolder implements AutoCloseable {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final FileChannel lockFile;
    private final List<Stateful> stores;
    private final Map<Path, String> known = new HashMap<>();
    private @Nullable ObjectNode written;

    private StateFolder(Path folder, FileChannel lockFile, List<Stateful> stores) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.stores = List.copyOf(stores);
    }

    /**
     * Takes a folder, and fills the stores with what it holds.
     *
     * @param folder is created if it is not there
     * @param stores empty ones, in the order in which they are to be restored
     * @return the folder, to be closed
     * @throws IllegalArgumentException if another process has the folder, or it holds what cannot be read
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static StateFolder open(Path folder, List<Stateful> stores) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                requireAlone(folder, lockFile);
                StateFolder state = new StateFolder(folder, lockFile, stores);
                state.restore();
                return state;
            } catch (Throwable failure) {
                lockFile.close();
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The state folder " + folder + " cannot be used: " + e + "; name one that you may write to", e);
        }
    }

    private static void requireAlone(Path folder, FileChannel lockFile) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            throw new IllegalArgumentException("The state folder " + folder
                    + " is in use by another instance; stop that one, or name another folder");
        }
    }

    private void restore() throws IOException {
        Path file = file();
        if (!Files.exists(file)) {
            return;
        }
        JsonNode state = read(file);
        Blobs blobs = blobs();
        for (Stateful store : stores) {
            JsonNode saved = state.path("stores").path(store.name());
            if (!saved.isMissingNode()) {
                try {
                    store.restore(saved, blobs);
                } catch (IllegalArgumentException unreadable) {
                    throw unreadable(file, store.name() + ": " + unreadable.getMessage(), unreadable);
                }
            }
        }
    }

    private static JsonNode read(Path file) throws IOException {
        JsonNode state;
        try {
            state = MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException damaged) {
            throw unreadable(file, damaged.getOriginalMessage(), damaged);
        }
        if (state.path("version").asInt() != VERSION) {
            throw unreadable(file, "its version is " + state.path("version") + ", not " + VERSION, null);
        }
        return state;
    }

    private static IllegalArgumentException unreadable(Path file, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The state in " + file + " cannot be read (" + why + "); name another folder, or delete this one",
                cause);
    }

    /**
     * Writes down what all stores hold, if it is something else than what was written last.
     *
     * @throws UncheckedIOException if it cannot be written; the last good state is still there
     */
    public synchronized void save() {
        BlobFolder blobs = blobs();
        ObjectNode state = MAPPER.createObjectNode().put("version", VERSION);
        ObjectNode all = state.putObject("stores");
        stores.forEach(store -> all.set(store.name(), store.save(blobs)));
        if (Objects.equals(state, written)) {
            return;
        }
        try {
            WholeFile.write(file(), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
            written = state;
            blobs.deleteUnused();
        } catch (IOException e) {
            throw new UncheckedIOException("The state cannot be written into " + folder + ": " + e, e);
        }
    }

    /** Gives the folder back, without saving. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The state folder " + folder + " cannot be closed", e);
        }
    }

    private Path file() {
        return folder.resolve("state.json");
    }

    private BlobFolder blobs() {
        return new BlobFolder(folder.resolve("blobs"), known);
    }
}
