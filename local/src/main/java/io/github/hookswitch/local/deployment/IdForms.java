package io.github.hookswitch.local.deployment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ids and ARNs look like, by resource type. In a form, {@code {hex:17}} stands for that many letters of a kind, and
 * other names in braces for what is known of the resource.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">
 *     Resource types with their ARNs, in the Service Authorization Reference</a>
 */
final class IdForms {
    private static final Pattern PART = Pattern.compile("\\{(?<kind>[a-z]+)(?::(?<length>\\d+))?}");

    /** What Ref gives, for types whose ids are not simply names or UUIDs. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("AWS::ApiGateway::ApiKey", "{lower:10}"),
            Map.entry("AWS::ApiGateway::Authorizer", "{lower:6}"),
            Map.entry("AWS::ApiGateway::Deployment", "{lower:6}"),
            Map.entry("AWS::ApiGateway::Resource", "{lower:6}"),
            Map.entry("AWS::ApiGateway::RestApi", "{lower:10}"),
            Map.entry("AWS::ApiGateway::UsagePlan", "{lower:6}"),
            Map.entry("AWS::ApiGatewayV2::Api", "{lower:10}"),
            Map.entry("AWS::ApiGatewayV2::Deployment", "{lower:6}"),
            Map.entry("AWS::ApiGatewayV2::Integration", "{lower:7}"),
            Map.entry("AWS::ApiGatewayV2::Route", "{lower:7}"),
            Map.entry("AWS::AppSync::GraphQLApi", "{lower:26}"),
            Map.entry("AWS::CloudFront::CachePolicy", "{uuid}"),
            Map.entry("AWS::CloudFront::CloudFrontOriginAccessIdentity", "E{upper:13}"),
            Map.entry("AWS::CloudFront::Distribution", "E{upper:13}"),
            Map.entry("AWS::CloudFront::OriginAccessControl", "E{upper:13}"),
            Map.entry("AWS::Cognito::IdentityPool", "{region}:{uuid}"),
            Map.entry("AWS::Cognito::UserPool", "{region}_{alnum:9}"),
            Map.entry("AWS::Cognito::UserPoolClient", "{lower:26}"),
            Map.entry("AWS::EC2::EIP", "203.0.113.{byte}"),
            Map.entry("AWS::EC2::FlowLog", "fl-{hex:17}"),
            Map.entry("AWS::EC2::Instance", "i-{hex:17}"),
            Map.entry("AWS::EC2::InternetGateway", "igw-{hex:17}"),
            Map.entry("AWS::EC2::LaunchTemplate", "lt-{hex:17}"),
            Map.entry("AWS::EC2::NatGateway", "nat-{hex:17}"),
            Map.entry("AWS::EC2::NetworkAcl", "acl-{hex:17}"),
            Map.entry("AWS::EC2::NetworkInterface", "eni-{hex:17}"),
            Map.entry("AWS::EC2::RouteTable", "rtb-{hex:17}"),
            Map.entry("AWS::EC2::SecurityGroup", "sg-{hex:17}"),
            Map.entry("AWS::EC2::Subnet", "subnet-{hex:17}"),
            Map.entry("AWS::EC2::SubnetRouteTableAssociation", "rtbassoc-{hex:17}"),
            Map.entry("AWS::EC2::VPC", "vpc-{hex:17}"),
            Map.entry("AWS::EC2::VPCEndpoint", "vpce-{hex:17}"),
            Map.entry("AWS::EC2::Volume", "vol-{hex:17}"),
            Map.entry("AWS::EFS::FileSystem", "fs-{hex:17}"),
            Map.entry("AWS::Events::Rule", "{name}"),
            Map.entry("AWS::IAM::AccessKey", "AKIA{upper:16}"),
            Map.entry("AWS::Kinesis::Stream", "{name}"),
            Map.entry("AWS::Lex::Bot", "{upper:10}"),
            Map.entry("AWS::Lex::BotAlias", "{upper:10}|{property:BotId}"),
            Map.entry("AWS::Lex::BotVersion", "{property:BotId}|1"),
            Map.entry("AWS::Route53::HostedZone", "Z{upper:20}"),
            Map.entry("AWS::S3::Bucket", "{small}"),
            Map.entry(
                    "AWS::SecretsManager::Secret",
                    "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{alnum:6}"),
            Map.entry("AWS::SQS::Queue", "https://sqs.{region}.amazonaws.com/{account}/{name}"));

    /** The ARN's part after account and Region, or all of it. */
    private static final Map<String, String> ARNS = Map.ofEntries(
            Map.entry("AWS::ApiGateway::RestApi", "arn:{partition}:apigateway:{region}::/restapis/{id}"),
            Map.entry("AWS::ApiGatewayV2::Api", "arn:{partition}:apigateway:{region}::/apis/{id}"),
            Map.entry("AWS::AppSync::GraphQLApi", "apis/{id}"),
            Map.entry("AWS::CloudFront::Distribution", "arn:{partition}:cloudfront::{account}:distribution/{id}"),
            Map.entry("AWS::CloudWatch::Alarm", "alarm:{name}"),
            Map.entry("AWS::CodePipeline::Pipeline", "{name}"),
            Map.entry("AWS::Cognito::UserPool", "userpool/{id}"),
            Map.entry("AWS::Connect::Instance", "instance/{uuid}"),
            Map.entry("AWS::DynamoDB::Table", "table/{name}"),
            Map.entry("AWS::ECS::Service", "service/{property:Cluster}/{name}"),
            Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", "loadbalancer/app/{name}/{hex:16}"),
            Map.entry("AWS::ElasticLoadBalancingV2::TargetGroup", "targetgroup/{name}/{hex:16}"),
            Map.entry("AWS::KMS::Key", "key/{id}"),
            Map.entry("AWS::KinesisFirehose::DeliveryStream", "deliverystream/{name}"),
            Map.entry("AWS::Lex::Bot", "bot/{id}"),
            Map.entry("AWS::Lex::BotAlias", "bot-alias/{property:BotId}/{alias}"),
            Map.entry("AWS::RDS::DBInstance", "db:{name}"),
            Map.entry("AWS::Route53::HostedZone", "arn:{partition}:route53:::hostedzone/{id}"),
            Map.entry("AWS::S3::Bucket", "arn:{partition}:s3:::{small}"),
            Map.entry("AWS::SNS::Topic", "{name}"),
            Map.entry("AWS::SNS::Subscription", "{name}:{uuid}"),
            Map.entry("AWS::SQS::Queue", "{name}"),
            Map.entry("AWS::SSM::Parameter", "parameter/{name}"),
            Map.entry("AWS::Scheduler::Schedule", "schedule/default/{name}"),
            Map.entry("AWS::StepFunctions::StateMachine", "stateMachine:{name}"));

    /** Attributes that are ids of something else. */
    private static final Map<String, String> OTHERS = Map.of(
            "AllocationId", "eipalloc-{hex:17}",
            "DefaultNetworkAcl", "acl-{hex:17}",
            "DefaultSecurityGroup", "sg-{hex:17}",
            "SecretAccessKey", "{alnum:40}",
            "VpcId", "vpc-{hex:17}");

    /** Services whose ARNs do not have the name that their resource types have. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("ApiGatewayV2", "apigateway"),
            Map.entry("ApplicationAutoScaling", "application-autoscaling"),
            Map.entry("CertificateManager", "acm"),
            Map.entry("Cognito", "cognito-idp"),
            Map.entry("EFS", "elasticfilesystem"),
            Map.entry("ElasticLoadBalancingV2", "elasticloadbalancing"),
            Map.entry("KinesisFirehose", "firehose"),
            Map.entry("OpenSearchService", "es"),
            Map.entry("StepFunctions", "states"));

    private final ResourceRequest request;
    private final String name;

    IdForms(ResourceRequest request, String name) {
        this.request = request;
        this.name = name;
    }

    /** What Ref gives. */
    String id(String identifier) {
        String form = IDS.get(request.type());
        if (form != null) {
            return filled(form, name);
        }
        if (identifier.toUpperCase(Locale.ROOT).endsWith("ARN")) {
            return arn(name);
        }
        return identifier.endsWith("Id") && !request.json().has(identifier) ? filled("{uuid}", name) : name;
    }

    /** The ARN of the resource that has the id. */
    String arn(String id) {
        if (id.startsWith("arn:")) {
            return id;
        }
        String form = ARNS.getOrDefault(request.type(), kind() + "/{id}");
        if (form.startsWith("arn:")) {
            return filled(form, id);
        }
        String service = request.type().split("::", -1)[1];
        String prefix = service.equals("IAM")
                ? "arn:{partition}:iam::{account}:"
                : "arn:{partition}:" + SERVICES.getOrDefault(service, service.toLowerCase(Locale.ROOT))
                        + ":{region}:{account}:";
        return filled(prefix + form, id);
    }

    /** An attribute that is the id of something else, of which nothing more is known. */
    Optional<String> other(String attribute) {
        String form = OTHERS.getOrDefault(attribute, attribute.endsWith("Id") ? "{uuid}" : "");
        return form.isEmpty() ? Optional.empty() : Optional.of(filled(form, name));
    }

    /** The type's own name in ARNs, such as {@code target-group}. */
    private String kind() {
        String kind = request.type().substring(request.type().lastIndexOf(':') + 1);
        return kind.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    String filled(String form, String id) {
        StackContext stack = request.stack();
        Matcher part = Pattern.compile(PART.pattern() + "|\\{property:(?<property>[A-Za-z]+)}")
                .matcher(form);
        return part.replaceAll(found -> Matcher.quoteReplacement(
                part.group("property") != null
                        ? request.optional(part.group("property")).orElse(name)
                        : value(part.group("kind"), part.group("length"), id, stack)));
    }

    private String value(String kind, @Nullable String length, String id, StackContext stack) {
        int letters = length == null ? 0 : Integer.parseInt(length);
        return switch (kind) {
            case "hex" -> stack.randomLetters("0123456789abcdef", letters);
            case "upper" -> stack.randomLetters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", letters);
            case "lower" -> stack.randomLetters("abcdefghijklmnopqrstuvwxyz0123456789", letters);
            case "alnum" ->
                stack.randomLetters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", letters);
            case "uuid" -> filled("{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}", id);
            case "byte" -> Integer.toString(1 + Integer.parseInt(stack.randomLetters("0123456789", 2)));
            case "region" -> stack.region();
            case "account" -> stack.account();
            case "partition" -> StackValues.partition(stack.region());
            case "name" -> name.startsWith("/") ? name.substring(1) : name;
            case "small" -> name.toLowerCase(Locale.ROOT);
            case "alias" -> id.split("\\|", 2)[0];
            default -> id;
        };
    }
}
