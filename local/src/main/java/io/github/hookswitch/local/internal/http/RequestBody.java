package io.github.hookswitch.local.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a client sent: a short body in memory, a long one in a file, which is deleted when it is closed. */
final class RequestBody implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 80 << 20;

    private final byte[] start;
    private final @Nullable Path file;
    private final long length;

    private RequestBody(byte[] start, @Nullable Path file) throws IOException {
        this.start = start;
        this.file = file;
        this.length = start.length + (file == null ? 0 : Files.size(file));
    }

    /**
     * Reads a body to its end.
     *
     * @return the body; null if it is so long that nobody would want to read it
     * @throws IOException if it ends early, or cannot be kept
     */
    static @Nullable RequestBody read(InputStream in, LoopbackLimits limits) throws IOException {
        byte[] start = in.readNBytes(limits.bodyBytes() + 1);
        if (start.length <= limits.bodyBytes()) {
            return new RequestBody(start, null);
        }
        long most = limits.bodyBytesTaken() - start.length;
        if (limits.bodyFolder() == null) {
            return copy(in, OutputStream.nullOutputStream(), most) ? new RequestBody(start, null) : null;
        }
        Path file = Files.createTempFile(limits.bodyFolder(), "body", "");
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            kept = copy(in, out, most);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
        return kept ? new RequestBody(start, file) : null;
    }

    private static boolean copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long taken = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            taken += count;
            if (taken > most) {
                return false;
            }
        }
        return true;
    }

    long length() {
        return length;
    }

    byte[] bytes() {
        if (file == null) {
            return start.clone();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = stream()) {
            all.writeBytes(in.readNBytes(MOST_IN_MEMORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    InputStream stream() {
        InputStream first = new ByteArrayInputStream(start);
        if (file == null) {
            return first;
        }
        try {
            return new SequenceInputStream(first, Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
