package io.github.hookswitch.local.internal.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The policies of AWS's own that phone applications attach, as far as services that are here are concerned: an action that
 * nobody serves need not be listed.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policies</a>
 */
final class AwsManagedPolicies {
    private static final String LOGS = "logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents";
    private static final String NETWORK = "ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSubnets"
            + " ec2:DeleteNetworkInterface ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses";
    private static final String MEETINGS = "chime:CreateMeeting chime:CreateMeetingWithAttendees chime:DeleteMeeting"
            + " chime:GetMeeting chime:ListMeetings chime:CreateAttendee chime:BatchCreateAttendee chime:DeleteAttendee"
            + " chime:GetAttendee chime:ListAttendees chime:BatchUpdateAttendeeCapabilitiesExcept"
            + " chime:UpdateAttendeeCapabilities chime:ListAttendeeTags chime:ListMeetingTags chime:ListTagsForResource"
            + " chime:TagAttendee chime:TagMeeting chime:TagResource chime:UntagAttendee chime:UntagMeeting"
            + " chime:UntagResource chime:StartMeetingTranscription chime:StopMeetingTranscription"
            + " chime:CreateMediaCapturePipeline chime:CreateMediaConcatenationPipeline chime:CreateMediaLiveConnectorPipeline"
            + " chime:DeleteMediaCapturePipeline chime:DeleteMediaPipeline chime:GetMediaCapturePipeline"
            + " chime:GetMediaPipeline chime:ListMediaCapturePipelines chime:ListMediaPipelines";
    /** Allowed actions by the name after the last slash of the ARN. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("AdministratorAccess", "*"),
            Map.entry("AWSLambdaBasicExecutionRole", LOGS),
            Map.entry("AWSLambdaVPCAccessExecutionRole", LOGS + " " + NETWORK),
            Map.entry(
                    "AWSLambdaDynamoDBExecutionRole",
                    LOGS
                            + " dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams"),
            Map.entry(
                    "AWSLambdaSQSQueueExecutionRole",
                    LOGS + " sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes"),
            Map.entry("AWSLambdaRole", "lambda:InvokeFunction"),
            Map.entry("AWSLambda_FullAccess", "lambda:* logs:DescribeLogGroups iam:PassRole iam:GetRole iam:ListRoles"),
            Map.entry("AWSLambda_ReadOnlyAccess", "lambda:Get* lambda:List* logs:DescribeLogGroups logs:Get*"),
            Map.entry("AWSXRayDaemonWriteAccess", "xray:*"),
            Map.entry("AWSXrayWriteOnlyAccess", "xray:*"),
            Map.entry("CloudWatchLogsFullAccess", "logs:* cloudwatch:GenerateQuery"),
            Map.entry("CloudWatchLambdaInsightsExecutionRolePolicy", LOGS),
            Map.entry("AmazonS3FullAccess", "s3:* s3-object-lambda:*"),
            Map.entry(
                    "AmazonS3ReadOnlyAccess",
                    "s3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*"),
            Map.entry("AmazonSSMFullAccess", "ssm:* cloudwatch:PutMetricData ds:* logs:* ec2:DescribeInstanceStatus"),
            Map.entry("AmazonSSMReadOnlyAccess", "ssm:Describe* ssm:Get* ssm:List*"),
            Map.entry(
                    "AmazonDynamoDBFullAccess", "dynamodb:* dax:* cloudwatch:* sns:* kms:DescribeKey kms:ListAliases"),
            Map.entry("AmazonDynamoDBFullAccess_v2", "dynamodb:* dax:* cloudwatch:* kms:DescribeKey kms:ListAliases"),
            Map.entry(
                    "AmazonDynamoDBReadOnlyAccess",
                    "dynamodb:BatchGet* dynamodb:Describe* dynamodb:Get* dynamodb:List* dynamodb:PartiQLSelect dynamodb:Query"
                            + " dynamodb:Scan"),
            Map.entry("AmazonChimeSDK", MEETINGS),
            Map.entry(
                    "AmazonChimeFullAccess",
                    "chime:* s3:ListAllMyBuckets s3:ListBucket s3:GetBucketAcl s3:GetBucketLocation logs:* sns:* sqs:*"
                            + " iam:CreateServiceLinkedRole"),
            Map.entry(
                    "AmazonChimeReadOnly", "chime:List* chime:Get* chime:Describe* chime:SearchAvailablePhoneNumbers"),
            Map.entry("AmazonChimeUserManagement", "chime:*User* chime:*Account* chime:ListGroups chime:*Delegate*"),
            Map.entry("AmazonLexFullAccess", "lex:* lambda:ListFunctions lambda:AddPermission polly:* iam:*"),
            Map.entry(
                    "AmazonLexRunBotsOnly",
                    "lex:PostContent lex:PostText lex:PutSession lex:GetSession lex:DeleteSession lex:RecognizeText"
                            + " lex:RecognizeUtterance lex:StartConversation"),
            Map.entry("AmazonPollyFullAccess", "polly:*"),
            Map.entry("AmazonPollyReadOnlyAccess", "polly:Describe* polly:Get* polly:List* polly:SynthesizeSpeech"),
            Map.entry("AmazonTranscribeFullAccess", "transcribe:* s3:GetObject s3:PutObject"),
            Map.entry("AmazonSNSFullAccess", "sns:*"),
            Map.entry("AmazonSQSFullAccess", "sqs:*"),
            Map.entry("AmazonEventBridgeFullAccess", "events:* schemas:* scheduler:* iam:PassRole"),
            Map.entry("AWSStepFunctionsFullAccess", "states:*"),
            Map.entry("AmazonAPIGatewayInvokeFullAccess", "execute-api:*"),
            Map.entry(
                    "SecretsManagerReadWrite", "secretsmanager:* kms:DescribeKey kms:ListAliases lambda:ListFunctions"),
            Map.entry("IAMReadOnlyAccess", "iam:Get* iam:List* iam:Generate* iam:Simulate*"),
            Map.entry("IAMFullAccess", "iam:* organizations:*"));

    private static final String POWER_USER = "{\"Statement\":[{\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\","
            + "\"organizations:*\",\"account:*\"],\"Resource\":\"*\"},{\"Effect\":\"Allow\",\"Action\":[\"iam:CreateServiceLinkedRole\","
            + "\"iam:DeleteServiceLinkedRole\",\"iam:ListRoles\",\"account:GetAccountInformation\"],\"Resource\":\"*\"}]}";

    private AwsManagedPolicies() {}

    /** Finds a policy by the name after the last slash of its ARN. */
    static Optional<PolicyDocument> find(String name) {
        if (name.equals("PowerUserAccess")) {
            return Optional.of(PolicyDocument.parse(POWER_USER));
        }
        return Optional.ofNullable(ALLOWED.get(name)).map(actions -> allowing(List.of(actions.split(" ", -1))));
    }

    static PolicyDocument all() {
        return allowing(List.of("*"));
    }

    private static PolicyDocument allowing(List<String> actions) {
        String list = actions.stream().map(action -> '"' + action + '"').collect(Collectors.joining(",", "[", "]"));
        return PolicyDocument.parse(
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":" + list + ",\"Resource\":\"*\"}]}");
    }
}
