package io.github.hookswitch.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.LocalFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTypesTest {
    private final List<String> warnings = new ArrayList<>();
    private final LocalFunctions functions = LocalFunctions.builder().build();
    private final LocalDeployment deployment =
            LocalDeployment.builder(functions).warnings(warnings::add).build();

    @AfterEach
    void close() {
        deployment.close();
        functions.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::EC2::VPC | vpc-[0-9a-f]{17}",
                "AWS::EC2::SecurityGroup | sg-[0-9a-f]{17}",
                "AWS::EC2::Subnet | subnet-[0-9a-f]{17}",
                "AWS::KMS::Key | [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "AWS::SNS::Topic | arn:aws:sns:us-east-1:111122223333:house-Thing-[0-9A-Z]{12}",
                "AWS::SQS::Queue | https://sqs.us-east-1.amazonaws.com/111122223333/house-Thing-[0-9A-Z]{12}",
                "AWS::Lex::Bot | [0-9A-Z]{10}",
                "AWS::IAM::User | house-Thing-[0-9A-Z]{12}",
                "AWS::StepFunctions::StateMachine |"
                        + " arn:aws:states:us-east-1:111122223333:stateMachine:house-Thing-[0-9A-Z]{12}",
                "AWS::Events::Rule | house-Thing-[0-9A-Z]{12}",
                "AWS::Cognito::UserPool | us-east-1_[0-9A-Za-z]{9}",
                "AWS::Cognito::UserPoolClient | [0-9a-z]{26}",
                "AWS::CloudFront::Distribution | E[0-9A-Z]{13}",
                "AWS::Route53::HostedZone | Z[0-9A-Z]{20}",
                "AWS::SecretsManager::Secret |"
                        + " arn:aws:secretsmanager:us-east-1:111122223333:secret:house-Thing-[0-9A-Z]{12}-[0-9A-Za-z]{6}",
                "AWS::ElasticLoadBalancingV2::LoadBalancer | arn:aws:elasticloadbalancing:us-east-1:111122223333:"
                        + "loadbalancer/app/house-Thing-[0-9A-Z]{12}/[0-9a-f]{16}",
                "AWS::EC2::EIP | 203\\.0\\.113\\.\\d{1,3}"
            })
    void anIdHasItsServicesForm(String type, String form) throws Exception {
        assertThat(created(type, "{}").physicalId()).matches(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::SQS::Queue | Arn | arn:aws:sqs:us-east-1:111122223333:house-Thing-[0-9A-Z]{12}",
                "AWS::Lex::Bot | Arn | arn:aws:lex:us-east-1:111122223333:bot/[0-9A-Z]{10}",
                "AWS::KMS::Key | Arn | arn:aws:kms:us-east-1:111122223333:key/[0-9a-f-]{36}",
                "AWS::IAM::User | Arn | arn:aws:iam::111122223333:user/house-Thing-[0-9A-Z]{12}",
                "AWS::EC2::SecurityGroup | GroupId | sg-[0-9a-f]{17}",
                "AWS::EC2::VPC | CidrBlock | 10\\.0\\.0\\.0/16"
            })
    void anAttributeHasItsServicesForm(String type, String attribute, String form) throws Exception {
        String properties = type.equals("AWS::EC2::VPC") ? "{\"CidrBlock\":\"10.0.0.0/16\"}" : "{}";
        StackResult stack = deploy(type, properties, "{\"Fn::GetAtt\":[\"Thing\",\"" + attribute + "\"]}");

        assertThat(stack.output("Value")).matches(form);
    }

    @Test
    void aNameThatIsGivenIsKept() throws Exception {
        assertThat(created("AWS::SQS::Queue", "{\"QueueName\":\"front\"}").physicalId())
                .isEqualTo("https://sqs.us-east-1.amazonaws.com/111122223333/front");
    }

    @Test
    void aTypeIsToldOfOnce() throws Exception {
        created("AWS::SQS::Queue", "{\"QueueName\":\"one\"}");
        created("AWS::SQS::Queue", "{\"QueueName\":\"two\"}");

        assertThat(warnings)
                .containsExactly("AWS::SQS::Queue is recorded: its Ref and its attributes are made up,"
                        + " and nothing is behind it");
    }

    private DeployedResource created(String type, String properties) throws Exception {
        return deploy(type, properties, "\"any\"").resource("Thing");
    }

    private StackResult deploy(String type, String properties, String value) throws Exception {
        StackSettings settings = StackSettings.builder(
                        "111122223333",
                        "us-east-1",
                        "house",
                        Template.parse("{\"Resources\":{\"Thing\":{\"Type\":\"" + type + "\",\"Properties\":"
                                + properties + "}},\"Outputs\":{\"Value\":{\"Value\":" + value + "}}}"))
                .parameters(Map.of())
                .build();
        boolean exists =
                deployment.stacks().find("111122223333", "us-east-1", "house").isPresent();
        StackResult result = (exists
                        ? deployment.stacks().update(settings)
                        : deployment.stacks().create(settings))
                .run();
        assertThat(result.succeeded()).as(String.valueOf(result.failure())).isTrue();
        return result;
    }
}
