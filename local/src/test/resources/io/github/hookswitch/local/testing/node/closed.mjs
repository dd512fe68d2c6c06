// A phone that is closed, as a Node.js function.
export const answer = (event, text) => ({
  SchemaVersion: '1.0',
  Actions: event.InvocationEventType === 'NEW_INBOUND_CALL'
    ? [{ Type: 'Speak', Parameters: { Text: text } }, { Type: 'Hangup', Parameters: { SipResponseCode: '0' } }]
    : [],
});

export const handler = async (event) => answer(event, 'We are closed. Goodbye.');
