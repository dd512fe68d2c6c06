package io.github.hookswitch.local.deployment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of an assembly and where it is published.
 *
 * @param bucket the bucket's name, with placeholders for account and Region
 * @param key the object's key, with the same placeholders
 * @param region the bucket's Region; empty for the stack's
 * @param file the file or directory; null if a command is to make it
 */
record FileAsset(
        String bucket, String key, String region, @Nullable Path file) {

    static String filled(String text, String account, String region) {
        return text.replace("${AWS::AccountId}", account)
                .replace("${AWS::Region}", region)
                .replace("${AWS::Partition}", StackValues.partition(region));
    }
}
