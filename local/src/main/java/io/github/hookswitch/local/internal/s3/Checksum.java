package io.github.hookswitch.local.internal.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The checksums that a client may send with a body, and that are checked. */
enum Checksum {
    CRC32("x-amz-checksum-crc32") {
        @Override
        Sum start() {
            return new OfZip(new CRC32());
        }
    },
    CRC32C("x-amz-checksum-crc32c") {
        @Override
        Sum start() {
            return new OfZip(new CRC32C());
        }
    },
    SHA1("x-amz-checksum-sha1") {
        @Override
        Sum start() {
            return new OfDigest(Digests.of("SHA-1"));
        }
    },
    SHA256("x-amz-checksum-sha256") {
        @Override
        Sum start() {
            return new OfDigest(Digests.of("SHA-256"));
        }
    };

    /** A checksum of the bytes so far. */
    interface Sum {
        void update(byte[] bytes, int offset, int length);

        byte[] bytes();

        default String base64() {
            return Base64.getEncoder().encodeToString(bytes());
        }
    }

    private final String header;

    Checksum(String header) {
        this.header = header;
    }

    abstract Sum start();

    String header() {
        return header;
    }

    /** The one that a request has, as a header or, by its announcement, after the body. */
    static Optional<Checksum> of(S3Request request) {
        String trailer = request.header("x-amz-trailer").orElse("");
        return Arrays.stream(values())
                .filter(sum -> request.header(sum.header()).isPresent() || trailer.equalsIgnoreCase(sum.header()))
                .findFirst();
    }

    private record OfZip(java.util.zip.Checksum sum) implements Sum {
        @Override
        public void update(byte[] bytes, int offset, int length) {
            sum.update(bytes, offset, length);
        }

        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(Integer.BYTES)
                    .putInt((int) sum.getValue())
                    .array();
        }
    }

    private record OfDigest(MessageDigest digest) implements Sum {
        @Override
        public void update(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
        }

        @Override
        public byte[] bytes() {
            return digest.digest();
        }
    }
}
