const startBot = () => ({
  Type: 'StartBotConversation',
  Parameters: {
    BotAliasArn: process.env.BOT_ALIAS_ARN,
    LocaleId: 'en_US',
    ParticipantTag: 'LEG-A',
    Configuration: {
      SessionState: {
        SessionAttributes: { shop: 'Main Street' },
        DialogAction: { Type: 'ElicitIntent' },
      },
      WelcomeMessages: [{ ContentType: 'PlainText', Content: 'Welcome to the pizza shop. What can I do for you?' }],
    },
  },
});

export const handler = async (event) => {
  console.log(event);
  const Actions = [];
  if (event.InvocationEventType === 'NEW_INBOUND_CALL') {
    Actions.push(startBot());
  } else if (event.InvocationEventType === 'ACTION_SUCCESSFUL' && event.ActionData.Type === 'StartBotConversation') {
    const { SessionState } = event.ActionData.IntentResult;
    const { Intent, SessionAttributes } = SessionState;
    const size = Intent.Slots?.Size?.Value?.InterpretedValue ?? 'no';
    const text = Intent.State === 'Fulfilled'
      ? `Order ${SessionAttributes.orderNumber}: ${size}. Goodbye.`
      : 'Please call again later.';
    Actions.push({ Type: 'Speak', Parameters: { Text: text, CallId: event.CallDetails.Participants[0].CallId } });
    Actions.push({ Type: 'Hangup', Parameters: { SipResponseCode: '0', ParticipantTag: 'LEG-A' } });
  } else if (event.InvocationEventType === 'ACTION_FAILED') {
    Actions.push({ Type: 'Hangup', Parameters: { SipResponseCode: '0', ParticipantTag: 'LEG-A' } });
  }
  return { SchemaVersion: '1.0', Actions };
};
