package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** Buckets themselves: create, look, delete. */
final class BucketOperations {
    private static final String US_EAST_1 = "us-east-1";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

    private final S3Store store;

    BucketOperations(S3Store store) {
        this.store = store;
    }

    Map<String, S3Service.Operation> all() {
        return Map.of(
                "ListBuckets", this::list,
                "CreateBucket", this::create,
                "HeadBucket", this::head,
                "DeleteBucket", this::delete,
                "GetBucketLocation", this::location,
                "GetBucketAcl", this::acl,
                "GetBucketPolicyStatus", this::policyStatus);
    }

    private LoopbackResponse list(S3Request request) {
        String account = request.call().caller().account();
        Xml xml = new Xml();
        return S3Answers.xml("ListAllMyBucketsResult", xml, () -> {
            xml.element("Owner", () -> xml.text("ID", account));
            xml.element(
                    "Buckets",
                    () -> store.buckets(account)
                            .forEach(bucket -> xml.element("Bucket", () -> {
                                xml.text("Name", bucket.name());
                                xml.text("CreationDate", S3Answers.xmlDate(bucket.created()));
                                xml.text("BucketRegion", bucket.region());
                            })));
        });
    }

    private LoopbackResponse create(S3Request request) {
        String name = request.bucket();
        if (!NAME.matcher(name).matches() || ADDRESS.matcher(name).matches() || name.contains("..")) {
            throw AwsException.badRequest("InvalidBucketName", "The specified bucket is not valid.");
        }
        String account = request.call().caller().account();
        String region = region(request);
        boolean created = store.createBucket(name, account, region);
        if (!created) {
            BucketInfo existing = store.bucket(name).orElseThrow(S3Errors::noSuchBucket);
            if (!existing.account().equals(account)) {
                throw S3Errors.conflict(
                        "BucketAlreadyExists",
                        "The requested bucket name is not available. The bucket namespace is shared by all users of the"
                                + " system. Please select a different name and try again.");
            }
            // In its oldest Region S3 takes the same creation twice.
            if (!region.equals(US_EAST_1) || !existing.region().equals(US_EAST_1)) {
                throw S3Errors.conflict(
                        "BucketAlreadyOwnedByYou",
                        "Your previous request to create the named bucket succeeded and you already own it.");
            }
        }
        return S3Answers.empty(S3Answers.OK, Map.of("Location", "/" + name));
    }

    private static String region(S3Request request) {
        String signed = request.call().caller().region();
        byte[] body = request.call().http().body();
        String wanted = body.length == 0
                ? US_EAST_1
                : S3Document.parse(body).text("LocationConstraint").orElse(US_EAST_1);
        String region = wanted.equals("EU") ? "eu-west-1" : wanted;
        if (!region.equals(signed) && !signed.equals(US_EAST_1)) {
            throw AwsException.badRequest(
                    "IllegalLocationConstraintException",
                    "The " + (region.equals(US_EAST_1) ? "unspecified" : region)
                            + " location constraint is incompatible for the region specific endpoint this request was"
                            + " sent to.");
        }
        return region;
    }

    private LoopbackResponse head(S3Request request) {
        BucketInfo bucket = bucket(request);
        return S3Answers.empty(
                S3Answers.OK, Map.of("x-amz-bucket-region", bucket.region(), "x-amz-access-point-alias", "false"));
    }

    private LoopbackResponse delete(S3Request request) {
        if (!store.deleteBucket(request.bucket())) {
            throw S3Errors.conflict("BucketNotEmpty", "The bucket you tried to delete is not empty");
        }
        return S3Answers.empty(S3Answers.NO_CONTENT, Map.of());
    }

    private LoopbackResponse location(S3Request request) {
        String region = bucket(request).region();
        Xml xml = new Xml();
        xml.text("LocationConstraint", S3Answers.NAMESPACE, region.equals(US_EAST_1) ? "" : region);
        return S3Answers.xml(xml);
    }

    private LoopbackResponse acl(S3Request request) {
        return Acl.of(bucket(request).account());
    }

    private LoopbackResponse policyStatus(S3Request request) {
        if (store.setting(request.bucket(), BucketSetting.POLICY).isEmpty()) {
            throw S3Errors.notFound(BucketSetting.POLICY.missingCode(), BucketSetting.POLICY.missingText());
        }
        Xml xml = new Xml();
        return S3Answers.xml("PolicyStatus", xml, () -> xml.text("IsPublic", "FALSE"));
    }

    private BucketInfo bucket(S3Request request) {
        return store.bucket(request.bucket()).orElseThrow(S3Errors::noSuchBucket);
    }
}
