import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  ChimePhoneNumber,
  ChimeSipMediaApp,
  ChimeSipRule,
  PhoneNumberType,
  PhoneProductType,
  TriggerType,
} from 'cdk-amazon-chime-resources';
import { PizzaBot } from './bot';

const stack = new Stack(new App(), 'PizzaBot');

const codeHook = new Function(stack, 'CodeHook', {
  runtime: Runtime.PYTHON_3_13,
  handler: 'index.handler',
  code: Code.fromAsset('code-hook'),
});
const bot = new PizzaBot(stack, 'Bot', codeHook);

const sma = new Function(stack, 'Sma', {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: Code.fromAsset('sma'),
  timeout: Duration.seconds(10),
  environment: { BOT_ALIAS_ARN: bot.aliasArn },
});
const number = new ChimePhoneNumber(stack, 'Number', {
  phoneAreaCode: 312,
  phoneNumberType: PhoneNumberType.LOCAL,
  phoneProductType: PhoneProductType.SMA,
});
const application = new ChimeSipMediaApp(stack, 'Application', { endpoint: sma.functionArn });
new ChimeSipRule(stack, 'Rule', {
  triggerType: TriggerType.TO_PHONE_NUMBER,
  triggerValue: number.phoneNumber,
  targetApplications: [
    { region: stack.region, priority: 1, sipMediaApplicationId: application.sipMediaAppId },
  ],
});

new CfnOutput(stack, 'PhoneNumber', { value: number.phoneNumber });
new CfnOutput(stack, 'BotAliasArn', { value: bot.aliasArn });
