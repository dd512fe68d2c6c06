import { App, CfnOutput, CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Provider } from 'aws-cdk-lib/custom-resources';

const stack = new Stack(new App(), 'HolidayPrompts', {
  env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION ?? 'us-east-1' },
});

const prompts = new Bucket(stack, 'Prompts', {
  removalPolicy: RemovalPolicy.DESTROY,
  autoDeleteObjects: true,
  enforceSSL: true,
});
prompts.addToResourcePolicy(new PolicyStatement({
  actions: ['s3:GetObject'],
  resources: [prompts.arnForObjects('*'), prompts.bucketArn],
  principals: [new ServicePrincipal('voiceconnector.chime.amazonaws.com')],
  conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
}));
const files = new BucketDeployment(stack, 'PromptFiles', {
  sources: [Source.asset('wav_files'), Source.jsonData('catalog.json', { language: 'en', bucket: prompts.bucketName })],
  destinationBucket: prompts,
  destinationKeyPrefix: 'en',
  contentType: 'audio/wav',
  logRetention: RetentionDays.ONE_DAY,
});

const inventory = new Function(stack, 'Inventory', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'inventory.handler',
  code: Code.fromAsset('functions'),
  logRetention: RetentionDays.ONE_WEEK,
});
prompts.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(inventory), { suffix: '.wav' });

const sma = new Function(stack, 'Sma', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'sma.handler',
  code: Code.fromAsset('functions'),
  timeout: Duration.seconds(20),
  logRetention: RetentionDays.ONE_WEEK,
  environment: { PROMPTS: files.deployedBucket.bucketName },
});

const lineFunction = new Function(stack, 'LineFunction', {
  runtime: Runtime.PYTHON_3_13,
  handler: 'line.handler',
  code: Code.fromAsset('functions'),
  timeout: Duration.minutes(2),
  initialPolicy: [new PolicyStatement({ actions: ['chime:*', 'lambda:GetPolicy', 'lambda:AddPermission'], resources: ['*'] })],
});
const line = new CustomResource(stack, 'Line', {
  serviceToken: new Provider(stack, 'LineProvider', { onEventHandler: lineFunction, logRetention: RetentionDays.ONE_DAY }).serviceToken,
  properties: { Function: sma.functionArn, State: 'WA', StackName: stack.stackName },
});

new CfnOutput(stack, 'Number', { value: line.getAttString('Number') });
new CfnOutput(stack, 'PromptsBucket', { value: prompts.bucketName });
