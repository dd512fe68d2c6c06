import { CfnOutput, Duration, Stack, StackProps } from 'aws-cdk-lib';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import * as path from 'path';
import { PhoneNumber, SipMediaApplication, SipRule } from './sip-resources';

export interface CallForwardingProps extends StackProps {
  readonly forwardTo: string;
}

export class CallForwardingStack extends Stack {
  constructor(scope: Construct, id: string, props: CallForwardingProps) {
    super(scope, id, props);

    const handler = new NodejsFunction(this, 'SmaHandler', {
      entry: path.join(__dirname, '../src/sma-handler.ts'),
      runtime: Runtime.NODEJS_20_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(20),
      tracing: Tracing.ACTIVE,
      environment: { FORWARD_TO: props.forwardTo },
      bundling: { minify: true, sourceMap: true },
    });

    const number = new PhoneNumber(this, 'Number', '206');
    const application = new SipMediaApplication(this, 'Application', `${this.stackName}-sma`, handler);
    new SipRule(this, 'Rule', `${this.stackName}-rule`, number, application);

    new CfnOutput(this, 'PhoneNumber', { value: number.e164 });
    new CfnOutput(this, 'SipMediaApplicationId', { value: application.applicationId });
  }
}
