package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import java.util.Locale;
import java.util.Optional;

/** Reads what a request says about itself: its service, its operation, its caller. */
final class RequestReader {
    private static final String DEFAULT_REGION = "us-east-1";

    private RequestReader() {}

    static AwsCall read(LoopbackRequest request, AccessKeys keys) {
        Optional<Signature> signature = Signature.of(request);
        String region = signature
                .map(Signature::region)
                .filter(name -> !name.isEmpty() && !name.equals("aws-global"))
                .orElse(DEFAULT_REGION);
        return new AwsCall(
                signature.map(Signature::service).orElseGet(() -> unsigned(request)),
                operation(request),
                keys.caller(signature.map(Signature::keyId).orElse(null), region),
                request);
    }

    static boolean isSigned(LoopbackRequest request) {
        return Signature.of(request).isPresent();
    }

    /** What is sent without a signature is a form for STS, a target's service, or an object of a public bucket. */
    private static String unsigned(LoopbackRequest request) {
        String target = request.header("X-Amz-Target");
        if (target != null) {
            return target.replaceFirst("(?:Amazon)?([A-Za-z]+?)(?:Service)?(?:_\\d+)?\\..*", "$1")
                    .toLowerCase(Locale.ROOT);
        }
        return isForm(request) ? "sts" : "s3";
    }

    private static String operation(LoopbackRequest request) {
        String target = request.header("X-Amz-Target");
        if (target != null) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        if (isCbor(request)) {
            return request.path().substring(request.path().lastIndexOf('/') + 1);
        }
        return Form.of(request).find("Action").orElseGet(() -> request.method() + " " + request.path());
    }

    private static boolean isCbor(LoopbackRequest request) {
        return "rpc-v2-cbor".equals(request.header("smithy-protocol"));
    }

    /** The protocol in which a service that is not here would answer. */
    static Protocol protocol(LoopbackRequest request, AwsCall call) {
        if (request.header("X-Amz-Target") != null) {
            return Protocol.JSON;
        }
        if (isCbor(request)) {
            return Protocol.RPC_V2_CBOR;
        }
        if (call.service().equals("ec2")) {
            return Protocol.EC2;
        }
        if (isForm(request)) {
            return Protocol.QUERY;
        }
        return call.service().equals("s3") ? Protocol.REST_XML : Protocol.REST_JSON;
    }

    private static boolean isForm(LoopbackRequest request) {
        // Some clients put this media type on every body that they have no better name for, an object of S3, say.
        return request.method().equals("POST")
                && String.valueOf(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    }
}
