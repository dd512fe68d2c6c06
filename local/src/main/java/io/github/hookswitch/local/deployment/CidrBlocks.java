package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a block of IPv4 addresses, as Fn::Cidr does. */
final class CidrBlocks {
    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int ADDRESS_BITS = 32;
    private static final int MOST = 256;

    private CidrBlocks() {}

    /** The first blocks of {@code 2^bits} addresses each; {@code path} tells where the function stands. */
    static List<String> of(String block, int count, int bits, String path) {
        Matcher parts = BLOCK.matcher(block);
        if (!parts.matches()) {
            throw new TemplateException(path + ": '" + block + "' is no block of IPv4 addresses, such as 10.0.0.0/16."
                    + " IPv6 is not divided here");
        }
        int prefix = Integer.parseInt(parts.group(5));
        int size = ADDRESS_BITS - prefix;
        if (count < 1 || count > MOST || bits < 1 || bits > size || (long) count << bits > 1L << size) {
            throw new TemplateException(path + ": " + block + " has no " + count + " blocks of 2^" + bits
                    + " addresses; 1 to 256 are allowed");
        }
        long start = 0;
        for (int group = 1; group <= 4; group++) {
            start = start << 8 | Integer.parseInt(parts.group(group));
        }
        start = start >> size << size;
        List<String> blocks = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long address = start + (i << bits);
            blocks.add((address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "."
                    + (address & 255) + "/" + (ADDRESS_BITS - bits));
        }
        return blocks;
    }
}
