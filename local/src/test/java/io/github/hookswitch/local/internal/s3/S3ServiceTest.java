package io.github.hookswitch.local.internal.s3;

import static io.github.hookswitch.local.internal.gateway.AwsRequests.element;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.gateway.AwsRequests;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3 as its clients see it at the port. */
class S3ServiceTest {
    private final LocalAws aws = LocalAws.builder().build();
    private final AwsRequests s3 = AwsRequests.to(aws.endpoint());

    @AfterEach
    void close() {
        aws.close();
    }

    private HttpResponse<String> create(String bucket) {
        return s3.s3("PUT", "/" + bucket, "");
    }

    @Test
    void anObjectIsGivenBackWithItsTypeAndMetadata() {
        create("prompts");
        HttpResponse<String> put =
                s3.s3("PUT", "/prompts/a/hello.wav", "RIFF", "Content-Type", "audio/wav", "x-amz-meta-voice", "Joanna");
        HttpResponse<String> got = s3.s3("GET", "/prompts/a/hello.wav", "");

        assertThat(got.body()).isEqualTo("RIFF");
        assertThat(got.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(got.headers().firstValue("x-amz-meta-voice")).contains("Joanna");
        assertThat(got.headers().firstValue("ETag"))
                .isEqualTo(put.headers().firstValue("ETag"))
                .contains("\"%s\"".formatted(Digests.hex(digest("RIFF"))));
    }

    private static MessageDigest digest(String text) {
        MessageDigest md5 = Digests.md5();
        md5.update(text.getBytes(StandardCharsets.UTF_8));
        return md5;
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void aRangeIsAPartOfTheObject(String range, String content, String header) {
        create("prompts");
        s3.s3("PUT", "/prompts/digits", "0123456789");

        HttpResponse<String> part = s3.s3("GET", "/prompts/digits", "", "Range", range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(content);
        assertThat(part.headers().firstValue("Content-Range")).contains(header);
    }

    @Test
    void aRangeBehindTheEndIsRefused() {
        create("prompts");
        s3.s3("PUT", "/prompts/digits", "0123456789");

        HttpResponse<String> part = s3.s3("GET", "/prompts/digits", "", "Range", "bytes=10-");

        assertThat(part.statusCode()).isEqualTo(416);
        assertThat(element(part, "Code")).isEqualTo("InvalidRange");
    }

    @Test
    void headTellsTheLengthWithoutTheContent() {
        create("prompts");
        s3.s3("PUT", "/prompts/digits", "0123456789");

        HttpResponse<String> head = s3.s3("HEAD", "/prompts/digits", "");

        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nobody/x, 404, NoSuchBucket",
        "GET, /mine/x, 404, NoSuchKey",
        "PUT, /nobody/x, 404, NoSuchBucket",
        "PUT, /No_Name, 400, InvalidBucketName",
        "GET, /mine?tagging, 404, NoSuchTagSet",
        "GET, /mine?policy, 404, NoSuchBucketPolicy",
        "GET, /mine/x?uploadId=1, 404, NoSuchUpload",
        "GET, /mine/x?torrent, 501, NotImplemented",
        "PUT, /mine?policy, 400, MalformedPolicy",
        "PUT, /mine?versioning, 400, MalformedXML"
    })
    void aMistakeHasTheCodeOfS3(String method, String path, int status, String code) {
        create("mine");

        HttpResponse<String> refused = s3.s3(method, path, "");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(element(refused, "Code")).isEqualTo(code);
    }

    @Test
    void aBucketOfAnotherAccountIsTaken() {
        create("mine");

        HttpResponse<String> refused = s3.with("ASIA4444555566660000").s3("PUT", "/mine", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(element(refused, "Code")).isEqualTo("BucketAlreadyExists");
    }

    @Test
    void aBucketIsMadeTwiceInUsEast1Only() {
        String frankfurt = "<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint>"
                + "</CreateBucketConfiguration>";
        create("oldest");
        s3.in("eu-central-1").s3("PUT", "/frankfurt", frankfurt);

        assertThat(create("oldest").statusCode()).isEqualTo(200);
        assertThat(element(s3.in("eu-central-1").s3("PUT", "/frankfurt", frankfurt), "Code"))
                .isEqualTo("BucketAlreadyOwnedByYou");
    }

    @Test
    void aBucketWithObjectsIsNotDeleted() {
        create("mine");
        s3.s3("PUT", "/mine/x", "x");

        assertThat(element(s3.s3("DELETE", "/mine", ""), "Code")).isEqualTo("BucketNotEmpty");
        s3.s3("DELETE", "/mine/x", "");
        assertThat(s3.s3("DELETE", "/mine", "").statusCode()).isEqualTo(204);
        assertThat(s3.s3("HEAD", "/mine", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"111122223333", "444455556666"})
    void theBucketOfABootstrapIsThereInAnyAccountAndRegion(String account) {
        String bucket = "/cdk-hnb659fds-assets-" + account + "-ap-southeast-1";

        assertThat(element(s3.s3("GET", bucket + "?location", ""), "LocationConstraint"))
                .isEqualTo("ap-southeast-1");
        assertThat(element(s3.s3("GET", bucket + "?encryption", ""), "SSEAlgorithm"))
                .isEqualTo("AES256");
        assertThat(s3.s3("GET", bucket + "?versions", "", "x-amz-expected-bucket-owner", account)
                        .statusCode())
                .isEqualTo(200);
        assertThat(s3.s3("GET", bucket + "?versions", "", "x-amz-expected-bucket-owner", "999999999999")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-type=2", "list-type=1", "versions"})
    void aListComesInPages(String kind) {
        create("mine");
        for (String key : List.of("a/1", "a/2", "b", "c/1", "d")) {
            s3.s3("PUT", "/mine/" + key, "x");
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            HttpResponse<String> page = s3.s3("GET", "/mine?" + kind + "&delimiter=/&max-keys=1" + next, "");
            Matcher shown =
                    Pattern.compile("<(?:Key|CommonPrefixes><Prefix)>([^<]+)<").matcher(page.body());
            assertThat(shown.find()).as(page.body()).isTrue();
            seen.add(shown.group(1));
            next = next(page);
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("a/", "b", "c/", "d");
    }

    private static String next(HttpResponse<String> page) {
        if (element(page, "IsTruncated").equals("false")) {
            return "";
        }
        if (page.body().contains("<NextContinuationToken>")) {
            return "&continuation-token=" + element(page, "NextContinuationToken");
        }
        return page.body().contains("<NextKeyMarker>")
                ? "&key-marker=" + element(page, "NextKeyMarker")
                : "&marker=" + element(page, "NextMarker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine.localhost",
                "mine.s3.localhost",
                "mine.s3.us-east-1.localhost",
                "mine.s3.amazonaws.com",
                "mine.s3.eu-central-1.amazonaws.com"
            })
    void aBucketIsFoundByItsHostToo(String host) throws IOException {
        create("mine");
        s3.s3("PUT", "/mine/dir/x", "content");
        String request = "GET /dir/x HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\nAuthorization: AWS AKIALOCAL:c2lnbmF0dXJl\r\n\r\n";

        try (Socket socket = new Socket(aws.endpoint().getHost(), aws.endpoint().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("content");
        }
    }

    @Test
    void severalObjectsAreDeletedAtOnce() {
        create("mine");
        s3.s3("PUT", "/mine/x", "x");
        s3.s3("PUT", "/mine/y%20&z", "y");

        HttpResponse<String> deleted = s3.s3(
                "POST",
                "/mine?delete",
                "<Delete><Object><Key>x</Key></Object><Object><Key>y &amp;z</Key></Object></Delete>");

        assertThat(deleted.body()).contains("<Deleted><Key>x</Key></Deleted>", "<Key>y &amp;z</Key>");
        assertThat(s3.s3("GET", "/mine", "").body()).doesNotContain("<Contents>");
    }

    @Test
    void aCopyHasTheMetadataUnlessTheyAreReplaced() {
        create("mine");
        s3.s3("PUT", "/mine/x", "x", "x-amz-meta-a", "1");

        s3.s3("PUT", "/mine/y", "", "x-amz-copy-source", "/mine/x");
        s3.s3("PUT", "/mine/z", "", "x-amz-copy-source", "mine/x", "x-amz-metadata-directive", "REPLACE");

        assertThat(s3.s3("GET", "/mine/y", "").headers().firstValue("x-amz-meta-a"))
                .contains("1");
        assertThat(s3.s3("GET", "/mine/z", "").body()).isEqualTo("x");
        assertThat(s3.s3("GET", "/mine/z", "").headers().firstValue("x-amz-meta-a"))
                .isEmpty();
        assertThat(element(s3.s3("PUT", "/mine/x", "", "x-amz-copy-source", "mine/x"), "Code"))
                .isEqualTo("InvalidRequest");
    }

    @Test
    void partsBecomeOneObject() {
        create("mine");
        String first = "a".repeat(5 << 20);
        String id = element(s3.s3("POST", "/mine/big?uploads", "", "Content-Type", "text/plain"), "UploadId");
        String one = part(id, 1, first);
        String two = part(id, 2, "b");

        HttpResponse<String> done = s3.s3("POST", "/mine/big?uploadId=" + id, completion(one, two));

        assertThat(element(done, "ETag")).endsWith("-2\"");
        assertThat(s3.s3("GET", "/mine/big", "").body())
                .hasSize(first.length() + 1)
                .endsWith("ab");
        assertThat(s3.s3("HEAD", "/mine/big", "").headers().firstValue("Content-Type"))
                .contains("text/plain");
        assertThat(s3.s3("GET", "/mine?uploads", "").body()).doesNotContain("<Upload>");
    }

    private String part(String id, int number, String content) {
        return s3.s3("PUT", "/mine/big?partNumber=" + number + "&uploadId=" + id, content)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String completion(String... etags) {
        StringBuilder parts = new StringBuilder();
        IntStream.range(0, etags.length)
                .forEach(i -> parts.append("<Part><PartNumber>")
                        .append(i + 1)
                        .append("</PartNumber><ETag>")
                        .append(etags[i])
                        .append("</ETag></Part>"));
        return "<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>";
    }

    @Test
    void partsThatAreNoneOrTooSmallAreRefused() {
        create("mine");
        String id = element(s3.s3("POST", "/mine/big?uploads", ""), "UploadId");
        String one = part(id, 1, "small");
        String two = part(id, 2, "b");

        assertThat(element(s3.s3("POST", "/mine/big?uploadId=" + id, completion(two, one)), "Code"))
                .isEqualTo("InvalidPart");
        assertThat(element(s3.s3("POST", "/mine/big?uploadId=" + id, completion(one, two)), "Code"))
                .isEqualTo("EntityTooSmall");
    }

    @Test
    void chunksWithAChecksumBehindThemAreJoined() {
        create("mine");
        CRC32 crc = new CRC32();
        crc.update("hello world".getBytes(StandardCharsets.UTF_8));
        byte[] sum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();

        HttpResponse<String> right = chunked(Base64.getEncoder().encodeToString(sum));
        HttpResponse<String> wrong = chunked("AAAAAA==");

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(s3.s3("GET", "/mine/x", "").body()).isEqualTo("hello world");
        assertThat(s3.s3("GET", "/mine/x", "").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(element(wrong, "Code")).isEqualTo("BadDigest");
    }

    private HttpResponse<String> chunked(String sum) {
        return s3.s3(
                "PUT",
                "/mine/x",
                "6\r\nhello \r\n5\r\nworld\r\n0\r\nx-amz-checksum-crc32:" + sum + "\r\n\r\n",
                "x-amz-content-sha256",
                "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-trailer",
                "x-amz-checksum-crc32",
                "x-amz-decoded-content-length",
                "11",
                "Content-Encoding",
                "aws-chunked");
    }

    @Test
    void aBodyThatIsNotWhatItsDigestSaysIsRefused() {
        create("mine");

        assertThat(element(s3.s3("PUT", "/mine/x", "x", "Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA=="), "Code"))
                .isEqualTo("BadDigest");
        assertThat(s3.s3("GET", "/mine/x", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aLongBodyComesBackAsItWasSent(@TempDir Path folder) throws IOException, InterruptedException {
        create("mine");
        Path big = folder.resolve("big");
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < 20; i++) {
            Files.write(big, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        HttpClient.newHttpClient()
                .send(
                        s3.signed("s3", "/mine/big")
                                .expectContinue(true)
                                .PUT(HttpRequest.BodyPublishers.ofFile(big))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        Path back = HttpClient.newHttpClient()
                .send(s3.signed("s3", "/mine/big").build(), HttpResponse.BodyHandlers.ofFile(folder.resolve("back")))
                .body();

        assertThat(back).hasSameBinaryContentAs(big);
    }

    @Test
    void aPresignedUrlWorksUntilItExpires() {
        create("mine");
        String scope = "AKIALOCAL%2F20260101%2Fus-east-1%2Fs3%2Faws4_request";

        assertThat(presigned("PUT", "x", "X-Amz-Date=" + now() + "&X-Amz-Expires=60&X-Amz-Credential=" + scope)
                        .statusCode())
                .isEqualTo(200);
        assertThat(presigned("GET", "x", "X-Amz-Date=" + now() + "&X-Amz-Expires=60&X-Amz-Credential=" + scope)
                        .body())
                .isEqualTo("content");
        assertThat(presigned("GET", "x", "X-Amz-Date=20200101T000000Z&X-Amz-Expires=60&X-Amz-Credential=" + scope)
                        .body())
                .contains("<Code>AccessDenied</Code><Message>Request has expired</Message>");
        long soon = Instant.now().getEpochSecond() + 60;
        assertThat(presigned("GET", "x", "AWSAccessKeyId=AKIALOCAL&Signature=00&Expires=" + soon)
                        .body())
                .isEqualTo("content");
        assertThat(presigned("GET", "x", "AWSAccessKeyId=AKIALOCAL&Signature=00&Expires=1")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String now() {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    private HttpResponse<String> presigned(String method, String key, String query) {
        return AwsRequests.send(HttpRequest.newBuilder(URI.create(aws.endpoint() + "/mine/" + key + "?" + query))
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("PUT") ? "content" : "")));
    }

    @Test
    void whoDoesNotSignReadsWhatIsPublicOnly() {
        create("mine");
        s3.s3("PUT", "/mine/open/x", "x");
        s3.s3("PUT", "/mine/closed", "x");
        s3.s3(
                "PUT",
                "/mine?policy",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\","
                        + "\"Resource\":\"arn:aws:s3:::mine/open/*\"}}");

        assertThat(unsigned("/mine/open/x").body()).isEqualTo("x");
        assertThat(unsigned("/mine/closed").statusCode()).isEqualTo(403);
        assertThat(unsigned("/mine/closed").body())
                .contains("AccessDenied", "s3:GetObject", "arn:aws:s3:::mine/closed");
    }

    private HttpResponse<String> unsigned(String path) {
        return AwsRequests.send(HttpRequest.newBuilder(URI.create(aws.endpoint() + path)));
    }

    @Test
    void settingsOfABucketAreGivenBack() {
        create("mine");
        String document = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>";

        s3.s3("PUT", "/mine?versioning", document);

        assertThat(s3.s3("GET", "/mine?versioning", "").body()).isEqualTo(document);
        assertThat(s3.s3("GET", "/mine?publicAccessBlock", "").body()).contains("<BlockPublicAcls>true<");
        s3.s3("DELETE", "/mine?publicAccessBlock", "");
        assertThat(element(s3.s3("GET", "/mine?publicAccessBlock", ""), "Code"))
                .isEqualTo("NoSuchPublicAccessBlockConfiguration");
    }

    @Test
    void tagsOfAnObjectComeByHeaderAndByDocument() {
        create("mine");
        s3.s3("PUT", "/mine/x", "x", "x-amz-tagging", "a=1&b=two+words");

        assertThat(s3.s3("GET", "/mine/x?tagging", "").body()).contains("<Value>two words</Value>");
        s3.s3("PUT", "/mine/x?tagging", "<Tagging><TagSet><Tag><Key>c</Key><Value>3</Value></Tag></TagSet></Tagging>");
        assertThat(s3.s3("GET", "/mine/x?tagging", "").body())
                .contains("<Key>c</Key>")
                .doesNotContain("<Key>a</Key>");
    }

    @Test
    void aClientThatHasTheObjectIsToldSo() {
        create("mine");
        s3.s3("PUT", "/mine/x", "x");
        String etag = s3.s3("HEAD", "/mine/x", "").headers().firstValue("ETag").orElseThrow();

        assertThat(s3.s3("GET", "/mine/x", "", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(s3.s3("GET", "/mine/x", "", "If-Match", "\"other\"").statusCode())
                .isEqualTo(412);
        assertThat(s3.s3("PUT", "/mine/x", "y", "If-None-Match", "*").statusCode())
                .isEqualTo(412);
    }
}
