// The bundled handler's work in plain Node: the same answers, log line and metrics, one event from standard input.
import { readFileSync } from 'node:fs';

const APPLICATION = 'SipMediaApplicationId';

const isGone = (leg) => leg.Status?.toLowerCase() === 'disconnected';
const mask = (number) => '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
const action = (type, parameters = {}) => ({ Type: type, Parameters: parameters });
const hangUpOpen = (legs) => legs.filter((leg) => !isGone(leg)).map((leg) => action('Hangup', { CallId: leg.CallId }));

function answer(event, legs) {
  const type = event.InvocationEventType;
  const endCall = event.ActionData?.Parameters?.Arguments?.EndCall;
  if (type === 'CALL_UPDATE_REQUESTED' && String(endCall).toLowerCase() === 'true') {
    return hangUpOpen(legs);
  }
  const open = legs.filter((leg) => !isGone(leg)).length;
  if (open === 0) {
    return [];
  }
  if (type === 'NEW_INBOUND_CALL' || type === 'CALL_ANSWERED') {
    return [action('Speak', { Text: 'Thank you for calling.' }), action('Hangup')];
  }
  const silent = type === 'INVALID_LAMBDA_RESPONSE' || (type === 'ACTION_FAILED' && open === 1);
  return open < legs.length || silent ? hangUpOpen(legs) : [];
}

const directive = (metric, unit, dimensions) => ({
  Namespace: 'Hookswitch',
  Dimensions: dimensions,
  Metrics: [{ Name: metric, Unit: unit }],
});

function metrics(line, call, directives, values) {
  line._aws = { Timestamp: Date.now(), CloudWatchMetrics: directives };
  line[APPLICATION] = call.SipMediaApplicationId ?? call.SipApplicationId ?? 'unknown';
  Object.assign(line, values);
}

function hangup(event, legs, line) {
  const parameters = event.ActionData?.Parameters ?? {};
  const leg = parameters.ParticipantTag?.toUpperCase() ?? 'unknown';
  const code = String(parameters.SipResponseCode ?? 'unknown');
  line.hungUpLeg = leg;
  const directives = [
    directive('Hangups', 'Count', [[APPLICATION], [APPLICATION, 'SipResponseCode'], [APPLICATION, 'Leg']]),
  ];
  const values = { SipResponseCode: code, Leg: leg, Hangups: 1 };
  if (legs.every(isGone)) {
    line.callEnded = true;
    const starts = legs.map((one) => one.StartTimeInMilliseconds).filter((time) => /^\d{13}$/.test(time));
    if (starts.length > 0) {
      line.callSeconds = Math.floor((Date.now() - Math.min(...starts)) / 1000);
      directives.push(directive('CallDuration', 'Seconds', [[APPLICATION]]));
      values.CallDuration = line.callSeconds;
    }
  }
  metrics(line, event.CallDetails, directives, values);
}

function handle(event, start) {
  const legs = event.CallDetails.Participants;
  const response = { SchemaVersion: event.SchemaVersion ?? '1.0', Actions: answer(event, legs) };
  const type = event.InvocationEventType;
  const line = {
    level: 'INFO',
    transactionId: event.CallDetails.TransactionId,
    sequence: event.Sequence,
    event: type,
    legs: legs.map((leg) => ({
      tag: leg.ParticipantTag?.toUpperCase(),
      status: leg.Status?.toUpperCase(),
      from: mask(leg.From),
      to: mask(leg.To),
    })),
    actions: response.Actions.map((one) => one.Type),
  };
  line.microseconds = Number((process.hrtime.bigint() - start) / 1000n);
  if (type === 'HANGUP') {
    hangup(event, legs, line);
  } else if (type.startsWith('NEW_')) {
    metrics(line, event.CallDetails, [directive('Calls', 'Count', [[APPLICATION]])], { Calls: 1 });
  } else if (type === 'INVALID_LAMBDA_RESPONSE') {
    metrics(line, event.CallDetails, [directive('InvalidResponses', 'Count', [[APPLICATION]])], {
      InvalidResponses: 1,
    });
  }
  return { response, line };
}

const start = process.hrtime.bigint();
const { response, line } = handle(JSON.parse(readFileSync(0, 'utf8')), start);
process.stdout.write(JSON.stringify(response));
process.stdout.write(JSON.stringify(line) + '\n');
