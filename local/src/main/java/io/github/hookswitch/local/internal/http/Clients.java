package io.github.hookswitch.local.internal.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Who may send requests. A web page from anywhere can make a browser send them to loopback, and a host name that its owner
 * controls can be made to point there; the page can choose neither the {@code Host} nor the {@code Origin} nor the
 * {@code Sec-Fetch-Site} header.
 */
enum Clients {
    /** Programs, but no web page: not even one that does not wait for the answer. */
    PROGRAMS {
        @Override
        boolean accepts(HttpFields headers) {
            return !headers.contains(HttpHeader.ORIGIN) && !headers.contains(FETCH_SITE);
        }
    },
    /** Programs and browsers; the handler tells its own page from others. */
    BROWSERS {
        @Override
        boolean accepts(HttpFields headers) {
            return true;
        }
    };

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    // What ends in .localhost is nobody's to point elsewhere (RFC 6761), and S3's clients put a bucket's name before
    // it.
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|(?:[a-z0-9.-]+\\.)?localhost|\\[::1\\])(:\\d+)?");

    /** What a function's connection to AWS says that was led here; nobody else can make these names point to here. */
    private static final Pattern AWS = Pattern.compile("[a-z0-9.-]+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)(:443)?");

    abstract boolean accepts(HttpFields headers);

    /** Why a request is refused; null if it is not. */
    @Nullable
    String refusal(HttpFields headers) {
        String host = headers.get(HttpHeader.HOST);
        if (host == null
                || !(LOOPBACK.matcher(host).matches() || AWS.matcher(host).matches())) {
            return "Only requests to 127.0.0.1 or localhost are answered. Use the address that was printed.";
        }
        return accepts(headers) ? null : "Requests from a web page are not answered.";
    }
}
