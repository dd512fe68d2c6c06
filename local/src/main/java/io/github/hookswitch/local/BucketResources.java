package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.internal.s3.BucketSetting;
import io.github.hookswitch.local.internal.s3.S3Store;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the buckets of stacks, with their policies. */
final class BucketResources {
    private BucketResources() {}

    static Map<String, ResourceObserver> all(S3Store store) {
        return Map.of(
                "AWS::S3::Bucket",
                new Buckets(store, ConcurrentHashMap.newKeySet()),
                "AWS::S3::BucketPolicy",
                new Policies(store));
    }

    /** The names are those of the buckets that stacks have. */
    private record Buckets(S3Store store, Set<String> names) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            String name = state.physicalId();
            String account = request.stack().account();
            // That of a bootstrap is there before its stack.
            boolean created = store.createBucket(name, account, request.stack().region()) || store.isOfBootstrap(name);
            if (!created && !names.contains(name)) {
                throw new ResourceFailedException(name + " already exists");
            }
            names.add(name);
            BucketProperties properties = new BucketProperties(ResourceProperties.of(request));
            properties.documents().forEach((setting, document) -> {
                if (document.isEmpty()) {
                    store.unset(name, setting);
                } else {
                    store.set(name, setting, document);
                }
            });
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            String name = state.physicalId();
            if (store.hasBucket(name) && !store.deleteBucket(name)) {
                throw new ResourceFailedException(
                        "The bucket you tried to delete is not empty (Service: S3, Status Code: 409). Empty " + name
                                + " first, or let it be retained");
            }
            names.remove(name);
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
