import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  AwsCustomResource,
  AwsCustomResourcePolicy,
  AwsSdkCall,
  PhysicalResourceId,
  PhysicalResourceIdReference,
} from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';

interface VoiceCalls {
  create?: AwsSdkCall;
  update?: AwsSdkCall;
  delete?: AwsSdkCall;
}

/** One call of the voice API for each step of the stack's life; all of them in the one function that CDK makes for them. */
class VoiceResource extends AwsCustomResource {
  constructor(scope: Construct, id: string, type: string, calls: VoiceCalls) {
    super(scope, id, {
      resourceType: `Custom::${type}`,
      onCreate: calls.create,
      onUpdate: calls.update ?? calls.create,
      onDelete: calls.delete,
      installLatestAwsSdk: false,
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({
          actions: [
            'chime:SearchAvailablePhoneNumbers',
            'chime:*PhoneNumber*',
            'chime:*SipMediaApplication*',
            'chime:*SipRule*',
            'lambda:GetPolicy',
            'lambda:AddPermission',
            'iam:CreateServiceLinkedRole',
          ],
          resources: ['*'],
        }),
      ]),
      logGroup: voiceLogs(scope),
    });
  }
}

/** All of these resources share one function, so they have to agree on its log group. */
function voiceLogs(scope: Construct): LogGroup {
  const stack = Stack.of(scope);
  const existing = stack.node.tryFindChild('VoiceResourceLogs') as LogGroup | undefined;
  return existing ?? new LogGroup(stack, 'VoiceResourceLogs', {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

const voice = (action: string, parameters: object, physicalResourceId?: PhysicalResourceId): AwsSdkCall => ({
  service: 'chime-sdk-voice',
  action,
  parameters,
  physicalResourceId,
});

export class PhoneNumber extends Construct {
  readonly e164: string;

  constructor(scope: Construct, id: string, areaCode: string) {
    super(scope, id);
    const found = new VoiceResource(this, 'Search', 'PhoneNumberSearch', {
      create: voice('SearchAvailablePhoneNumbers',
        { AreaCode: areaCode, Country: 'US', PhoneNumberType: 'Local', MaxResults: 1 },
        PhysicalResourceId.fromResponse('E164PhoneNumbers.0')),
      // A second search would find another number.
      update: voice('GetPhoneNumber',
        { PhoneNumberId: new PhysicalResourceIdReference() },
        PhysicalResourceId.fromResponse('PhoneNumber.E164PhoneNumber')),
    });
    const number = found.getResponseField('E164PhoneNumbers.0');
    const order = new VoiceResource(this, 'Order', 'PhoneNumberOrder', {
      create: voice('CreatePhoneNumberOrder',
        { ProductType: 'SipMediaApplicationDialIn', E164PhoneNumbers: [number] },
        PhysicalResourceId.fromResponse('PhoneNumberOrder.PhoneNumberOrderId')),
      update: voice('GetPhoneNumberOrder',
        { PhoneNumberOrderId: new PhysicalResourceIdReference() },
        PhysicalResourceId.fromResponse('PhoneNumberOrder.PhoneNumberOrderId')),
      delete: voice('DeletePhoneNumber', { PhoneNumberId: number }),
    });
    this.e164 = order.getResponseField('PhoneNumberOrder.OrderedPhoneNumbers.0.E164PhoneNumber');
  }
}

export class SipMediaApplication extends Construct {
  readonly applicationId: string;

  constructor(scope: Construct, id: string, name: string, handler: IFunction) {
    super(scope, id);
    const region = Stack.of(this).region;
    const application = new VoiceResource(this, 'Default', 'SipMediaApplication', {
      create: voice('CreateSipMediaApplication',
        { AwsRegion: region, Name: name, Endpoints: [{ LambdaArn: handler.functionArn }] },
        PhysicalResourceId.fromResponse('SipMediaApplication.SipMediaApplicationId')),
      update: voice('UpdateSipMediaApplication',
        {
          SipMediaApplicationId: new PhysicalResourceIdReference(),
          Name: name,
          Endpoints: [{ LambdaArn: handler.functionArn }],
        },
        PhysicalResourceId.fromResponse('SipMediaApplication.SipMediaApplicationId')),
      delete: voice('DeleteSipMediaApplication', { SipMediaApplicationId: new PhysicalResourceIdReference() }),
    });
    this.applicationId = application.getResponseField('SipMediaApplication.SipMediaApplicationId');
  }
}

export class SipRule extends Construct {
  constructor(scope: Construct, id: string, name: string, number: PhoneNumber, application: SipMediaApplication) {
    super(scope, id);
    const definition = {
      Name: name,
      Disabled: false,
      TargetApplications: [
        { SipMediaApplicationId: application.applicationId, Priority: 1, AwsRegion: Stack.of(this).region },
      ],
    };
    const rule = new VoiceResource(this, 'Default', 'SipRule', {
      create: voice('CreateSipRule',
        { ...definition, TriggerType: 'ToPhoneNumber', TriggerValue: number.e164 },
        PhysicalResourceId.fromResponse('SipRule.SipRuleId')),
      update: voice('UpdateSipRule',
        { ...definition, SipRuleId: new PhysicalResourceIdReference() },
        PhysicalResourceId.fromResponse('SipRule.SipRuleId')),
      delete: voice('DeleteSipRule', { SipRuleId: new PhysicalResourceIdReference() }),
    });
    // Only a disabled rule can be deleted: this resource goes first and disables it.
    const ruleId = rule.getResponseField('SipRule.SipRuleId');
    new VoiceResource(this, 'Disable', 'SipRuleDisabling', {
      create: voice('GetSipRule', { SipRuleId: ruleId }, PhysicalResourceId.of('disables-rule')),
      delete: voice('UpdateSipRule', { SipRuleId: ruleId, Name: name, Disabled: true }),
    });
  }
}
