import * as path from 'path';
import { CfnOutput, Duration, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnSipMediaApplication } from 'aws-cdk-lib/aws-chime';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FunctionUrlAuthType, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { CustomResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';

export class MeetingStack extends Stack {
  private readonly meetings: Table;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.meetings = new Table(this, 'Meetings', {
      partitionKey: { name: 'pin', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      removalPolicy: RemovalPolicy.DESTROY,
      timeToLiveAttribute: 'expires',
    });

    const dialIn = this.functionOf('dial-in', ['chime:CreateAttendee', 'chime:GetMeeting']);
    const application = new CfnSipMediaApplication(this, 'Application', {
      name: 'meeting-dial-in',
      awsRegion: this.region,
      endpoints: [{ lambdaArn: dialIn.functionArn }],
    });
    dialIn.addPermission('VoiceService', {
      principal: new ServicePrincipal('voiceconnector.chime.amazonaws.com'),
      sourceAccount: this.account,
    });
    const line = this.line(application);
    const number = line.getAttString('PhoneNumber');

    // Participants make meetings over the HTTP API,
    const createMeeting = this.functionOf('create-meeting', ['chime:CreateMeeting', 'chime:CreateAttendee']);
    const api = new apigatewayv2.HttpApi(this, 'HttpApi', {
      corsPreflight: { allowOrigins: ['*'], allowMethods: [apigatewayv2.CorsHttpMethod.POST] },
    });
    api.addRoutes({
      path: '/meetings/{title}',
      methods: [apigatewayv2.HttpMethod.POST],
      integration: new HttpLambdaIntegration('CreateMeeting', createMeeting),
    });

    // the office has somebody called over the REST API,
    const startCall = this.functionOf('start-call', ['chime:CreateSipMediaApplicationCall'], {
      SIP_MEDIA_APPLICATION_ID: application.attrSipMediaApplicationId,
      FROM_NUMBER: number,
    });
    const rest = new apigateway.RestApi(this, 'RestApi', { deployOptions: { stageName: 'prod' } });
    rest.root.addResource('calls').addMethod('POST', new apigateway.LambdaIntegration(startCall));

    // and monitoring asks the function's own URL.
    const health = this.functionOf('health', []);
    const url = health.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });

    new CfnOutput(this, 'Number', { value: number });
    new CfnOutput(this, 'HttpApiUrl', { value: api.apiEndpoint });
    new CfnOutput(this, 'RestApiUrl', { value: rest.url });
    new CfnOutput(this, 'HealthUrl', { value: url.url });
  }

  private functionOf(name: string, actions: string[], environment: Record<string, string> = {}): NodejsFunction {
    const made = new NodejsFunction(this, name, {
      entry: path.join(__dirname, `../src/${name}.mjs`),
      runtime: Runtime.NODEJS_22_X,
      timeout: Duration.seconds(20),
      environment: { MEETINGS_TABLE: this.meetings.tableName, ...environment },
    });
    if (actions.length > 0) {
      made.addToRolePolicy(new PolicyStatement({ actions, resources: ['*'] }));
    }
    this.meetings.grantReadWriteData(made);
    return made;
  }

  private line(application: CfnSipMediaApplication): CustomResource {
    const onEvent = this.functionOf('line-resource', [
      'chime:SearchAvailablePhoneNumbers',
      'chime:CreatePhoneNumberOrder',
      'chime:GetPhoneNumberOrder',
      'chime:DeletePhoneNumber',
      'chime:CreateSipRule',
      'chime:UpdateSipRule',
      'chime:DeleteSipRule',
    ]);
    return new CustomResource(this, 'Line', {
      serviceToken: new Provider(this, 'LineProvider', { onEventHandler: onEvent }).serviceToken,
      properties: { areaCode: '703', sipMediaApplicationId: application.attrSipMediaApplicationId },
    });
  }
}
