const say = (text, callId) => ({ Type: 'Speak', Parameters: { CallId: callId, Text: text, VoiceId: 'Joanna' } });
const hangup = (tag) => ({ Type: 'Hangup', Parameters: { SipResponseCode: '0', ParticipantTag: tag } });
const menu = (callId) => ({
  Type: 'SpeakAndGetDigits',
  Parameters: {
    CallId: callId,
    SpeechParameters: { Text: 'Press 1 for opening hours. Press 2 for the front desk.' },
    FailureSpeechParameters: { Text: 'Sorry, I did not get that.' },
    MinNumberOfDigits: 1,
    MaxNumberOfDigits: 1,
    Repeat: 3,
    RepeatDurationInMilliseconds: 5000,
    InputDigitsRegex: '^[12]$',
    TerminatorDigits: ['#'],
  },
});

exports.handler = async (event) => {
  console.log('Lambda is invoked with calldetails:' + JSON.stringify(event));
  const callId = event.CallDetails.Participants[0].CallId;
  let actions = [];
  switch (event.InvocationEventType) {
    case 'NEW_INBOUND_CALL':
      // An empty tag, as many applications send it.
      actions = [{ Type: 'Pause', Parameters: { DurationInMilliseconds: '1000', ParticipantTag: '' } }, menu(callId)];
      break;
    case 'ACTION_SUCCESSFUL':
      if (event.ActionData.Type === 'SpeakAndGetDigits') {
        actions = event.ActionData.ReceivedDigits === '1'
          ? [say('We are open from nine to five.', callId), hangup('LEG-A')]
          : [{
            Type: 'CallAndBridge',
            Parameters: {
              CallTimeoutSeconds: '20',
              CallerIdNumber: event.CallDetails.Participants[0].To,
              Endpoints: [{ BridgeEndpointType: 'PSTN', Uri: process.env.DESK }],
            },
          }];
      }
      break;
    case 'ACTION_FAILED':
      actions = [say('Goodbye.', callId), hangup('LEG-A')];
      break;
    case 'HANGUP':
      actions = event.CallDetails.Participants.length > 1
        ? [hangup(event.ActionData.Parameters.ParticipantTag === 'LEG-A' ? 'LEG-B' : 'LEG-A')]
        : [];
      break;
    default:
      actions = [];
  }
  return { SchemaVersion: '1.0', Actions: actions };
};
