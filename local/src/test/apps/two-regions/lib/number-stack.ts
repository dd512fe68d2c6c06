import { CfnOutput, CustomResource, Duration, Fn, Stack, StackProps } from 'aws-cdk-lib';
import { CfnSipMediaApplication } from 'aws-cdk-lib/aws-chime';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import * as path from 'path';

export interface NumberStackProps extends StackProps {
  readonly applications: CfnSipMediaApplication[];
  readonly westernLogGroup: string;
  readonly prefix: string;
}

export class NumberStack extends Stack {
  constructor(scope: Construct, id: string, props: NumberStackProps) {
    super(scope, id, props);

    const greeting = StringParameter.valueForStringParameter(this, '/desk/us-east-1/greeting');
    const onEvent = new Function(this, 'OnEvent', {
      runtime: Runtime.PYTHON_3_11,
      handler: 'number.on_event',
      code: Code.fromAsset(path.join(__dirname, '../handler')),
      timeout: Duration.minutes(3),
      initialPolicy: [new PolicyStatement({ actions: ['chime:*'], resources: ['*'] })],
    });
    const number = new CustomResource(this, 'Number', {
      serviceToken: new Provider(this, 'Provider', { onEventHandler: onEvent }).serviceToken,
      properties: {
        Name: Fn.join('-', [props.prefix, 'number']),
        AreaCode: '212',
        Targets: props.applications.map((application) => ({
          Id: application.attrSipMediaApplicationId,
          Region: Stack.of(application).region,
        })),
      },
    });

    new CfnOutput(this, 'PhoneNumber', { value: number.getAttString('E164'), exportName: 'DeskNumber' });
    new CfnOutput(this, 'Greeting', { value: greeting });
    new CfnOutput(this, 'WesternLogs', { value: props.westernLogGroup });
  }
}
