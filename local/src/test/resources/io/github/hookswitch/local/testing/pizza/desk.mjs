// Hands the caller over to the bot, and says what came of it.
const speak = (text) => ({ Type: 'Speak', Parameters: { Text: text } });

const answers = {
  NEW_INBOUND_CALL: (event) => [{
    Type: 'StartBotConversation',
    Parameters: {
      BotAliasArn: event.CallDetails.Participants[0].From === '+15105550199' ? process.env.CLOSED : process.env.BOT,
      Configuration: {
        SessionState: { SessionAttributes: { from: 'phone' }, DialogAction: { Type: 'ElicitIntent' } },
        WelcomeMessages: [{ ContentType: 'PlainText', Content: 'Pizzeria, how can I help?' }],
      },
    },
  }],
  ACTION_SUCCESSFUL: (event) => (event.ActionData.Type === 'StartBotConversation'
    ? [speak(JSON.stringify(event.ActionData.IntentResult.SessionState)), { Type: 'Hangup', Parameters: {} }] : []),
  ACTION_FAILED: (event) => [speak(`${event.ActionData.ErrorType}: ${event.ActionData.ErrorMessage}`), { Type: 'Hangup', Parameters: {} }],
};

export const handler = async (event) => ({ SchemaVersion: '1.0', Actions: answers[event.InvocationEventType]?.(event) ?? [] });
