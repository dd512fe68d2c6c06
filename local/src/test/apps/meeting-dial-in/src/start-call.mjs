import { ChimeSDKVoiceClient, CreateSipMediaApplicationCallCommand } from '@aws-sdk/client-chime-sdk-voice';

const voice = new ChimeSDKVoiceClient();

export const handler = async (event) => {
  const body = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  const { to, pin } = JSON.parse(body);
  const { SipMediaApplicationCall } = await voice.send(new CreateSipMediaApplicationCallCommand({
    FromPhoneNumber: process.env.FROM_NUMBER,
    ToPhoneNumber: to,
    SipMediaApplicationId: process.env.SIP_MEDIA_APPLICATION_ID,
    ArgumentsMap: { pin },
  }));
  return {
    statusCode: 202,
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
    body: JSON.stringify({ transactionId: SipMediaApplicationCall.TransactionId, stage: event.requestContext.stage }),
  };
};
