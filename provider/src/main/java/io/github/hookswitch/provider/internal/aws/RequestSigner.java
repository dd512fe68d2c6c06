package io.github.hookswitch.provider.internal.aws;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Signs requests by Signature Version 4, with the AWS SDK's own signer. */
final class RequestSigner {
    private static final String SIGNING_NAME = "chime";
    private static final String HOST = "Host";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final ServiceSettings settings;

    RequestSigner(ServiceSettings settings) {
        this.settings = settings;
    }

    /** The headers that a request needs, but for Host, which the HTTP client writes. */
    Map<String, String> headers(String method, URI url, byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(url)
                .build();
        SignedRequest signed = signer.sign(sign -> sign.identity(settings.credentials())
                .request(request)
                .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SIGNING_NAME)
                .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region()));
        Map<String, String> headers = new LinkedHashMap<>();
        signed.request().forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase(HOST)) {
                headers.put(name, String.join(",", values));
            }
        });
        return headers;
    }
}
