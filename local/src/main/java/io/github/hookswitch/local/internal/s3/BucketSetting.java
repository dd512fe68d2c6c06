package io.github.hookswitch.local.internal.s3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for a bucket, each as one document. Only the policy and the notifications have an effect here; the
 * others are kept and given back.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html">The
 *     operations of S3</a>
 */
public enum BucketSetting {
    /** Tags. */
    TAGGING("tagging", "BucketTagging", null, "NoSuchTagSet", "The TagSet does not exist"),
    /** Encryption by default. */
    ENCRYPTION(
            "encryption",
            "BucketEncryption",
            "<ServerSideEncryptionConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule>"
                    + "<ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm>"
                    + "</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule>"
                    + "</ServerSideEncryptionConfiguration>",
            "",
            ""),
    /** Versions of objects. */
    VERSIONING("versioning", "BucketVersioning", document("VersioningConfiguration"), "", ""),
    /** What keeps the public out. */
    PUBLIC_ACCESS_BLOCK(
            "publicAccessBlock",
            "PublicAccessBlock",
            "<PublicAccessBlockConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                    + "<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>"
                    + "<BlockPublicPolicy>true</BlockPublicPolicy>"
                    + "<RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>",
            "NoSuchPublicAccessBlockConfiguration",
            "The public access block configuration was not found"),
    /** The bucket policy, in JSON. */
    POLICY("policy", "BucketPolicy", null, "NoSuchBucketPolicy", "The bucket policy does not exist"),
    /** When objects expire. */
    LIFECYCLE(
            "lifecycle",
            "BucketLifecycleConfiguration",
            null,
            "NoSuchLifecycleConfiguration",
            "The lifecycle configuration does not exist"),
    /** Who is told of changes. */
    NOTIFICATION("notification", "BucketNotificationConfiguration", document("NotificationConfiguration"), "", ""),
    /** Which web pages may use it. */
    CORS("cors", "BucketCors", null, "NoSuchCORSConfiguration", "The CORS configuration does not exist"),
    /** A web site in it. */
    WEBSITE(
            "website",
            "BucketWebsite",
            null,
            "NoSuchWebsiteConfiguration",
            "The specified bucket does not have a website configuration"),
    /** Where requests are logged. */
    LOGGING("logging", "BucketLogging", document("BucketLoggingStatus"), "", ""),
    /** Who owns objects. */
    OWNERSHIP_CONTROLS(
            "ownershipControls",
            "BucketOwnershipControls",
            "<OwnershipControls xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule>"
                    + "<ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>",
            "OwnershipControlsNotFoundError",
            "The bucket ownership controls were not found"),
    /** Faster transfers. */
    ACCELERATE("accelerate", "BucketAccelerateConfiguration", document("AccelerateConfiguration"), "", ""),
    /** Copies in other buckets. */
    REPLICATION(
            "replication",
            "BucketReplication",
            null,
            "ReplicationConfigurationNotFoundError",
            "The replication configuration was not found"),
    /** Who pays. */
    REQUEST_PAYMENT(
            "requestPayment",
            "BucketRequestPayment",
            "<RequestPaymentConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                    + "<Payer>BucketOwner</Payer></RequestPaymentConfiguration>",
            "",
            ""),
    /** Objects that cannot be deleted. */
    OBJECT_LOCK(
            "object-lock",
            "ObjectLockConfiguration",
            null,
            "ObjectLockConfigurationNotFoundError",
            "Object Lock configuration does not exist for this bucket");

    private final String parameter;
    private final String operation;
    private final @Nullable String byDefault;
    private final String missingCode;
    private final String missingText;

    BucketSetting(
            String parameter, String operation, @Nullable String byDefault, String missingCode, String missingText) {
        this.parameter = parameter;
        this.operation = operation;
        this.byDefault = byDefault;
        this.missingCode = missingCode;
        this.missingText = missingText;
    }

    private static String document(String name) {
        return "<" + name + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>";
    }

    /** The parameter of the query that names it. */
    String parameter() {
        return parameter;
    }

    /** What stands after Get, Put and Delete in the operation's name. */
    String operation() {
        return operation;
    }

    /** The document of a bucket for which it was never set. */
    Optional<String> byDefault() {
        return Optional.ofNullable(byDefault);
    }

    String missingCode() {
        return missingCode;
    }

    String missingText() {
        return missingText;
    }
}
