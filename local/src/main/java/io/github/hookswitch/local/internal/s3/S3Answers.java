package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How S3 writes answers. */
final class S3Answers {
    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    static final int OK = 200;
    static final int NO_CONTENT = 204;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter XML_DATE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private S3Answers() {}

    static LoopbackResponse xml(String root, Xml xml, Xml.Content content) {
        xml.element(root, NAMESPACE, content);
        return xml(xml.bytes());
    }

    static LoopbackResponse xml(Xml xml) {
        return xml(xml.bytes());
    }

    static LoopbackResponse xml(String document) {
        return xml(document.getBytes(StandardCharsets.UTF_8));
    }

    private static LoopbackResponse xml(byte[] document) {
        return new LoopbackResponse(OK, with(Map.of("Content-Type", "application/xml")), document);
    }

    static LoopbackResponse empty(int status, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/xml");
        return new LoopbackResponse(status, with(all), new byte[0]);
    }

    /** The same headers with those that every answer has. */
    static Map<String, String> with(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        String id = UUID.randomUUID().toString();
        all.put("x-amz-request-id", id);
        all.put("x-amz-id-2", id);
        return all;
    }

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    static String xmlDate(Instant time) {
        return XML_DATE.format(time);
    }
}
