package io.github.hookswitch.local.internal.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an AWS service writes its answers; here, its errors. */
public enum Protocol {
    /** Form in, XML out: CloudFormation, STS, SNS. */
    QUERY {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            Xml xml = new Xml();
            xml.element("ErrorResponse", () -> {
                xml.element("Error", () -> {
                    xml.text("Type", error.status() < SERVER_ERROR ? "Sender" : "Receiver");
                    xml.text("Code", error.code());
                    xml.text("Message", error.text());
                });
                xml.text("RequestId", requestId);
            });
            return xml(error.status(), xml, requestId);
        }
    },
    /** Form in, XML of another shape out. */
    EC2 {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            Xml xml = new Xml();
            xml.element("Response", () -> {
                xml.element(
                        "Errors",
                        () -> xml.element("Error", () -> {
                            xml.text("Code", error.code());
                            xml.text("Message", error.text());
                        }));
                xml.text("RequestID", requestId);
            });
            return xml(error.status(), xml, requestId);
        }
    },
    /** The operation in {@code X-Amz-Target}, JSON in and out: SSM, CloudWatch Logs. */
    JSON {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("__type", error.code());
            body.put("message", error.text());
            return json(error, requestId, body);
        }
    },
    /** The operation in the path, CBOR in and out: what newer SDKs speak to some services. None is served here. */
    RPC_V2_CBOR {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            Map<String, String> body = new LinkedHashMap<>();
            body.put("__type", error.code());
            body.put("message", error.text());
            return new LoopbackResponse(
                    error.status(),
                    Map.of(
                            "Content-Type",
                            "application/cbor",
                            "smithy-protocol",
                            "rpc-v2-cbor",
                            "x-amzn-RequestId",
                            requestId,
                            "x-amzn-query-error",
                            error.code() + ";Sender"),
                    Cbor.of(body));
        }
    },
    /** The operation in method and path, JSON in and out: Lambda, Chime SDK Voice. */
    REST_JSON {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("Code", error.code());
            body.put("Message", error.text());
            body.put("message", error.text());
            return json(error, requestId, body);
        }
    },
    /** The operation in method and path, XML out: S3. */
    REST_XML {
        @Override
        public LoopbackResponse error(AwsException error, String requestId) {
            Xml xml = new Xml();
            xml.element("Error", () -> {
                xml.text("Code", error.code());
                xml.text("Message", error.text());
                xml.text("RequestId", requestId);
            });
            return xml(error.status(), xml, requestId);
        }
    };

    private static final int SERVER_ERROR = 500;

    /**
     * Writes an error.
     *
     * @param error what the service says
     * @param requestId the request's id
     * @return the answer
     */
    public abstract LoopbackResponse error(AwsException error, String requestId);

    private static LoopbackResponse xml(int status, Xml xml, String requestId) {
        return new LoopbackResponse(
                status, Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId), xml.bytes());
    }

    private static LoopbackResponse json(AwsException error, String requestId, ObjectNode body) {
        return new LoopbackResponse(
                error.status(),
                Map.of("x-amzn-RequestId", requestId, "x-amzn-ErrorType", error.code()),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
