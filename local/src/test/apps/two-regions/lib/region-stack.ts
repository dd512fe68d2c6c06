import { CfnParameter, NestedStack, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { CfnSipMediaApplication } from 'aws-cdk-lib/aws-chime';
import { Alias, CfnPermission, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import * as path from 'path';

class Handlers extends NestedStack {
  readonly live: Alias;

  constructor(scope: Construct, id: string, greeting: string, logGroup: LogGroup) {
    super(scope, id);
    const handler = new Function(this, 'Handler', {
      runtime: Runtime.PYTHON_3_11,
      handler: 'desk.handler',
      code: Code.fromAsset(path.join(__dirname, '../handler')),
      environment: { GREETING: greeting, SITE: this.region },
      logGroup,
    });
    this.live = new Alias(this, 'Live', { aliasName: 'live', version: handler.currentVersion });
  }
}

export class RegionStack extends Stack {
  readonly application: CfnSipMediaApplication;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const closing = new CfnParameter(this, 'Closing', {
      type: 'String',
      default: 'five',
      allowedValues: ['five', 'six'],
      description: 'When the desk closes',
    });
    const words = new StringParameter(this, 'Words', {
      parameterName: `/desk/${props.env?.region}/greeting`,
      stringValue: `The desk closes at ${closing.valueAsString}.`,
    });
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { live } = new Handlers(this, 'Handlers', words.stringValue, this.logGroup);
    this.application = new CfnSipMediaApplication(this, 'Application', {
      name: `desk-${props.env?.region}`,
      awsRegion: this.region,
      endpoints: [{ lambdaArn: live.functionArn }],
    });
    // In this stack: in the nested one it would need the application, which needs the alias.
    new CfnPermission(this, 'VoiceService', {
      action: 'lambda:InvokeFunction',
      functionName: live.functionArn,
      principal: 'voiceconnector.chime.amazonaws.com',
      sourceAccount: this.account,
      sourceArn: this.formatArn({
        service: 'chime',
        resource: 'sma',
        resourceName: this.application.attrSipMediaApplicationId,
      }),
    });
  }
}
