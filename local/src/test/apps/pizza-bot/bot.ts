import { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBot, CfnBotAlias, CfnBotVersion, CfnResourcePolicy } from 'aws-cdk-lib/aws-lex';
import { Construct } from 'constructs';

const LOCALE = 'en_US';
const message = (value: string) => ({ message: { plainTextMessage: { value } } });

/** Takes an order for a pizza: how large, how many; its function has the last word. */
export class PizzaBot extends Construct {
  readonly aliasArn: string;

  constructor(scope: Construct, id: string, codeHook: IFunction) {
    super(scope, id);
    const stack = Stack.of(this);

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lexv2.amazonaws.com') });
    const bot = new CfnBot(this, 'Bot', {
      name: 'PizzaBot',
      roleArn: role.roleArn,
      dataPrivacy: { ChildDirected: false },
      idleSessionTtlInSeconds: 300,
      autoBuildBotLocales: true,
      botLocales: [{
        localeId: LOCALE,
        nluConfidenceThreshold: 0.4,
        voiceSettings: { voiceId: 'Joanna' },
        slotTypes: [{
          name: 'Size',
          valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
          slotTypeValues: [
            { sampleValue: { value: 'small' }, synonyms: [{ value: 'little' }] },
            { sampleValue: { value: 'large' }, synonyms: [{ value: 'big' }] },
          ],
        }],
        intents: [
          {
            name: 'OrderPizza',
            sampleUtterances: [
              { utterance: 'I want a pizza' },
              { utterance: 'a {Size} pizza please' },
              { utterance: 'order pizza' },
            ],
            slots: [
              this.slot('Size', 'Size', 'What size would you like?'),
              this.slot('Count', 'AMAZON.Number', 'How many?'),
            ],
            slotPriorities: [
              { priority: 1, slotName: 'Size' },
              { priority: 2, slotName: 'Count' },
            ],
            dialogCodeHook: { enabled: true },
            fulfillmentCodeHook: { enabled: true },
          },
          { name: 'FallbackIntent', parentIntentSignature: 'AMAZON.FallbackIntent' },
        ],
      }],
    });
    const version = new CfnBotVersion(this, 'Version', {
      botId: bot.ref,
      botVersionLocaleSpecification: [
        { localeId: LOCALE, botVersionLocaleDetails: { sourceBotVersion: 'DRAFT' } },
      ],
    });
    const alias = new CfnBotAlias(this, 'Alias', {
      botAliasName: 'live',
      botId: bot.ref,
      botVersion: version.attrBotVersion,
      botAliasLocaleSettings: [{
        localeId: LOCALE,
        botAliasLocaleSetting: {
          enabled: true,
          codeHookSpecification: {
            lambdaCodeHook: { codeHookInterfaceVersion: '1.0', lambdaArn: codeHook.functionArn },
          },
        },
      }],
    });
    codeHook.addPermission('Lex', {
      principal: new ServicePrincipal('lexv2.amazonaws.com'),
      sourceArn: alias.attrArn,
    });
    new CfnResourcePolicy(this, 'Policy', {
      resourceArn: alias.attrArn,
      policy: {
        Version: '2012-10-17',
        Statement: [{
          Sid: 'PhoneCalls',
          Effect: 'Allow',
          Principal: { Service: 'voiceconnector.chime.amazonaws.com' },
          Action: 'lex:StartConversation',
          Resource: alias.attrArn,
          Condition: {
            StringEquals: { 'AWS:SourceAccount': stack.account },
            ArnEquals: { 'AWS:SourceArn': `arn:aws:voiceconnector:${stack.region}:${stack.account}:*` },
          },
        }],
      },
    });
    this.aliasArn = alias.attrArn;
  }

  private slot(name: string, slotTypeName: string, question: string): CfnBot.SlotProperty {
    return {
      name,
      slotTypeName,
      valueElicitationSetting: {
        slotConstraint: 'Required',
        promptSpecification: { messageGroupsList: [message(question)], maxRetries: 2, allowInterrupt: true },
      },
    };
  }
}
