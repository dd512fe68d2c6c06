package io.github.hookswitch.local.internal.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells functions of changes in buckets, as the buckets' notifications say.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Structure of the
 *     events</a>
 */
public final class BucketNotifications implements BucketListener {
    private final S3Store store;
    private final NotificationTarget target;
    private final Consumer<String> warnings;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Notifications; to be added to the store as a listener.
     *
     * @param store the buckets
     * @param target invokes functions
     * @param warnings gets a sentence for each bucket that tells somebody who is not here
     */
    public BucketNotifications(S3Store store, NotificationTarget target, Consumer<String> warnings) {
        this.store = store;
        this.target = target;
        this.warnings = warnings;
    }

    @Override
    public void created(BucketInfo bucket, StoredObject object, String how) {
        send(bucket, object, "ObjectCreated:" + how);
    }

    @Override
    public void deleted(BucketInfo bucket, StoredObject object) {
        send(bucket, object, "ObjectRemoved:Delete");
    }

    private void send(BucketInfo bucket, StoredObject object, String eventName) {
        S3Document document = S3Document.parse(store.setting(bucket.name(), BucketSetting.NOTIFICATION)
                .orElse("<NotificationConfiguration/>")
                .getBytes(StandardCharsets.UTF_8));
        for (S3Document function : document.children("CloudFunctionConfiguration")) {
            if (matches(function, object.key(), eventName)) {
                target.send(bucket, function.required("CloudFunction"), event(bucket, object, eventName, function));
            }
        }
        for (String other : List.of("TopicConfiguration", "QueueConfiguration", "EventBridgeConfiguration")) {
            if (!document.children(other).isEmpty() && warned.add(bucket.name() + other)) {
                warnings.accept("Bucket " + bucket.name() + " has a " + other
                        + ": topics, queues and buses are not here, and get no events of it");
            }
        }
    }

    private static boolean matches(S3Document function, String key, String eventName) {
        boolean event = function.children("Event").stream()
                .map(S3Document::text)
                .anyMatch(wanted -> wanted.endsWith("*")
                        ? ("s3:" + eventName).startsWith(wanted.substring(0, wanted.length() - 1))
                        : wanted.equals("s3:" + eventName));
        return event
                && function.children("Filter").stream()
                        .flatMap(filter -> filter.children("S3Key").stream())
                        .flatMap(keys -> keys.children("FilterRule").stream())
                        .allMatch(rule -> holds(rule, key));
    }

    private static boolean holds(S3Document rule, String key) {
        String value = rule.text("Value").orElse("");
        return rule.required("Name").equalsIgnoreCase("prefix") ? key.startsWith(value) : key.endsWith(value);
    }

    private static String event(BucketInfo bucket, StoredObject object, String eventName, S3Document function) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode entry = event.putArray("Records").addObject();
        entry.put("eventVersion", "2.1");
        entry.put("eventSource", "aws:s3");
        entry.put("awsRegion", bucket.region());
        entry.put("eventTime", S3Answers.xmlDate(object.lastModified()));
        entry.put("eventName", eventName);
        entry.putObject("userIdentity").put("principalId", "AWS:" + bucket.account());
        entry.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        ObjectNode s3 = entry.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", function.text("Id").orElse("local"));
        ObjectNode in = s3.putObject("bucket");
        in.put("name", bucket.name());
        in.putObject("ownerIdentity").put("principalId", bucket.account());
        in.put("arn", "arn:aws:s3:::" + bucket.name());
        ObjectNode of = s3.putObject("object");
        of.put("key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"));
        if (eventName.startsWith("ObjectCreated")) {
            of.put("size", object.size());
            of.put("eTag", object.etag());
        }
        of.put(
                "sequencer",
                String.format(Locale.ROOT, "%016X", object.lastModified().toEpochMilli()));
        return event.toString();
    }
}
