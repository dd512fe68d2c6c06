export interface Action {
  Type: string;
  Parameters: Record<string, unknown>;
}

export const speak = (callId: string, text: string): Action => ({
  Type: 'Speak',
  Parameters: { Text: text, Engine: 'neural', VoiceId: 'Matthew', LanguageCode: 'en-US', CallId: callId },
});

export const pause = (milliseconds: number): Action => ({
  Type: 'Pause',
  Parameters: { DurationInMilliseconds: String(milliseconds) },
});

export const bridge = (to: string, callerId: string): Action => ({
  Type: 'CallAndBridge',
  Parameters: {
    CallTimeoutSeconds: 30,
    CallerIdNumber: callerId,
    Endpoints: [{ BridgeEndpointType: 'PSTN', Uri: to }],
  },
});

export const hangup = (callId: string): Action => ({
  Type: 'Hangup',
  Parameters: { CallId: callId, SipResponseCode: '0' },
});
