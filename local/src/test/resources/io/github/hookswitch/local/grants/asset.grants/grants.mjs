// Plays a prompt, records the caller, and starts a call to somebody else: each needs a grant of its own.
const { AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL, PROMPTS, RECORDINGS } = process.env;

const play = { Type: 'PlayAudio', Parameters: { AudioSource: { Type: 'S3', BucketName: PROMPTS, Key: 'hello.wav' } } };
const record = {
  Type: 'RecordAudio',
  Parameters: {
    DurationInSeconds: 5,
    RecordingTerminators: ['#'],
    RecordingDestination: { Type: 'S3', BucketName: RECORDINGS, Prefix: 'voicemail' },
  },
};

// Signatures are not checked here; the scope tells which role calls which service.
const startCall = async ({ SipMediaApplicationId }, to) => {
  const response = await fetch(`${AWS_ENDPOINT_URL}/sip-media-applications/${SipMediaApplicationId}/calls`, {
    method: 'POST',
    headers: {
      Authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101/us-east-1/chime/aws4_request, SignedHeaders=host, Signature=00`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ FromPhoneNumber: to, ToPhoneNumber: '+12065550199' }),
  });
  return `${response.status} ${await response.text()}`;
};

export const handler = async (event) => {
  const caller = event.CallDetails.Participants[0];
  if (event.InvocationEventType === 'NEW_INBOUND_CALL') {
    return { SchemaVersion: '1.0', Actions: [play] };
  }
  if (event.ActionData?.Type === 'PlayAudio') {
    return { SchemaVersion: '1.0', Actions: [record] };
  }
  if (event.ActionData?.Type === 'RecordAudio') {
    const said = await startCall(event.CallDetails, caller.To);
    return { SchemaVersion: '1.0', Actions: [{ Type: 'Speak', Parameters: { Text: said } }] };
  }
  const hangup = { Type: 'Hangup', Parameters: { SipResponseCode: '0', CallId: caller.CallId } };
  return { SchemaVersion: '1.0', Actions: caller.Status === 'Connected' ? [hangup] : [] };
};
