package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The three lists of what is in a bucket. */
final class Listings {
    private static final int LONGEST_PAGE = 1000;

    private final S3Store store;

    Listings(S3Store store) {
        this.store = store;
    }

    Map<String, S3Service.Operation> all() {
        return Map.of(
                "ListObjects", this::objects,
                "ListObjectsV2", this::objectsV2,
                "ListObjectVersions", this::versions);
    }

    private LoopbackResponse objectsV2(S3Request request) {
        String after = request.parameter("continuation-token")
                .map(Listings::untoken)
                .orElseGet(() -> request.query().getOrDefault("start-after", ""));
        Page page = page(request, after);
        Xml xml = new Xml();
        return S3Answers.xml("ListBucketResult", xml, () -> {
            begin(xml, request, page);
            xml.text("KeyCount", page.size());
            request.parameter("continuation-token").ifPresent(token -> xml.text("ContinuationToken", token));
            page.next().ifPresent(next -> xml.text("NextContinuationToken", token(next)));
            request.parameter("start-after").ifPresent(start -> xml.text("StartAfter", encoded(request, start)));
            boolean owners = "true".equals(request.query().get("fetch-owner"));
            page.objects().forEach(object -> xml.element("Contents", () -> object(xml, request, object, owners)));
            prefixes(xml, request, page);
        });
    }

    private LoopbackResponse objects(S3Request request) {
        Page page = page(request, request.query().getOrDefault("marker", ""));
        Xml xml = new Xml();
        return S3Answers.xml("ListBucketResult", xml, () -> {
            begin(xml, request, page);
            xml.text("Marker", encoded(request, request.query().getOrDefault("marker", "")));
            if (request.has("delimiter")) {
                page.next().ifPresent(next -> xml.text("NextMarker", encoded(request, next)));
            }
            page.objects().forEach(object -> xml.element("Contents", () -> object(xml, request, object, true)));
            prefixes(xml, request, page);
        });
    }

    /** An object has one version here, which S3 calls null in a bucket that keeps none. */
    private LoopbackResponse versions(S3Request request) {
        Page page = page(request, request.query().getOrDefault("key-marker", ""));
        Xml xml = new Xml();
        return S3Answers.xml("ListVersionsResult", xml, () -> {
            begin(xml, request, page);
            xml.text("KeyMarker", encoded(request, request.query().getOrDefault("key-marker", "")));
            xml.text("VersionIdMarker", "");
            page.next().ifPresent(next -> {
                xml.text("NextKeyMarker", encoded(request, next));
                xml.text("NextVersionIdMarker", "null");
            });
            page.objects()
                    .forEach(object -> xml.element("Version", () -> {
                        object(xml, request, object, true);
                        xml.text("VersionId", "null");
                        xml.text("IsLatest", true);
                    }));
            prefixes(xml, request, page);
        });
    }

    private Page page(S3Request request, String after) {
        return Page.of(
                store.list(request.bucket(), request.query().getOrDefault("prefix", "")),
                request.query().getOrDefault("prefix", ""),
                request.query().getOrDefault("delimiter", ""),
                after,
                request.number("max-keys", LONGEST_PAGE, 0, LONGEST_PAGE));
    }

    private static void begin(Xml xml, S3Request request, Page page) {
        xml.text("Name", request.bucket());
        xml.text("Prefix", encoded(request, request.query().getOrDefault("prefix", "")));
        request.parameter("delimiter").ifPresent(delimiter -> xml.text("Delimiter", encoded(request, delimiter)));
        xml.text("MaxKeys", request.number("max-keys", LONGEST_PAGE, 0, LONGEST_PAGE));
        request.parameter("encoding-type").ifPresent(type -> xml.text("EncodingType", type));
        xml.text("IsTruncated", page.next().isPresent());
    }

    private void object(Xml xml, S3Request request, StoredObject object, boolean owner) {
        xml.text("Key", encoded(request, object.key()));
        xml.text("LastModified", S3Answers.xmlDate(object.lastModified()));
        xml.text("ETag", S3Answers.quoted(object.etag()));
        xml.text("Size", object.size());
        xml.text("StorageClass", object.headers().getOrDefault("x-amz-storage-class", "STANDARD"));
        Optional<BucketInfo> bucket = store.bucket(request.bucket());
        if (owner && bucket.isPresent()) {
            xml.element("Owner", () -> xml.text("ID", bucket.get().account()));
        }
    }

    private static void prefixes(Xml xml, S3Request request, Page page) {
        page.prefixes()
                .forEach(prefix -> xml.element("CommonPrefixes", () -> xml.text("Prefix", encoded(request, prefix))));
    }

    /** Keys may have characters that XML has not; then a client asks for them in the form of a URL. */
    private static String encoded(S3Request request, String text) {
        return "url".equals(request.query().get("encoding-type"))
                ? URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("*", "%2A")
                : text;
    }

    private static String token(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String untoken(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw AwsException.badRequest("InvalidArgument", "The continuation token provided is incorrect");
        }
    }
}
