package io.github.hookswitch.local.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection and writes responses to it, by HTTP/1.1. */
final class HttpWire {
    private static final int LONGEST_LINE = 65_536;

    private final InputStream in;
    private final OutputStream out;
    private final int bodyLimit;
    private boolean keepAlive = true;

    HttpWire(InputStream in, OutputStream out, int bodyLimit) {
        this.in = in;
        this.out = out;
        this.bodyLimit = bodyLimit;
    }

    /** Whether another request may follow. */
    boolean keepAlive() {
        return keepAlive;
    }

    /** The next request; null when the client has closed the connection. */
    @Nullable
    LoopbackRequest read() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ", -1);
        if (words.length != 3) {
            throw new IOException("no HTTP request line");
        }
        Map<String, String> headers = headers();
        keepAlive = words[2].equals("HTTP/1.1")
                && !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return new LoopbackRequest(words[0], words[1], headers, body(headers));
    }

    void write(LoopbackResponse response) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " \r\n");
        response.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (!response.headers().containsKey("Content-Type")) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append("Content-Length: " + response.body().length + "\r\n");
        head.append(keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(response.body());
        out.flush();
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            read(Long.parseLong(headers.getOrDefault("content-length", "0")), body);
            return body.toByteArray();
        }
        long size = chunkSize();
        while (size > 0) {
            read(size, body);
            line();
            size = chunkSize();
        }
        headers();
        return body.toByteArray();
    }

    private long chunkSize() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the body ended early");
        }
        return Long.parseLong(line.split(";", 2)[0].strip(), 16);
    }

    /** Takes all bytes from the connection, so that the client can read the answer, but keeps only what is allowed. */
    private void read(long length, ByteArrayOutputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException("the body ended early");
            }
            body.write(buffer, 0, Math.min(count, Math.max(0, bodyLimit + 1 - body.size())));
            left -= count;
        }
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a header line is too long");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
