package io.github.hookswitch.local.internal.http;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to a {@link LoopbackServer}. */
public final class LoopbackRequest {
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final HeaderFields fields;
    private final Map<String, String> headers;
    private final RequestBody body;

    LoopbackRequest(String method, String target, HeaderFields fields, RequestBody body) {
        int mark = target.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? null : target.substring(mark + 1);
        this.fields = fields;
        this.headers = Map.copyOf(fields.byName());
        this.body = body;
    }

    /**
     * The method.
     *
     * @return such as {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * The path without the query, as it was sent.
     *
     * @return begins with a slash
     */
    public String path() {
        return path;
    }

    /**
     * What stands after the path's question mark, as it was sent.
     *
     * @return the query; null if there is none
     */
    public @Nullable String query() {
        return query;
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its value; null if it was not sent
     */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * All headers.
     *
     * @return the values by their names in small letters
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The header fields as they were sent, each as often as it was.
     *
     * @return the fields
     */
    public HeaderFields fields() {
        return fields;
    }

    /**
     * The body, in memory.
     *
     * @return its bytes, one more than the server's limit if it is longer; of a body that is kept in a file at most 80 MiB,
     *     which is more than any AWS service but S3 takes
     */
    public byte[] body() {
        return body.bytes();
    }

    /**
     * The body's length.
     *
     * @return how many bytes {@link #content} has
     */
    public long length() {
        return body.length();
    }

    /**
     * The body, however long.
     *
     * @return its bytes from the first one on; to be closed
     */
    public InputStream content() {
        return body.stream();
    }
}
