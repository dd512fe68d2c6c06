package io.github.hookswitch.local.internal.lambdaapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Lambda's rules for what code is packed in. */
public final class CodeCheck {
    private static final long LARGEST_UNPACKED = 262_144_000;

    private CodeCheck() {}

    /**
     * Refuses what is no archive, or too large.
     *
     * @param code a zip file or jar; a directory passes
     * @throws io.github.hookswitch.local.internal.gateway.AwsException with Lambda's text
     */
    public static void check(Path code) {
        if (Files.isDirectory(code)) {
            return;
        }
        long size;
        try (ZipFile zip = new ZipFile(code.toFile())) {
            size = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        } catch (IOException noArchive) {
            throw Functions.invalid("Could not unzip uploaded file. Please check your file, then try to upload again.");
        }
        if (size >= LARGEST_UNPACKED) {
            throw Functions.invalid("Unzipped size must be smaller than " + LARGEST_UNPACKED + " bytes");
        }
    }
}
