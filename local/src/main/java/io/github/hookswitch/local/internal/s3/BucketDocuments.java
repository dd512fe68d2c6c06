package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.Xml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the documents of {@link BucketSetting}s. */
public final class BucketDocuments {

    /**
     * A function that is told of changes.
     *
     * @param functionArn the function, version or alias
     * @param events such as {@code s3:ObjectCreated:*}
     * @param rules what the keys begin and end with: {@code prefix} and {@code suffix}; empty for all keys
     */
    public record FunctionNotification(String functionArn, List<String> events, Map<String, String> rules) {

        /** Copies the collections. */
        public FunctionNotification {
            events = List.copyOf(events);
            rules = Map.copyOf(rules);
        }
    }

    private BucketDocuments() {}

    /**
     * How objects are encrypted by default.
     *
     * @param algorithm {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}
     * @param key id or ARN of the key; empty for that of the service
     * @return the document
     */
    public static String encryption(String algorithm, String key) {
        Xml xml = new Xml();
        return document(
                "ServerSideEncryptionConfiguration",
                xml,
                () -> xml.element("Rule", () -> {
                    xml.element("ApplyServerSideEncryptionByDefault", () -> {
                        xml.text("SSEAlgorithm", algorithm);
                        xml.text("KMSMasterKeyID", key.isEmpty() ? null : key);
                    });
                    xml.text("BucketKeyEnabled", false);
                }));
    }

    /**
     * Tags.
     *
     * @param tags values by key
     * @return the document
     */
    public static String tagging(Map<String, String> tags) {
        Xml xml = new Xml();
        return document(
                "Tagging",
                xml,
                () -> xml.element(
                        "TagSet",
                        () -> tags.forEach((key, value) -> xml.element("Tag", () -> {
                            xml.text("Key", key);
                            xml.text("Value", value);
                        }))));
    }

    /**
     * Whether versions are kept.
     *
     * @param status {@code Enabled} or {@code Suspended}
     * @return the document
     */
    public static String versioning(String status) {
        Xml xml = new Xml();
        return document("VersioningConfiguration", xml, () -> xml.text("Status", status));
    }

    /**
     * What keeps the public out.
     *
     * @param flags {@code true} or {@code false} by the names of the four flags
     * @return the document
     */
    public static String publicAccessBlock(Map<String, String> flags) {
        Xml xml = new Xml();
        return document("PublicAccessBlockConfiguration", xml, () -> flags.forEach(xml::text));
    }

    /**
     * Who is told of changes.
     *
     * @param notifications the functions
     * @return the document
     */
    public static String notification(List<FunctionNotification> notifications) {
        Xml xml = new Xml();
        return document(
                "NotificationConfiguration",
                xml,
                () -> notifications.forEach(
                        each -> xml.element("CloudFunctionConfiguration", () -> function(xml, each))));
    }

    private static void function(Xml xml, FunctionNotification notification) {
        xml.text("CloudFunction", notification.functionArn());
        notification.events().forEach(event -> xml.text("Event", event));
        if (!notification.rules().isEmpty()) {
            xml.element(
                    "Filter",
                    () -> xml.element(
                            "S3Key",
                            () -> notification
                                    .rules()
                                    .forEach((name, value) -> xml.element("FilterRule", () -> {
                                        xml.text("Name", name);
                                        xml.text("Value", value);
                                    }))));
        }
    }

    private static String document(String name, Xml xml, Xml.Content content) {
        xml.element(name, S3Answers.NAMESPACE, content);
        return new String(xml.bytes(), StandardCharsets.UTF_8);
    }
}
