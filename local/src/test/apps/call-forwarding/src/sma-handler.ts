import { Action, bridge, hangup, pause, speak } from './actions';

const FORWARD_TO = process.env.FORWARD_TO as string;

interface Participant {
  CallId: string;
  ParticipantTag: string;
  To: string;
  From: string;
  Status?: string;
}

interface SmaEvent {
  SchemaVersion: string;
  InvocationEventType: string;
  CallDetails: { TransactionId: string; Participants: Participant[] };
  ActionData?: { Type: string; Parameters?: Record<string, unknown> };
}

const reply = (...actions: Action[]) => ({ SchemaVersion: '1.0', Actions: actions });

export const handler = async (event: SmaEvent) => {
  console.log(JSON.stringify({ type: event.InvocationEventType, transaction: event.CallDetails.TransactionId }));
  const [caller] = event.CallDetails.Participants;
  switch (event.InvocationEventType) {
    case 'NEW_INBOUND_CALL':
      return reply(speak(caller.CallId, 'Connecting you now.'), pause(500), bridge(FORWARD_TO, caller.From));
    case 'ACTION_FAILED':
      return reply(speak(caller.CallId, 'Nobody is there, please call again.'), hangup(caller.CallId));
    case 'HANGUP':
      return reply(...event.CallDetails.Participants
        .filter((participant) => participant.Status === 'Connected')
        .map((participant) => hangup(participant.CallId)));
    default:
      return reply();
  }
};
