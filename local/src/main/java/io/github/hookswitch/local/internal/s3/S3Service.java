package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Answers as S3, with the bucket in the path or before {@code .localhost}. */
public final class S3Service implements AwsService {
    private static final int INTERNAL_ERROR = 500;

    /** One operation. */
    @FunctionalInterface
    interface Operation {
        LoopbackResponse answer(S3Request request) throws IOException;
    }

    private final S3Store store;
    private final S3Actions actions;
    private final Presigned presigned;
    private final Map<String, Operation> operations = new HashMap<>();

    /**
     * The service.
     *
     * @param store the buckets
     * @param access decides who may do what
     * @param clock the time, for presigned URLs
     */
    public S3Service(S3Store store, Access access, InstantSource clock) {
        this.store = store;
        this.actions = new S3Actions(access);
        this.presigned = new Presigned(clock);
        operations.putAll(new BucketOperations(store).all());
        operations.putAll(new BucketSettings(store).all());
        operations.putAll(new Listings(store).all());
        operations.putAll(new ObjectOperations(store, actions).all());
        operations.putAll(new MultipartUploads(store, clock).all());
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("s3");
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_XML;
    }

    @Override
    public boolean forAnyone() {
        return true;
    }

    @Override
    public String operation(AwsCall call) {
        return S3Operation.of(S3Request.of(call));
    }

    @Override
    public LoopbackResponse answer(AwsCall call) {
        S3Request request = S3Request.of(call);
        String name = S3Operation.of(request);
        Operation operation = operations.get(name);
        if (operation == null) {
            throw AwsException.notServed("s3", name);
        }
        presigned.check(request);
        if (!name.equals("ListBuckets") && !name.equals("CreateBucket")) {
            requireBucket(request);
        }
        actions.require(request, name);
        try {
            return operation.answer(request);
        } catch (IOException failure) {
            throw new AwsException(
                    INTERNAL_ERROR, "InternalError", name + " of " + request.arn() + " failed here: " + failure);
        }
    }

    private void requireBucket(S3Request request) {
        BucketInfo bucket = store.bucket(request.bucket()).orElseThrow(S3Errors::noSuchBucket);
        request.header("x-amz-expected-bucket-owner")
                .filter(owner -> !owner.equals(bucket.account()))
                .ifPresent(owner -> {
                    throw S3Errors.accessDenied();
                });
    }
}
