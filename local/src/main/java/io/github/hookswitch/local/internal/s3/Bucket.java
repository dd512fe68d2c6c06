package io.github.hookswitch.local.internal.s3;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A bucket of a {@link S3Store}, which guards it. */
final class Bucket {
    final String name;
    final String account;
    final String region;
    final Instant created;
    final NavigableMap<String, StoredObject> objects = new TreeMap<>();
    final Map<BucketSetting, String> settings = new EnumMap<>(BucketSetting.class);

    Bucket(String name, String account, String region, Instant created) {
        this.name = name;
        this.account = account;
        this.region = region;
        this.created = created;
    }
}
