// Handlers as a CommonJS module exports them.
exports.handler = (event, context, callback) => {
  setTimeout(() => callback(null, { said: event.said, by: 'callback' }), 1);
};

exports.menu = { handler: async (event) => event.said.toUpperCase() };
