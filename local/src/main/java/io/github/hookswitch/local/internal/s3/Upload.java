package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the body of a request into the store and checks what the client says of it. */
final class Upload {
    private final S3Store store;

    /**
     * A body that has been taken.
     *
     * @param content the content
     * @param checksums the checksum that the client sent, if there was one, by its header
     */
    record Taken(Content content, Map<String, String> checksums) {}

    Upload(S3Store store) {
        this.store = store;
    }

    Taken take(S3Request request) throws IOException {
        Checksum checksum = Checksum.of(request).orElse(null);
        Checksum.Sum sum = checksum == null ? null : checksum.start();
        Content content;
        Map<String, String> trailers = Map.of();
        try (InputStream body = request.call().http().content()) {
            if (chunked(request)) {
                ChunkedContent chunks = new ChunkedContent(body);
                content = store.write(summed(chunks, sum));
                trailers = chunks.trailers();
            } else {
                content = store.write(summed(body, sum));
            }
        } catch (IncompleteBodyException broken) {
            throw AwsException.badRequest(
                    "IncompleteBody", "The request body terminated unexpectedly, or its chunks are malformed");
        }
        try {
            requireLength(request, content);
            requireMd5(request, content);
            return new Taken(content, checksums(request, trailers, checksum, sum));
        } catch (AwsException refused) {
            S3Store.delete(content.file());
            throw refused;
        }
    }

    private static boolean chunked(S3Request request) {
        return request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-")
                || request.header("content-encoding").orElse("").contains("aws-chunked");
    }

    private static InputStream summed(InputStream in, Checksum.@Nullable Sum sum) {
        return sum == null ? in : new Summed(in, sum);
    }

    private static void requireLength(S3Request request, Content content) {
        String length = request.header("x-amz-decoded-content-length").orElse("");
        if (!length.isEmpty() && !length.equals(Long.toString(content.size()))) {
            throw AwsException.badRequest(
                    "IncompleteBody",
                    "You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header");
        }
    }

    private static void requireMd5(S3Request request, Content content) {
        String md5 = request.header("content-md5").orElse("");
        if (md5.isEmpty()) {
            return;
        }
        byte[] expected;
        try {
            expected = Base64.getDecoder().decode(md5);
        } catch (IllegalArgumentException wrong) {
            throw AwsException.badRequest("InvalidDigest", "The Content-MD5 you specified was invalid.");
        }
        if (!HexFormat.of().formatHex(expected).equals(content.etag())) {
            throw AwsException.badRequest("BadDigest", "The Content-MD5 you specified did not match what we received.");
        }
    }

    private static Map<String, String> checksums(
            S3Request request, Map<String, String> trailers, @Nullable Checksum checksum, Checksum.@Nullable Sum sum) {
        if (checksum == null || sum == null) {
            return Map.of();
        }
        String expected = trailers.getOrDefault(
                checksum.header(), request.header(checksum.header()).orElse(""));
        String actual = sum.base64();
        if (!expected.isEmpty() && !expected.equals(actual)) {
            throw AwsException.badRequest(
                    "BadDigest", "The " + checksum + " you specified did not match the calculated checksum.");
        }
        return Map.of(checksum.header(), actual);
    }

    private static final class Summed extends FilterInputStream {
        private final Checksum.Sum sum;

        Summed(InputStream in, Checksum.Sum sum) {
            super(in);
            this.sum = sum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            sum.update(buffer, offset, Math.max(0, count));
            return count;
        }
    }
}
