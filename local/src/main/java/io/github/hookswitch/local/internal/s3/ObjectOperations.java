package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objects: put, get, copy, delete. */
final class ObjectOperations {
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_KEY = 1024;
    private static final int MOST_DELETED = 1000;

    private final S3Store store;
    private final S3Actions actions;
    private final Upload upload;

    ObjectOperations(S3Store store, S3Actions actions) {
        this.store = store;
        this.actions = actions;
        this.upload = new Upload(store);
    }

    Map<String, S3Service.Operation> all() {
        return Map.ofEntries(
                Map.entry("PutObject", this::put),
                Map.entry("CopyObject", this::copy),
                Map.entry("GetObject", request -> get(request, true)),
                Map.entry("HeadObject", request -> get(request, false)),
                Map.entry("DeleteObject", this::delete),
                Map.entry("DeleteObjects", this::deleteAll),
                Map.entry(
                        "GetObjectTagging",
                        request -> Tags.answer(object(request).tags())),
                Map.entry("PutObjectTagging", this::tag),
                Map.entry("DeleteObjectTagging", this::untag),
                Map.entry("GetObjectAcl", this::acl),
                Map.entry("PutObjectAcl", this::putAcl),
                Map.entry("GetObjectAttributes", this::attributes));
    }

    private LoopbackResponse put(S3Request request) throws IOException {
        if (request.key().getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw AwsException.badRequest("KeyTooLongError", "Your key is too long");
        }
        Conditions.requireWritable(
                request, store.find(request.bucket(), request.key()).orElse(null));
        Map<String, String> tags =
                request.header("x-amz-tagging").map(Tags::ofHeader).orElse(Map.of());
        Upload.Taken taken = upload.take(request);
        Map<String, String> headers = ObjectHeaders.given(request);
        headers.putAll(taken.checksums());
        StoredObject object = store.put(request.bucket(), request.key(), taken.content(), headers, tags, "Put");
        return S3Answers.empty(S3Answers.OK, written(object, taken.checksums()));
    }

    private static Map<String, String> written(StoredObject object, Map<String, String> checksums) {
        Map<String, String> headers = new HashMap<>(checksums);
        headers.put("etag", S3Answers.quoted(object.etag()));
        object.headers().forEach((name, value) -> {
            if (name.startsWith("x-amz-server-side-encryption")) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private LoopbackResponse copy(S3Request request) throws IOException {
        CopySource source = CopySource.of(request);
        StoredObject original = source.object(store);
        Conditions.requireMatch(request, original, "x-amz-copy-source-");
        boolean replaces = request.header("x-amz-metadata-directive").orElse("").equalsIgnoreCase("REPLACE");
        if (source.is(request)
                && !replaces
                && request.header("x-amz-storage-class").isEmpty()) {
            throw AwsException.badRequest(
                    "InvalidRequest",
                    "This copy request is illegal because it is trying to copy an object to itself without changing the"
                            + " object's metadata, storage class, website redirect location or encryption attributes.");
        }
        Map<String, String> headers = replaces ? ObjectHeaders.given(request) : original.headers();
        Map<String, String> tags =
                request.header("x-amz-tagging-directive").orElse("").equalsIgnoreCase("REPLACE")
                        ? request.header("x-amz-tagging").map(Tags::ofHeader).orElse(Map.of())
                        : original.tags();
        StoredObject object = store.put(request.bucket(), request.key(), store.copy(original), headers, tags, "Copy");
        Xml xml = new Xml();
        return S3Answers.xml("CopyObjectResult", xml, () -> {
            xml.text("LastModified", S3Answers.xmlDate(object.lastModified()));
            xml.text("ETag", S3Answers.quoted(object.etag()));
        });
    }

    private LoopbackResponse get(S3Request request, boolean withContent) throws IOException {
        StoredObject object = object(request);
        Map<String, String> headers = S3Answers.with(ObjectHeaders.of(object, request));
        if (Conditions.notModified(request, object)) {
            return new LoopbackResponse(NOT_MODIFIED, headers, new byte[0]);
        }
        Optional<ByteRange> range = ByteRange.of(request.header("range"), object.size());
        range.ifPresent(part -> headers.put("content-range", part.header()));
        if (range.isEmpty() && request.header("x-amz-checksum-mode").isPresent()) {
            headers.putAll(ObjectHeaders.checksums(object));
        }
        InputStream content =
                withContent ? store.open(object).orElseThrow(S3Errors::noSuchKey) : InputStream.nullInputStream();
        if (withContent && range.isPresent()) {
            content.skipNBytes(range.get().first());
        }
        return LoopbackResponse.stream(
                range.isPresent() ? PARTIAL : S3Answers.OK,
                headers,
                content,
                range.map(ByteRange::length).orElse(object.size()));
    }

    private LoopbackResponse delete(S3Request request) {
        store.delete(request.bucket(), request.key());
        return S3Answers.empty(S3Answers.NO_CONTENT, Map.of());
    }

    private LoopbackResponse deleteAll(S3Request request) {
        S3Document document = S3Document.parse(request.call().http().body());
        List<S3Document> wanted = document.children("Object");
        if (!document.name().equals("Delete") || wanted.isEmpty() || wanted.size() > MOST_DELETED) {
            throw S3Errors.malformedXml();
        }
        List<String> keys =
                wanted.stream().map(object -> object.required("Key")).toList();
        Map<Boolean, List<String>> allowed =
                keys.stream().collect(Collectors.partitioningBy(key -> actions.mayDelete(request, key)));
        List<String> deleted = allowed.getOrDefault(true, List.of());
        deleted.forEach(key -> store.delete(request.bucket(), key));
        boolean quiet = document.text("Quiet").filter("true"::equals).isPresent();
        Xml xml = new Xml();
        return S3Answers.xml("DeleteResult", xml, () -> {
            if (!quiet) {
                deleted.forEach(key -> xml.element("Deleted", () -> xml.text("Key", key)));
            }
            allowed.getOrDefault(false, List.of())
                    .forEach(key -> xml.element("Error", () -> {
                        xml.text("Key", key);
                        xml.text("Code", "AccessDenied");
                        xml.text("Message", "Access Denied");
                    }));
        });
    }

    private LoopbackResponse tag(S3Request request) {
        object(request);
        Map<String, String> tags =
                Tags.ofXml(S3Document.parse(request.call().http().body()));
        store.tag(request.bucket(), request.key(), tags);
        return S3Answers.empty(S3Answers.OK, Map.of());
    }

    private LoopbackResponse untag(S3Request request) {
        object(request);
        store.tag(request.bucket(), request.key(), Map.of());
        return S3Answers.empty(S3Answers.NO_CONTENT, Map.of());
    }

    private LoopbackResponse acl(S3Request request) {
        object(request);
        return Acl.of(store.bucket(request.bucket())
                .orElseThrow(S3Errors::noSuchBucket)
                .account());
    }

    private LoopbackResponse putAcl(S3Request request) {
        object(request);
        return S3Answers.empty(S3Answers.OK, Map.of());
    }

    private LoopbackResponse attributes(S3Request request) {
        StoredObject object = object(request);
        Xml xml = new Xml();
        return S3Answers.xml("GetObjectAttributesResponse", xml, () -> {
            xml.text("ETag", object.etag());
            xml.text("ObjectSize", object.size());
            xml.text("StorageClass", object.headers().getOrDefault("x-amz-storage-class", "STANDARD"));
        });
    }

    private StoredObject object(S3Request request) {
        request.parameter("versionId")
                .filter(version -> !version.equals("null"))
                .ifPresent(version -> {
                    throw S3Errors.notFound("NoSuchVersion", "The specified version does not exist.");
                });
        return store.find(request.bucket(), request.key()).orElseThrow(S3Errors::noSuchKey);
    }
}
