import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as cr from 'aws-cdk-lib/custom-resources';

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Voicemail', { description: 'Takes messages while nobody is in' });

const prompts = new lambda.LayerVersion(stack, 'Prompts', {
  code: lambda.Code.fromAsset('layer'),
  compatibleRuntimes: [lambda.Runtime.PYTHON_3_11, lambda.Runtime.PYTHON_3_12],
  description: 'What the mailbox says',
});

const messages = new s3.Bucket(stack, 'Messages', {
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  autoDeleteObjects: true,
  lifecycleRules: [{ expiration: cdk.Duration.days(30) }],
});
messages.addToResourcePolicy(new iam.PolicyStatement({
  principals: [new iam.ServicePrincipal('voiceconnector.chime.amazonaws.com')],
  actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:GetObject'],
  resources: [messages.arnForObjects('*')],
  conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
}));

const mailbox = new lambda.Function(stack, 'Mailbox', {
  runtime: lambda.Runtime.PYTHON_3_12,
  handler: 'mailbox.app.lambda_handler',
  code: lambda.Code.fromAsset('handler'),
  layers: [prompts],
  timeout: cdk.Duration.seconds(15),
  environment: { MESSAGES_BUCKET: messages.bucketName, PROMPT_LANGUAGE: 'en' },
});
messages.grantRead(mailbox);

const provisioning = new lambda.Function(stack, 'Provisioning', {
  runtime: lambda.Runtime.PYTHON_3_12,
  handler: 'provisioning.on_event',
  code: lambda.Code.fromAsset('provisioning'),
  timeout: cdk.Duration.minutes(5),
  logGroup: new logs.LogGroup(stack, 'ProvisioningLogs', { removalPolicy: cdk.RemovalPolicy.DESTROY }),
  initialPolicy: [
    new iam.PolicyStatement({
      actions: [
        'chime:CreatePhoneNumberOrder',
        'chime:GetPhoneNumberOrder',
        'chime:SearchAvailablePhoneNumbers',
        'chime:DeletePhoneNumber',
        'chime:GetPhoneNumber',
        'chime:CreateSipMediaApplication',
        'chime:UpdateSipMediaApplication',
        'chime:DeleteSipMediaApplication',
        'chime:CreateSipRule',
        'chime:UpdateSipRule',
        'chime:DeleteSipRule',
        'lambda:GetPolicy',
        'lambda:AddPermission',
      ],
      resources: ['*'],
    }),
  ],
});
const provider = new cr.Provider(stack, 'Provider', { onEventHandler: provisioning });

const line = new cdk.CustomResource(stack, 'Line', {
  resourceType: 'Custom::MailboxLine',
  serviceToken: provider.serviceToken,
  properties: {
    Name: `${stack.stackName}-line`,
    TollFreePrefix: '833',
    Endpoint: mailbox.functionArn,
    Region: stack.region,
    Enabled: true,
  },
});

new cdk.CfnOutput(stack, 'Number', { value: line.getAttString('PhoneNumber') });
new cdk.CfnOutput(stack, 'MessagesBucket', { value: messages.bucketName });
