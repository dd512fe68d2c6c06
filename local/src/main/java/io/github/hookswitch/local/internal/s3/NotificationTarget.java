package io.github.hookswitch.local.internal.s3;

/** Invokes functions that are told of changes in buckets. */
@FunctionalInterface
public interface NotificationTarget {

    /**
     * Sends an event, without waiting for what the function does.
     *
     * @param bucket where something changed
     * @param functionArn the function, version or alias
     * @param event the event, JSON
     */
    void send(BucketInfo bucket, String functionArn, String event);
}
