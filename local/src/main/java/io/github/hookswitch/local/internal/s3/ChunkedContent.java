package io.github.hookswitch.local.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A body in AWS's own chunks: each has its length in hexadecimal digits, perhaps a signature, which is not checked, and
 * after the last one stand headers, such as a checksum.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">Chunked uploads</a>
 */
final class ChunkedContent extends InputStream {
    private static final int LONGEST_LINE = 8192;

    private final InputStream in;
    private final Map<String, String> trailers = new LinkedHashMap<>();
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedContent(InputStream in) {
        this.in = in;
    }

    /** The headers after the last chunk, by their names in small letters; empty before the end. */
    Map<String, String> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new IncompleteBodyException();
        }
        left -= count;
        return count;
    }

    private void nextChunk() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new IncompleteBodyException();
        }
        begun = true;
        String digits = line().split(";", 2)[0].trim();
        if (!digits.matches("[0-9a-fA-F]{1,15}")) {
            throw new IncompleteBodyException();
        }
        left = Long.parseLong(digits, 16);
        if (left == 0) {
            ended = true;
            readTrailers();
        }
    }

    private void readTrailers() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                trailers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
    }

    /** A line without its end; empty at the end of the body. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() > LONGEST_LINE) {
                throw new IncompleteBodyException();
            }
            line.append((char) next);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replaceFirst("\r$", "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
