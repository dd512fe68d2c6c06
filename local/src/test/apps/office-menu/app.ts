import { App, CfnOutput, Duration, NestedStack, NestedStackProps, Stack, StackProps } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  ChimePhoneNumber,
  ChimeSipMediaApp,
  ChimeSipRule,
  ChimeVoiceConnector,
  PhoneNumberType,
  PhoneProductType,
  Protocol,
  TriggerType,
} from 'cdk-amazon-chime-resources';
import { Construct } from 'constructs';

interface VoiceProps extends NestedStackProps {
  readonly deskNumber: string;
}

class Voice extends NestedStack {
  readonly phoneNumber: string;
  readonly sipMediaAppId: string;
  readonly voiceConnectorId: string;

  constructor(scope: Construct, id: string, props: VoiceProps) {
    super(scope, id, props);

    const role = new Role(this, 'smaHandlerRole', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        calls: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['chime:UpdateSipMediaApplicationCall'], resources: ['*'] })],
        }),
      },
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole')],
    });
    const smaHandler = new Function(this, 'smaHandler', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      architecture: Architecture.ARM_64,
      code: Code.fromAsset('src'),
      timeout: Duration.seconds(60),
      role,
      environment: { DESK: props.deskNumber },
    });

    const number = new ChimePhoneNumber(this, 'number', {
      phoneState: 'IL',
      phoneNumberType: PhoneNumberType.LOCAL,
      phoneProductType: PhoneProductType.SMA,
    });
    const sipMediaApp = new ChimeSipMediaApp(this, 'sipMediaApp', {
      region: this.region,
      endpoint: smaHandler.functionArn,
    });
    sipMediaApp.logging({ enableSipMediaApplicationMessageLogs: true });
    const rule = new ChimeSipRule(this, 'rule', {
      triggerType: TriggerType.TO_PHONE_NUMBER,
      triggerValue: number.phoneNumber,
      // Without a Region for the target: the service takes the application's own.
      targetApplications: [{ priority: 1, sipMediaApplicationId: sipMediaApp.sipMediaAppId }],
    });
    rule.node.addDependency(sipMediaApp);

    const connector = new ChimeVoiceConnector(this, 'connector', {
      name: 'office-pbx',
      region: this.region,
      encryption: false,
      termination: { callingRegions: ['US'], terminationCidrs: ['198.51.100.7/32'] },
      origination: [{ host: '198.51.100.7', port: 5060, protocol: Protocol.UDP, priority: 1, weight: 1 }],
      loggingConfiguration: { enableSIPLogs: true },
    });

    this.phoneNumber = number.phoneNumber;
    this.sipMediaAppId = sipMediaApp.sipMediaAppId;
    this.voiceConnectorId = connector.voiceConnectorId;
  }
}

class OfficeMenu extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const voice = new Voice(this, 'Voice', { deskNumber: '+14255550177' });
    new CfnOutput(this, 'phoneNumber', { value: voice.phoneNumber });
    new CfnOutput(this, 'sipMediaAppId', { value: voice.sipMediaAppId });
    new CfnOutput(this, 'voiceConnectorId', { value: voice.voiceConnectorId });
  }
}

new OfficeMenu(new App(), 'OfficeMenu', {
  env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION },
});
