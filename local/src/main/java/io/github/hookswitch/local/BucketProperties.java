package io.github.hookswitch.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.s3.BucketDocuments;
import io.github.hookswitch.local.internal.s3.BucketDocuments.FunctionNotification;
import io.github.hookswitch.local.internal.s3.BucketSetting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The properties of {@code AWS::S3::Bucket} that somebody asks for here.
 *
 * @param json the properties, resolved
 */
record BucketProperties(JsonNode json) {

    /** The documents of S3 that they amount to; empty where there is nothing. */
    Map<BucketSetting, String> documents() {
        Map<BucketSetting, String> documents = new EnumMap<>(BucketSetting.class);
        documents.put(BucketSetting.ENCRYPTION, encryption());
        documents.put(BucketSetting.TAGGING, tagging());
        documents.put(BucketSetting.VERSIONING, versioning());
        if (json.has("PublicAccessBlockConfiguration")) {
            documents.put(BucketSetting.PUBLIC_ACCESS_BLOCK, publicAccessBlock());
        }
        if (json.has("NotificationConfiguration")) {
            documents.put(BucketSetting.NOTIFICATION, notification());
        }
        return documents;
    }

    private String encryption() {
        JsonNode rule = json.at("/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault");
        return rule.isMissingNode()
                ? ""
                : BucketDocuments.encryption(
                        rule.path("SSEAlgorithm").asText("AES256"),
                        rule.path("KMSMasterKeyID").asText(""));
    }

    private String tagging() {
        Map<String, String> tags = new TreeMap<>();
        json.path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return tags.isEmpty() ? "" : BucketDocuments.tagging(tags);
    }

    private String versioning() {
        String status = json.at("/VersioningConfiguration/Status").asText("");
        return status.isEmpty() ? "" : BucketDocuments.versioning(status);
    }

    private String publicAccessBlock() {
        Map<String, String> flags = new LinkedHashMap<>();
        for (String flag :
                List.of("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")) {
            flags.put(
                    flag, json.path("PublicAccessBlockConfiguration").path(flag).asText("false"));
        }
        return BucketDocuments.publicAccessBlock(flags);
    }

    private String notification() {
        List<FunctionNotification> notifications = new ArrayList<>();
        for (JsonNode lambda : json.at("/NotificationConfiguration/LambdaConfigurations")) {
            Map<String, String> rules = new LinkedHashMap<>();
            lambda.at("/Filter/S3Key/Rules")
                    .forEach(rule -> rules.put(
                            rule.path("Name").asText().toLowerCase(Locale.ROOT),
                            rule.path("Value").asText()));
            notifications.add(new FunctionNotification(
                    lambda.path("Function").asText(),
                    List.of(lambda.path("Event").asText()),
                    rules));
        }
        return BucketDocuments.notification(notifications);
    }
}
