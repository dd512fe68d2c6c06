package io.github.hookswitch.local.internal.http;

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
    private final byte[] body;

    LoopbackRequest(String method, String target, HeaderFields fields, byte[] body) {
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
     * The body.
     *
     * @return its bytes, one more than the server's limit if it is longer
     */
    public byte[] body() {
        return body.clone();
    }
}
