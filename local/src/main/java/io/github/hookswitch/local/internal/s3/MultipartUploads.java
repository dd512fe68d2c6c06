package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads in parts. */
final class MultipartUploads {
    private static final int MOST_PARTS = 10_000;
    private static final long SMALLEST_PART = 5L << 20;

    private final S3Store store;
    private final Upload upload;
    private final InstantSource clock;
    private final Map<String, MultipartUpload> uploads = new ConcurrentHashMap<>();

    MultipartUploads(S3Store store, InstantSource clock) {
        this.store = store;
        this.upload = new Upload(store);
        this.clock = clock;
    }

    Map<String, S3Service.Operation> all() {
        return Map.of(
                "CreateMultipartUpload", this::create,
                "UploadPart", this::part,
                "UploadPartCopy", this::copy,
                "CompleteMultipartUpload", this::complete,
                "AbortMultipartUpload", this::abort,
                "ListParts", this::parts,
                "ListMultipartUploads", this::list);
    }

    private LoopbackResponse create(S3Request request) {
        Map<String, String> tags =
                request.header("x-amz-tagging").map(Tags::ofHeader).orElse(Map.of());
        MultipartUpload begun = new MultipartUpload(
                UUID.randomUUID().toString().replace("-", ""),
                request.bucket(),
                request.key(),
                ObjectHeaders.given(request),
                tags,
                clock.instant());
        uploads.put(begun.id, begun);
        Xml xml = new Xml();
        return S3Answers.xml("InitiateMultipartUploadResult", xml, () -> {
            xml.text("Bucket", begun.bucket);
            xml.text("Key", begun.key);
            xml.text("UploadId", begun.id);
        });
    }

    private LoopbackResponse part(S3Request request) throws IOException {
        MultipartUpload into = upload(request);
        int number = number(request);
        Upload.Taken taken = upload.take(request);
        into.add(new MultipartUpload.Part(number, taken.content(), clock.instant()));
        Map<String, String> headers = new HashMap<>(taken.checksums());
        headers.put("etag", S3Answers.quoted(taken.content().etag()));
        return S3Answers.empty(S3Answers.OK, headers);
    }

    private LoopbackResponse copy(S3Request request) throws IOException {
        MultipartUpload into = upload(request);
        int number = number(request);
        StoredObject original = CopySource.of(request).object(store);
        Conditions.requireMatch(request, original, "x-amz-copy-source-");
        Optional<ByteRange> range = ByteRange.of(request.header("x-amz-copy-source-range"), original.size());
        Content content;
        try (InputStream in = store.open(original).orElseThrow(S3Errors::noSuchKey)) {
            in.skipNBytes(range.map(ByteRange::first).orElse(0L));
            content =
                    store.write(new FirstBytes(in, range.map(ByteRange::length).orElse(original.size())));
        }
        MultipartUpload.Part part = new MultipartUpload.Part(number, content, clock.instant());
        into.add(part);
        Xml xml = new Xml();
        return S3Answers.xml("CopyPartResult", xml, () -> {
            xml.text("LastModified", S3Answers.xmlDate(part.uploaded()));
            xml.text("ETag", S3Answers.quoted(content.etag()));
        });
    }

    private static int number(S3Request request) {
        int number = request.number("partNumber", 0, 1, Integer.MAX_VALUE);
        if (number < 1 || number > MOST_PARTS) {
            throw AwsException.badRequest(
                    "InvalidArgument", "Part number must be an integer between 1 and " + MOST_PARTS + ", inclusive");
        }
        return number;
    }

    private LoopbackResponse complete(S3Request request) throws IOException {
        MultipartUpload done = upload(request);
        List<Content> contents = contents(S3Document.parse(request.call().http().body()), done.parts());
        Conditions.requireWritable(
                request, store.find(request.bucket(), request.key()).orElse(null));
        StoredObject object = store.put(
                done.bucket,
                done.key,
                store.join(contents, etag(contents)),
                done.headers,
                done.tags,
                "CompleteMultipartUpload");
        uploads.remove(done.id);
        done.discard();
        Xml xml = new Xml();
        return S3Answers.xml("CompleteMultipartUploadResult", xml, () -> {
            xml.text(
                    "Location",
                    "http://" + request.header("host").orElse("localhost") + "/" + done.bucket + "/" + done.key);
            xml.text("Bucket", done.bucket);
            xml.text("Key", done.key);
            xml.text("ETag", S3Answers.quoted(object.etag()));
        });
    }

    private static List<Content> contents(S3Document document, NavigableMap<Integer, MultipartUpload.Part> parts) {
        List<Content> contents = new ArrayList<>();
        int last = 0;
        for (S3Document named : document.children("Part")) {
            String number = named.required("PartNumber").trim();
            MultipartUpload.Part part = number.matches("\\d{1,5}") ? parts.get(Integer.valueOf(number)) : null;
            String etag = named.text("ETag").orElse("").replace("\"", "").trim();
            if (part == null || !part.content().etag().equals(etag)) {
                throw AwsException.badRequest(
                        "InvalidPart",
                        "One or more of the specified parts could not be found.  The part may not have been uploaded, or"
                                + " the specified entity tag may not match the part's entity tag.");
            }
            if (part.number() <= last) {
                throw AwsException.badRequest(
                        "InvalidPartOrder",
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
            last = part.number();
            contents.add(part.content());
        }
        if (contents.isEmpty()) {
            throw S3Errors.malformedXml();
        }
        if (contents.subList(0, contents.size() - 1).stream().anyMatch(part -> part.size() < SMALLEST_PART)) {
            throw AwsException.badRequest(
                    "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
        }
        return contents;
    }

    /** The digest of the parts' digests, and how many they are. */
    private static String etag(List<Content> parts) {
        MessageDigest md5 = Digests.md5();
        parts.forEach(part -> md5.update(HexFormat.of().parseHex(part.etag())));
        return Digests.hex(md5) + "-" + parts.size();
    }

    private LoopbackResponse abort(S3Request request) {
        MultipartUpload aborted = upload(request);
        uploads.remove(aborted.id);
        aborted.discard();
        return S3Answers.empty(S3Answers.NO_CONTENT, Map.of());
    }

    private LoopbackResponse parts(S3Request request) {
        MultipartUpload listed = upload(request);
        Xml xml = new Xml();
        return S3Answers.xml("ListPartsResult", xml, () -> {
            xml.text("Bucket", listed.bucket);
            xml.text("Key", listed.key);
            xml.text("UploadId", listed.id);
            xml.text("MaxParts", MOST_PARTS);
            xml.text("IsTruncated", false);
            listed.parts()
                    .values()
                    .forEach(part -> xml.element("Part", () -> {
                        xml.text("PartNumber", part.number());
                        xml.text("LastModified", S3Answers.xmlDate(part.uploaded()));
                        xml.text("ETag", S3Answers.quoted(part.content().etag()));
                        xml.text("Size", part.content().size());
                    }));
        });
    }

    private LoopbackResponse list(S3Request request) {
        String prefix = request.query().getOrDefault("prefix", "");
        Xml xml = new Xml();
        return S3Answers.xml("ListMultipartUploadsResult", xml, () -> {
            xml.text("Bucket", request.bucket());
            xml.text("IsTruncated", false);
            uploads.values().stream()
                    .filter(each -> each.bucket.equals(request.bucket()) && each.key.startsWith(prefix))
                    .sorted(Comparator.comparing((MultipartUpload each) -> each.key)
                            .thenComparing(each -> each.begun))
                    .forEach(each -> xml.element("Upload", () -> {
                        xml.text("Key", each.key);
                        xml.text("UploadId", each.id);
                        xml.text("Initiated", S3Answers.xmlDate(each.begun));
                    }));
        });
    }

    private MultipartUpload upload(S3Request request) {
        MultipartUpload found = uploads.get(request.query().getOrDefault("uploadId", ""));
        if (found == null || !found.bucket.equals(request.bucket()) || !found.key.equals(request.key())) {
            throw S3Errors.noSuchUpload();
        }
        return found;
    }
}
