package io.github.hookswitch.local.internal.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policies of roles and resources allow. */
class IamAccessTest {
    private static final String ACCOUNT = "111122223333";
    private static final String ROLE = "arn:aws:iam::111122223333:role/Handler";
    private static final String OBJECT = "arn:aws:s3:::prompts/hello.wav";
    private static final AwsCaller CALLER =
            new AwsCaller(ACCOUNT, "us-east-1", "arn:aws:sts::111122223333:assumed-role/Handler/function");

    private final List<String> warnings = new ArrayList<>();
    private final IamStore iam = new IamStore();
    private Optional<PolicyDocument> bucketPolicy = Optional.empty();
    private Optional<String> bucketOwner = Optional.of(ACCOUNT);
    private final ConditionCheck conditions = new ConditionCheck(warnings::add);
    private final ResourcePolicies resources = new ResourcePolicies() {
        @Override
        public Optional<PolicyDocument> of(String resource) {
            return bucketPolicy;
        }

        @Override
        public Optional<String> owner(String resource) {
            return bucketOwner;
        }
    };
    private final IamAccess access = new IamAccess(iam, resources, conditions, warnings::add);

    private static PolicyDocument policy(String... statements) {
        return PolicyDocument.parse(
                "{\"Statement\":[" + String.join(",", statements).replace('\'', '"') + "]}");
    }

    private void role(PolicyDocument inline, String... managed) {
        iam.put(ACCOUNT, "Handler", new Role(ROLE, policy(), Map.of("own", inline), List.of(managed)));
    }

    private boolean allowed(String action, String resource) {
        try {
            access.require(CALLER, action, resource);
            return true;
        } catch (AwsException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Effect':'Allow','Action':'s3:GetObject','Resource':'*'} | true",
                "{'Effect':'Allow','Action':['s3:Put*','S3:getobject'],'Resource':['arn:aws:s3:::prompts/*']} | true",
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::prompts'} | false",
                "{'Effect':'Allow','Action':'s3:Get?bject','Resource':'arn:aws:s3:::prompts/hello.???'} | true",
                "{'Effect':'Allow','NotAction':'s3:GetObject','Resource':'*'} | false",
                "{'Effect':'Allow','NotAction':'iam:*','NotResource':'arn:aws:s3:::other/*'} | true",
                "{'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:s3:::prompts/*'} | false",
                "{'Effect':'Deny','Action':'s3:PutObject','Resource':'*'} | false"
            })
    void aStatementCoversWhatItNames(String statement, boolean allowed) {
        role(policy(statement));

        assertThat(allowed("s3:GetObject", OBJECT)).isEqualTo(allowed);
    }

    @Test
    void whatIsDeniedAnywhereIsDenied() {
        role(policy("{'Effect':'Allow','Action':'*','Resource':'*'}"), "arn:aws:iam::aws:policy/AdministratorAccess");
        iam.attach(ACCOUNT, "Deny", policy("{'Effect':'Deny','Action':'s3:*','Resource':'*'}"), Set.of("Handler"));

        assertThatThrownBy(() -> access.require(CALLER, "s3:GetObject", OBJECT))
                .hasMessageEndingWith("with an explicit deny in an identity-based policy");
        iam.detach(ACCOUNT, "Deny");
        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
    }

    @Test
    void aMissingGrantIsToldInTheWordsOfAws() {
        role(policy());

        assertThatThrownBy(() -> access.require(CALLER, "chime:CreateSipMediaApplicationCall", "arn:aws:chime:x"))
                .hasMessage(
                        "User: arn:aws:sts::111122223333:assumed-role/Handler/function is not authorized to perform:"
                                + " chime:CreateSipMediaApplicationCall on resource: arn:aws:chime:x because no identity-based"
                                + " policy allows the chime:CreateSipMediaApplicationCall action")
                .extracting(refused -> ((AwsException) refused).code(), refused -> ((AwsException) refused).status())
                .containsExactly("AccessDeniedException", 403);
    }

    @ParameterizedTest
    @CsvSource({
        "AWSLambdaBasicExecutionRole, logs:PutLogEvents, true",
        "AWSLambdaBasicExecutionRole, s3:GetObject, false",
        "AmazonS3ReadOnlyAccess, s3:GetObject, true",
        "AmazonS3ReadOnlyAccess, s3:PutObject, false",
        "AmazonChimeSDK, chime:CreateMeeting, true",
        "AmazonChimeSDK, chime:CreateSipMediaApplicationCall, false",
        "AmazonChimeFullAccess, chime:CreateSipMediaApplicationCall, true",
        "PowerUserAccess, ssm:PutParameter, true",
        "PowerUserAccess, iam:CreateRole, false",
        "PowerUserAccess, iam:CreateServiceLinkedRole, true",
        "AdministratorAccess, iam:CreateRole, true"
    })
    void aPolicyOfAwsAllowsWhatItAllowsThere(String name, String action, boolean allowed) {
        role(policy(), "arn:aws:iam::aws:policy/service-role/" + name);

        assertThat(allowed(action, "*")).isEqualTo(allowed);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aPolicyOfAwsThatIsNotKnownAllowsEverythingWithOneWarning() {
        role(policy(), "arn:aws:iam::aws:policy/AmazonQuantumFullAccess");

        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
        assertThat(allowed("s3:PutObject", OBJECT)).isTrue();
        assertThat(warnings).singleElement().asString().contains("AmazonQuantumFullAccess");
    }

    @Test
    void withinAnAccountThePolicyOfTheResourceIsEnough() {
        role(policy());
        bucketPolicy = Optional.of(
                policy("{'Effect':'Allow','Principal':{'AWS':'" + ROLE + "'},'Action':'s3:GetObject','Resource':'*'}"));

        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
        assertThat(allowed("s3:PutObject", OBJECT)).isFalse();
    }

    @Test
    void acrossAccountsBothPoliciesHaveToAllow() {
        bucketOwner = Optional.of("444455556666");
        role(policy("{'Effect':'Allow','Action':'s3:*','Resource':'*'}"));

        assertThat(allowed("s3:GetObject", OBJECT)).isFalse();
        bucketPolicy = Optional.of(
                policy("{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'s3:GetObject','Resource':'*'}"));
        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
        role(policy());
        assertThat(allowed("s3:GetObject", OBJECT)).isFalse();
    }

    @Test
    void keysOfNoRoleAndRolesOfNoStackMayDoEverythingThatNoResourceDenies() {
        AwsCaller user = new AwsCaller(ACCOUNT, "us-east-1", null);
        AwsCaller cdk = new AwsCaller(ACCOUNT, "us-east-1", "arn:aws:sts::111122223333:assumed-role/cdk-deploy/x");

        assertThatCode(() -> access.require(user, "s3:GetObject", OBJECT)).doesNotThrowAnyException();
        assertThatCode(() -> access.require(cdk, "s3:GetObject", OBJECT)).doesNotThrowAnyException();
        bucketPolicy = Optional.of(policy("{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}"));
        assertThatThrownBy(() -> access.require(user, "s3:GetObject", OBJECT))
                .hasMessageEndingWith("with an explicit deny in a resource-based policy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'StringEquals':{'aws:PrincipalAccount':'111122223333'}} | true",
                "{'StringEquals':{'aws:PrincipalAccount':['1','111122223333']}} | true",
                "{'StringNotEquals':{'aws:PrincipalAccount':['1','111122223333']}} | false",
                "{'StringLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/Hand*'}} | true",
                "{'ArnLike':{'AWS:PrincipalArn':'arn:aws:iam::111122223333:role/Other'}} | false",
                "{'StringEquals':{'aws:RequestedRegion':'us-west-2'}} | false",
                "{'Bool':{'aws:SecureTransport':'true'}} | true",
                "{'Null':{'aws:SourceArn':'true'}} | true",
                "{'StringEquals':{'aws:SourceArn':'x'}} | false",
                "{'StringEqualsIfExists':{'aws:SourceArn':'x'}} | true",
                "{'StringNotEquals':{'aws:SourceArn':'x'}} | true",
                "{'StringEquals':{'aws:RequestedRegion':'us-east-1'},'Bool':{'aws:SecureTransport':'false'}} | false"
            })
    void aConditionIsMetOrNot(String condition, boolean met) {
        role(policy("{'Effect':'Allow','Action':'*','Resource':'*','Condition':" + condition + "}"));

        assertThat(allowed("s3:GetObject", OBJECT)).isEqualTo(met);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'StringEquals':{'aws:PrincipalOrgID':'o-1'}} | aws:PrincipalOrgID",
                "{'IpAddress':{'aws:RequestedRegion':'10.0.0.0/8'}} | IpAddress"
            })
    void whatIsNotUnderstoodTakesNoPermissionAwayAndIsWarnedOfOnce(String condition, String named) {
        role(policy(
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':" + condition + "}",
                "{'Effect':'Deny','Action':'*','Resource':'*','Condition':" + condition + "}"));

        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
        assertThat(allowed("s3:GetObject", OBJECT)).isTrue();
        assertThat(warnings).singleElement().asString().contains(named);
    }

    @Test
    void aRoleIsAssumedByThoseWhomItTrusts() {
        AwsCaller user = new AwsCaller(ACCOUNT, "us-east-1", null);
        iam.put(
                ACCOUNT,
                "Handler",
                new Role(
                        ROLE,
                        policy(
                                "{'Effect':'Allow','Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole'}"),
                        Map.of(),
                        List.of()));

        assertThatThrownBy(() -> access.requireTrusted(user, ROLE)).hasMessageContaining("sts:AssumeRole", ROLE);
        iam.remove(ACCOUNT, "Handler");
        assertThatCode(() -> access.requireTrusted(user, ROLE)).doesNotThrowAnyException();
    }

    @Test
    void aServiceNeedsThePolicyOfTheResourceWithItsSource() {
        ServiceAccess service = new ServiceAccess(resources, conditions);
        String chime = "voiceconnector.chime.amazonaws.com";
        bucketPolicy = Optional.of(policy("{'Effect':'Allow','Principal':{'Service':'" + chime
                + "'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::prompts/*',"
                + "'Condition':{'StringEquals':{'aws:SourceAccount':'111122223333'}}}"));

        assertThat(service.allows(chime, ACCOUNT, "arn:aws:chime:x", "s3:GetObject", OBJECT))
                .isTrue();
        assertThat(service.allows(chime, "444455556666", "arn:aws:chime:x", "s3:GetObject", OBJECT))
                .isFalse();
        assertThat(service.allows(chime, ACCOUNT, "arn:aws:chime:x", "s3:PutObject", OBJECT))
                .isFalse();
        assertThat(service.allows("lambda.amazonaws.com", ACCOUNT, "arn:aws:chime:x", "s3:GetObject", OBJECT))
                .isFalse();
    }
}
