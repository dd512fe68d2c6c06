import { App, CfnDynamicReference, CfnDynamicReferenceService, CfnOutput, Duration, RemovalPolicy, SecretValue, Stack, Tags } from 'aws-cdk-lib';
import { CfnSipMediaApplication } from 'aws-cdk-lib/aws-chime';
import { Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Port, SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { AccessKey, Group, ManagedPolicy, PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { DefinitionBody, Pass, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId, PhysicalResourceIdReference } from 'aws-cdk-lib/custom-resources';

// A campus that also has a telephone: most of it is nothing that a call needs.
const stack = new Stack(new App(), 'Campus', {
  env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION },
});
Tags.of(stack).add('team', 'campus');

const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const balancerGroup = new SecurityGroup(stack, 'BalancerGroup', { vpc });
balancerGroup.connections.allowFromAnyIpv4(Port.tcp(80));
const balancer = new ApplicationLoadBalancer(stack, 'Balancer', { vpc, internetFacing: true, securityGroup: balancerGroup });
balancer.addListener('Http', { port: 80, defaultAction: ListenerAction.fixedResponse(200, { messageBody: 'campus' }) });

const key = new Key(stack, 'Key', { enableKeyRotation: true, alias: 'campus/calls', removalPolicy: RemovalPolicy.DESTROY });
const topic = new Topic(stack, 'Topic', { masterKey: key });
const queue = new Queue(stack, 'Queue', {
  encryptionMasterKey: key,
  deadLetterQueue: { queue: new Queue(stack, 'DeadLetters'), maxReceiveCount: 3 },
});
topic.addSubscription(new SqsSubscription(queue));

const operators = new Group(stack, 'Operators', { managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')] });
const pbx = new User(stack, 'Pbx', { groups: [operators] });
const accessKey = new AccessKey(stack, 'PbxKey', { user: pbx });
new Secret(stack, 'PbxSecret', { secretObjectValue: { id: SecretValue.unsafePlainText(accessKey.accessKeyId), key: accessKey.secretAccessKey } });
new UserPool(stack, 'Students', { removalPolicy: RemovalPolicy.DESTROY });
new EventBus(stack, 'Bus');

const nightly = new Function(stack, 'Nightly', {
  runtime: Runtime.PYTHON_3_13,
  handler: 'index.handler',
  code: Code.fromInline('def handler(event, context):\n    return len(event)\n'),
  vpc,
});
nightly.addEventSource(new SqsEventSource(queue));
new Rule(stack, 'EveryNight', { schedule: Schedule.cron({ hour: '2', minute: '0' }), targets: [new LambdaFunction(nightly)] });
const greeting = new StringParameter(stack, 'Greeting', {
  parameterName: '/campus/greeting',
  stringValue: 'Welcome to the campus.',
});

const workflow = new StateMachine(stack, 'Workflow', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Nothing')) });

const operator = new Function(stack, 'Operator', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'index.handler',
  timeout: Duration.seconds(10),
  environment: { GREETING: new CfnDynamicReference(CfnDynamicReferenceService.SSM, '/campus/greeting').toString(), TOPIC: topic.topicArn, WORKFLOW: workflow.stateMachineArn },
  vpc,
  code: Code.fromInline(`
exports.handler = async (event) => {
  const first = event.InvocationEventType === 'NEW_INBOUND_CALL';
  const callId = event.CallDetails.Participants[0].CallId;
  return {
    SchemaVersion: '1.0',
    Actions: first
      ? [
          { Type: 'Speak', Parameters: { Text: process.env.GREETING, CallId: callId } },
          { Type: 'Hangup', Parameters: { CallId: callId } },
        ]
      : [],
  };
};
`),
});
operator.node.addDependency(greeting);
topic.grantPublish(operator);
workflow.grantStartExecution(operator);

const alarm = operator.metricErrors().createAlarm(stack, 'OperatorErrors', { threshold: 1, evaluationPeriods: 1 });
alarm.addAlarmAction(new SnsAction(topic));
new Dashboard(stack, 'Dashboard').addWidgets(new GraphWidget({ left: [operator.metricDuration(), balancer.metrics.requestCount()] }));

const application = new CfnSipMediaApplication(stack, 'Application', {
  name: 'campus-operator',
  awsRegion: stack.region,
  endpoints: [{ lambdaArn: operator.functionArn }],
});
const policy = AwsCustomResourcePolicy.fromStatements([new PolicyStatement({ actions: ['chime:*'], resources: ['*'] })]);
const search = new AwsCustomResource(stack, 'Search', {
  policy,
  installLatestAwsSdk: false,
  onCreate: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'SearchAvailablePhoneNumbersCommand',
    parameters: { City: 'Boston', State: 'MA', MaxResults: 1 },
    physicalResourceId: PhysicalResourceId.fromResponse('E164PhoneNumbers.0'),
  },
});
const number = search.getResponseField('E164PhoneNumbers.0');
const order = new AwsCustomResource(stack, 'Order', {
  policy,
  installLatestAwsSdk: false,
  onCreate: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'CreatePhoneNumberOrderCommand',
    parameters: { ProductType: 'SipMediaApplicationDialIn', E164PhoneNumbers: [number] },
    physicalResourceId: PhysicalResourceId.of(number),
    outputPaths: ['PhoneNumberOrder.Status'],
  },
  onDelete: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'DeletePhoneNumberCommand',
    parameters: { PhoneNumberId: new PhysicalResourceIdReference() },
  },
});
const rule = new AwsCustomResource(stack, 'Rule', {
  policy,
  installLatestAwsSdk: false,
  onCreate: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'CreateSipRuleCommand',
    parameters: {
      Name: 'campus-operator',
      TriggerType: 'ToPhoneNumber',
      TriggerValue: number,
      Disabled: false,
      TargetApplications: [{ SipMediaApplicationId: application.attrSipMediaApplicationId, Priority: 1, AwsRegion: stack.region }],
    },
    physicalResourceId: PhysicalResourceId.fromResponse('SipRule.SipRuleId'),
  },
  onDelete: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'DeleteSipRuleCommand',
    parameters: { SipRuleId: new PhysicalResourceIdReference() },
  },
});
rule.node.addDependency(order);
// A rule is deleted only when it is disabled: this resource goes before the rule and does that.
const disabling = new AwsCustomResource(stack, 'RuleDisabling', {
  policy,
  installLatestAwsSdk: false,
  onDelete: {
    service: '@aws-sdk/client-chime-sdk-voice',
    action: 'UpdateSipRuleCommand',
    parameters: { SipRuleId: rule.getResponseField('SipRule.SipRuleId'), Name: 'campus-operator', Disabled: true },
  },
});
disabling.node.addDependency(rule);

new CfnOutput(stack, 'Number', { value: number });
new CfnOutput(stack, 'BalancerDns', { value: balancer.loadBalancerDnsName });
