// A front desk in Node.js: it greets the caller, calls the clerk, and hangs up who is left.
const CLERK = '+12065550111';

const speak = (text) => ({ Type: 'Speak', Parameters: { Text: text } });
const hangup = (leg) => ({ Type: 'Hangup', Parameters: { SipResponseCode: '0', ...leg } });

const answers = {
  NEW_INBOUND_CALL: (details) => [
    speak('Welcome to the front desk.'),
    {
      Type: 'CallAndBridge',
      Parameters: {
        CallTimeoutSeconds: 20,
        CallerIdNumber: details.Participants[0].To,
        Endpoints: [{ BridgeEndpointType: 'PSTN', Uri: CLERK }],
      },
    },
  ],
  CALL_ANSWERED: () => [speak('Your key is at the front desk.'), hangup()],
  ACTION_FAILED: () => [speak('Nobody is at the desk.'), hangup()],
  CALL_UPDATE_REQUESTED: () => [hangup()],
  HANGUP: (details) =>
    details.Participants.filter((leg) => leg.Status === 'Connected').map((leg) => hangup({ CallId: leg.CallId })),
};

export const handler = async (event) => {
  console.log(`desk: ${event.InvocationEventType}`);
  const actions = answers[event.InvocationEventType]?.(event.CallDetails) ?? [];
  return { SchemaVersion: '1.0', Actions: actions };
};
