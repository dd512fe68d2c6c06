// What an office does with the AWS SDK for JavaScript: looks up its numbers and has somebody called.
import {
  ChimeSDKVoiceClient,
  CreatePhoneNumberOrderCommand,
  CreateSipMediaApplicationCallCommand,
  CreateSipMediaApplicationCommand,
  paginateListSipMediaApplications,
  SearchAvailablePhoneNumbersCommand,
} from '@aws-sdk/client-chime-sdk-voice';

const [functionArn, to] = process.argv.slice(2);
const voice = new ChimeSDKVoiceClient({});

const found = await voice.send(new SearchAvailablePhoneNumbersCommand({ TollFreePrefix: '888', MaxResults: 3 }));
const [number] = found.E164PhoneNumbers;
const { PhoneNumberOrder } = await voice.send(new CreatePhoneNumberOrderCommand({
  ProductType: 'SipMediaApplicationDialIn',
  E164PhoneNumbers: [number],
}));
const { SipMediaApplication } = await voice.send(new CreateSipMediaApplicationCommand({
  AwsRegion: 'us-east-1',
  Name: 'front-desk',
  Endpoints: [{ LambdaArn: functionArn }],
}));

const names = [];
for await (const page of paginateListSipMediaApplications({ client: voice, pageSize: 1 }, {})) {
  names.push(...page.SipMediaApplications.map((application) => application.Name));
}
try {
  await voice.send(new CreateSipMediaApplicationCommand({ AwsRegion: 'us-east-1', Name: 'no/name', Endpoints: [] }));
} catch (error) {
  names.push(error.name);
}
const { SipMediaApplicationCall } = await voice.send(new CreateSipMediaApplicationCallCommand({
  FromPhoneNumber: number,
  ToPhoneNumber: to,
  SipMediaApplicationId: SipMediaApplication.SipMediaApplicationId,
}));
console.log(JSON.stringify({
  order: PhoneNumberOrder.PhoneNumberOrderId,
  names,
  transactionId: SipMediaApplicationCall.TransactionId,
}));
