// Handlers as an ES module exports them.
export const handler = async (event, context) => ({
  said: event.said,
  function: context.functionName,
  inTime: context.getRemainingTimeInMillis() > 0,
});

export const failing = async () => {
  throw new RangeError('no such extension');
};

export const plain = () => 'returned';

export const logging = async (event) => {
  console.log(`${event.said} out`);
  console.error(`${event.said} err`);
  return null;
};
