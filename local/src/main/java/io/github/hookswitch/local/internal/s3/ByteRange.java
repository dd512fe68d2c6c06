package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an object that a client wants.
 *
 * @param first the first byte, from 0
 * @param last the last one
 * @param size how many bytes the object has
 */
record ByteRange(long first, long last, long size) {
    private static final int UNSATISFIABLE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Reads a header; one that names several ranges, or none, counts as absent. */
    static Optional<ByteRange> of(Optional<String> header, long size) {
        Matcher range = RANGE.matcher(header.orElse("").trim());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long first;
        long last = size - 1;
        if (range.group(1).isEmpty()) {
            long count = Long.parseLong(range.group(2));
            first = count == 0 ? size : Math.max(0, size - count);
        } else {
            first = Long.parseLong(range.group(1));
            if (!range.group(2).isEmpty()) {
                long end = Long.parseLong(range.group(2));
                if (end < first) {
                    return Optional.empty();
                }
                last = Math.min(last, end);
            }
        }
        if (first >= size) {
            throw new AwsException(UNSATISFIABLE, "InvalidRange", "The requested range is not satisfiable");
        }
        return Optional.of(new ByteRange(first, last, size));
    }

    long length() {
        return last - first + 1;
    }

    String header() {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
