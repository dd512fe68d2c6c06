package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.dependsOn;
import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketAttributes;
import software.amazon.awscdk.services.s3.IBucket;

/** Buckets as projects have them: with keys, in stacks of their own, imported. */
class BucketAccessTest {
    private static final String KEY_ARN = "arn:aws:kms:us-east-1:" + TestStacks.ACCOUNT + ":key/abc";

    private final App app = new App();
    private final Stack stack = TestStacks.inUsEast1(app, "Stack");
    private final CallHandlerFunction handler = new CallHandlerFunction(stack, "Handler");
    private final SipMediaApplication application = SipMediaApplication.Builder.create(stack, "Application")
            .endpoint(handler)
            .build();

    private static Bucket encrypted(Stack stack) {
        return Bucket.Builder.create(stack, "Bucket")
                .encryptionKey(new Key(stack, "Key"))
                .build();
    }

    private static Map<String, Object> keyPolicy(Object actions) {
        Map<String, Object> statement = Map.of(
                "Action",
                actions,
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "voiceconnector.chime.amazonaws.com"),
                "Resource",
                "*",
                "Condition",
                Map.of(
                        "StringEquals",
                        Map.of("aws:SourceAccount", TestStacks.ACCOUNT),
                        "ArnLike",
                        Map.of("aws:SourceArn", "arn:aws:chime:us-east-1:" + TestStacks.ACCOUNT + ":sma/*")));
        return Map.of(
                "KeyPolicy", Match.objectLike(Map.of("Statement", Match.arrayWith(List.of(Match.exact(statement))))));
    }

    @Test
    void theServiceMayEncryptRecordingsByTheBucketsKey() {
        Grant grant = application.grantRecordings(encrypted(stack));

        grant.assertSuccess();
        Template.fromStack(stack)
                .hasResourceProperties("AWS::KMS::Key", keyPolicy(List.of("kms:Decrypt", "kms:GenerateDataKey")));
    }

    @Test
    void theServiceMayOnlyDecryptPromptsByTheBucketsKey() {
        application.grantPrompts(encrypted(stack)).assertSuccess();

        Template.fromStack(stack).hasResourceProperties("AWS::KMS::Key", keyPolicy("kms:Decrypt"));
    }

    @Test
    void aHandlerThatReadsItsRecordingsMakesNoCycle() {
        Bucket bucket = encrypted(stack);
        bucket.grantRead(handler);
        handler.getFunction().addEnvironment("BUCKET", bucket.getBucketName());
        application.grantRecordings(bucket);

        // a template with a cycle of dependencies is refused here
        Template.fromStack(stack).resourceCountIs("AWS::S3::BucketPolicy", 1);
    }

    @Test
    void aBucketOfAnotherStackThatTheHandlerReadsMakesNoCycle() {
        Stack storage = TestStacks.inUsEast1(app, "Storage");
        Bucket bucket = encrypted(storage);
        bucket.grantRead(handler);
        application.grantRecordings(bucket).assertSuccess();
        application.grantPrompts(bucket).assertSuccess();

        Template.fromStack(storage)
                .hasResourceProperties(
                        "AWS::S3::BucketPolicy",
                        Map.of(
                                "PolicyDocument",
                                Match.objectLike(Map.of(
                                        "Statement",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Action",
                                                "s3:GetObject",
                                                "Condition",
                                                Match.objectLike(Map.of(
                                                        "ArnLike",
                                                        Map.of(
                                                                "aws:SourceArn",
                                                                "arn:aws:chime:us-east-1:" + TestStacks.ACCOUNT
                                                                        + ":sma/*")))))))))));
    }

    @Test
    void anImportedApplicationIsNamedInTheKeysPolicy() {
        String arn = "arn:aws:chime:us-west-2:" + TestStacks.ACCOUNT + ":sma/abc";
        SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", arn)
                .grantPrompts(encrypted(stack))
                .assertSuccess();

        assertThat(only(Template.fromStack(stack), "AWS::KMS::Key").toString())
                .contains("aws:SourceAccount=" + TestStacks.ACCOUNT, "aws:SourceArn=" + arn)
                .doesNotContain("sma/*");
    }

    @Test
    void aResourceCanWaitForTheGrant() {
        Bucket bucket = Bucket.Builder.create(stack, "Bucket").build();
        Bucket other = Bucket.Builder.create(stack, "Other").build();
        application.grantPrompts(bucket).applyBefore(other);

        Template template = Template.fromStack(stack);
        assertThat(template.findResources("AWS::S3::Bucket").values().stream()
                        .flatMap(resource -> dependsOn(resource).stream()))
                .containsExactly(onlyId(template, "AWS::S3::BucketPolicy"));
    }

    @Test
    void aGrantOnAnImportedBucketHasNoSuccess() {
        IBucket bucket = Bucket.fromBucketName(stack, "Bucket", "prompts");

        assertThatThrownBy(application.grantPrompts(bucket)::assertSuccess).hasMessageContaining("could not be added");
    }

    @Test
    void anImportedKeyIsAWarningWithTheCure() {
        IKey key = Key.fromKeyArn(stack, "Key", KEY_ARN);
        Bucket bucket =
                Bucket.Builder.create(stack, "Bucket").encryptionKey(key).build();

        Grant grant = application.grantRecordings(bucket);

        assertThat(grant.getSuccess()).isFalse();
        Annotations.fromStack(stack)
                .hasWarning(
                        "/Stack/Application",
                        Match.stringLikeRegexp(
                                ".*key Stack/Key is imported.*voiceconnector.chime.amazonaws.com kms:Decrypt, kms:GenerateDataKey.*"));
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, 999922223333", "us-west-2, 999922223333"})
    void aBucketOfAnotherAccountIsRefused(String region, String account) {
        Stack other = new Stack(
                app,
                "Other",
                StackProps.builder()
                        .env(Environment.builder()
                                .account(account)
                                .region(region)
                                .build())
                        .build());
        IBucket bucket = Bucket.Builder.create(other, "Bucket").build();

        assertThatThrownBy(() -> application.grantRecordings(bucket))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'bucket' is Other/Bucket in the account " + account,
                        "Stack/Application is in " + TestStacks.ACCOUNT,
                        "Take a bucket of the account");
    }

    @Test
    void anImportedBucketOfAnotherAccountIsRefused() {
        IBucket bucket = Bucket.fromBucketAttributes(
                stack,
                "Bucket",
                BucketAttributes.builder()
                        .bucketName("prompts")
                        .account("999922223333")
                        .build());

        assertThatThrownBy(() -> application.grantPrompts(bucket)).hasMessageContaining("in the account 999922223333");
    }
}
