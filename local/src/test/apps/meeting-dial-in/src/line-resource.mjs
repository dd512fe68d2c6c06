import {
  ChimeSDKVoiceClient,
  CreatePhoneNumberOrderCommand,
  CreateSipRuleCommand,
  DeletePhoneNumberCommand,
  DeleteSipRuleCommand,
  GetPhoneNumberOrderCommand,
  SearchAvailablePhoneNumbersCommand,
  UpdateSipRuleCommand,
} from '@aws-sdk/client-chime-sdk-voice';
import { setTimeout as sleep } from 'node:timers/promises';

const voice = new ChimeSDKVoiceClient({});

async function order(areaCode) {
  const found = await voice.send(new SearchAvailablePhoneNumbersCommand({ AreaCode: areaCode, MaxResults: 1 }));
  const [number] = found.E164PhoneNumbers;
  const { PhoneNumberOrder } = await voice.send(new CreatePhoneNumberOrderCommand({
    ProductType: 'SipMediaApplicationDialIn',
    E164PhoneNumbers: [number],
  }));
  let status = PhoneNumberOrder.Status;
  while (status === 'Processing') {
    const { PhoneNumberOrder: now } = await voice.send(
      new GetPhoneNumberOrderCommand({ PhoneNumberOrderId: PhoneNumberOrder.PhoneNumberOrderId }));
    status = now.Status;
    if (status === 'Processing') {
      await sleep(2000);
    }
  }
  if (status !== 'Successful') {
    throw new Error(`The order of ${number} is ${status}`);
  }
  return number;
}

export const handler = async (event) => {
  if (event.RequestType === 'Create') {
    const number = await order(event.ResourceProperties.areaCode);
    const { SipRule } = await voice.send(new CreateSipRuleCommand({
      Name: `meetings ${number.slice(-4)}`,
      TriggerType: 'ToPhoneNumber',
      TriggerValue: number,
      TargetApplications: [
        { SipMediaApplicationId: event.ResourceProperties.sipMediaApplicationId, Priority: 1, AwsRegion: process.env.AWS_REGION },
      ],
    }));
    return { PhysicalResourceId: `${number}/${SipRule.SipRuleId}`, Data: { PhoneNumber: number } };
  }
  if (event.RequestType === 'Delete' && event.PhysicalResourceId.startsWith('+')) {
    const [number, rule] = event.PhysicalResourceId.split('/');
    await voice.send(new UpdateSipRuleCommand({ SipRuleId: rule, Name: 'meetings', Disabled: true }));
    await voice.send(new DeleteSipRuleCommand({ SipRuleId: rule }));
    await voice.send(new DeletePhoneNumberCommand({ PhoneNumberId: number }));
  }
  return { PhysicalResourceId: event.PhysicalResourceId };
};
