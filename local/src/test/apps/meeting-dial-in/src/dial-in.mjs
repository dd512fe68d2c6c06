import { ChimeSDKMeetingsClient, CreateAttendeeCommand } from '@aws-sdk/client-chime-sdk-meetings';
import { meetingOf } from './meetings.mjs';

const meetings = new ChimeSDKMeetingsClient({ region: 'us-east-1' });

const speak = (CallId, Text) => ({ Type: 'Speak', Parameters: { CallId, Text } });
const hangup = (CallId) => ({ Type: 'Hangup', Parameters: { CallId, SipResponseCode: '0' } });
const askForPin = (CallId) => ({
  Type: 'SpeakAndGetDigits',
  Parameters: {
    CallId,
    SpeechParameters: { Text: 'Please enter the six digits of your meeting.' },
    FailureSpeechParameters: { Text: 'Six digits, please.' },
    MinNumberOfDigits: 6,
    MaxNumberOfDigits: 6,
    Repeat: 2,
    RepeatDurationInMilliseconds: 10000,
  },
});

async function join(caller, pin) {
  const meetingId = await meetingOf(pin);
  if (!meetingId) {
    return [speak(caller.CallId, 'There is no such meeting.'), hangup(caller.CallId)];
  }
  const { Attendee } = await meetings.send(
    new CreateAttendeeCommand({ MeetingId: meetingId, ExternalUserId: `phone-${caller.CallId}` }));
  return [
    speak(caller.CallId, 'You are joining the meeting.'),
    { Type: 'JoinChimeMeeting', Parameters: { JoinToken: Attendee.JoinToken, CallId: caller.CallId, MeetingId: meetingId } },
  ];
}

async function actionsOn(event) {
  const caller = event.CallDetails.Participants.find((one) => one.ParticipantTag === 'LEG-A');
  const attributes = event.CallDetails.TransactionAttributes ?? {};
  switch (event.InvocationEventType) {
    case 'NEW_INBOUND_CALL':
      return [askForPin(caller.CallId)];
    case 'CALL_ANSWERED':
      return join(caller, attributes.pin);
    case 'ACTION_SUCCESSFUL':
      return event.ActionData.Type === 'SpeakAndGetDigits' ? join(caller, event.ActionData.ReceivedDigits) : [];
    case 'ACTION_FAILED':
      return [speak(caller.CallId, 'That did not work.'), hangup(caller.CallId)];
    case 'HANGUP':
      return event.CallDetails.Participants.filter((one) => one.Status === 'Connected').map((one) => hangup(one.CallId));
    default:
      return [];
  }
}

export const handler = async (event) => {
  const TransactionAttributes = event.InvocationEventType === 'NEW_OUTBOUND_CALL'
    ? { pin: event.ActionData?.Parameters?.Arguments?.pin ?? '' }
    : undefined;
  return { SchemaVersion: '1.0', Actions: await actionsOn(event), TransactionAttributes };
};
