const prompt = (name) => ({ Type: 'S3', BucketName: process.env.PROMPTS, Key: `en/${name}.wav` });
const play = (name, callId) => ({
  Type: 'PlayAudio',
  Parameters: { CallId: callId, AudioSource: prompt(name), PlaybackTerminators: ['#'], Repeat: 1 },
});

exports.handler = async ({ InvocationEventType, ActionData, CallDetails }) => {
  const { CallId } = CallDetails.Participants[0];
  const reply = (...Actions) => ({ SchemaVersion: '1.0', Actions });
  const hangup = { Type: 'Hangup', Parameters: { CallId, SipResponseCode: '0' } };

  if (InvocationEventType === 'NEW_INBOUND_CALL') {
    return reply(play('closed', CallId), {
      Type: 'PlayAudioAndGetDigits',
      Parameters: {
        CallId,
        AudioSource: prompt('leave-number'),
        FailureAudioSource: prompt('goodbye'),
        MinNumberOfDigits: 3,
        MaxNumberOfDigits: 10,
        Repeat: 1,
        RepeatDurationInMilliseconds: 8000,
        TerminatorDigits: ['#'],
      },
    });
  }
  if (InvocationEventType === 'ACTION_SUCCESSFUL' && ActionData.Type === 'PlayAudioAndGetDigits') {
    return reply(play('goodbye', CallId), hangup);
  }
  if (InvocationEventType === 'ACTION_FAILED') {
    return reply(hangup);
  }
  return reply();
};
