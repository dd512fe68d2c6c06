package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Map;
import java.util.UUID;

/** An answer in the query protocol: the result's members within two elements named after the operation. */
public final class QueryAnswer {
    private static final int OK = 200;

    private QueryAnswer() {}

    /**
     * Writes an answer.
     *
     * @param operation the operation, such as {@code DescribeStacks}
     * @param namespace the service's XML namespace
     * @param xml the document, still empty
     * @param result writes the result's members
     * @return the answer
     */
    public static LoopbackResponse of(String operation, String namespace, Xml xml, Xml.Content result) {
        String requestId = UUID.randomUUID().toString();
        xml.element(operation + "Response", namespace, () -> {
            xml.element(operation + "Result", result);
            xml.element("ResponseMetadata", () -> xml.text("RequestId", requestId));
        });
        return new LoopbackResponse(OK, Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId), xml.bytes());
    }
}
