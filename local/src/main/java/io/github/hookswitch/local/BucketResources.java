package io.github.hookswitch.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.internal.s3.BucketInfo;
import io.github.hookswitch.local.internal.s3.BucketSetting;
import io.github.hookswitch.local.internal.s3.S3Store;
import java.util.Map;
import java.util.Optional;

/** Makes the buckets of stacks, with their policies. */
final class BucketResources {
    private BucketResources() {}

    static Map<String, ResourceObserver> all(S3Store store) {
        return Map.of("AWS::S3::Bucket", new Buckets(store), "AWS::S3::BucketPolicy", new Policies(store));
    }

    private record Buckets(S3Store store) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            String name = state.physicalId();
            String account = request.stack().account();
            store.createBucket(name, account, request.stack().region());
            Optional<BucketInfo> bucket = store.bucket(name);
            if (bucket.isEmpty() || !bucket.get().account().equals(account)) {
                throw new ResourceFailedException(name + " already exists");
            }
            encrypt(name, ResourceProperties.of(request));
        }

        private void encrypt(String name, JsonNode properties) {
            JsonNode rule = properties.at(
                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault");
            if (rule.isMissingNode()) {
                store.unset(name, BucketSetting.ENCRYPTION);
                return;
            }
            store.encrypt(
                    name,
                    rule.path("SSEAlgorithm").asText("AES256"),
                    rule.path("KMSMasterKeyID").asText(""));
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            String name = state.physicalId();
            if (store.hasBucket(name) && !store.deleteBucket(name)) {
                throw new ResourceFailedException(
                        "The bucket you tried to delete is not empty (Service: S3, Status Code:" + " 409). Empty "
                                + name + " first, or let it be retained");
            }
        }
    }

    private record Policies(S3Store store) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            String bucket = request.required("Bucket");
            if (!store.hasBucket(bucket)) {
                // One that is imported stands in no stack here.
                store.createBucket(
                        bucket, request.stack().account(), request.stack().region());
            }
            store.set(
                    bucket,
                    BucketSetting.POLICY,
                    ResourceProperties.of(request).path("PolicyDocument").toString());
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            String bucket = request.required("Bucket");
            if (store.hasBucket(bucket)) {
                store.unset(bucket, BucketSetting.POLICY);
            }
        }
    }
}
