import {
  ChimeSDKMeetingsClient,
  CreateAttendeeCommand,
  CreateMeetingCommand,
} from '@aws-sdk/client-chime-sdk-meetings';
import { randomInt, randomUUID } from 'node:crypto';
import { save } from './meetings.mjs';

const meetings = new ChimeSDKMeetingsClient({ region: 'us-east-1' });

export const handler = async (event) => {
  const { name } = JSON.parse(event.body ?? '{}');
  if (!name) {
    return { statusCode: 400, body: JSON.stringify({ error: 'Your name, please' }) };
  }
  const { Meeting } = await meetings.send(new CreateMeetingCommand({
    ClientRequestToken: randomUUID(),
    MediaRegion: 'us-east-1',
    ExternalMeetingId: event.pathParameters.title,
  }));
  const { Attendee } = await meetings.send(
    new CreateAttendeeCommand({ MeetingId: Meeting.MeetingId, ExternalUserId: `web-${name}` }));
  const pin = String(randomInt(100000, 1000000));
  await save(pin, Meeting.MeetingId);
  // An object without a status: API Gateway makes it a 200 with this body.
  return { pin, meetingId: Meeting.MeetingId, attendeeId: Attendee.AttendeeId, title: event.pathParameters.title };
};
