// Runs a Node.js function: loads the handler that _HANDLER names and serves invocations of the Lambda Runtime API.
import http from 'node:http';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './node-aws.cjs';

const env = process.env;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: false });
const acceptsCallbacks = !(parseInt((env.AWS_EXECUTION_ENV ?? '').replace(/\D+/, ''), 10) >= 24);

// Answers null when a handler that promised nothing has left nothing to wait for.
let onIdle = () => {};
process.on('beforeExit', () => onIdle());

function request(method, path, body = '') {
  return new Promise((done, failed) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const call = http.request(
      { host, port, agent, method, path: `/2018-06-01/runtime/${path}`, headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
      },
    );
    call.on('error', failed);
    call.end(body);
  });
}

function errorJson(error) {
  const known = error instanceof Error;
  return JSON.stringify({
    errorType: known ? error.name : typeof error,
    errorMessage: known ? error.message : String(error),
    trace: known && error.stack ? error.stack.split('\n') : [],
  });
}

async function load(name) {
  const dot = name.indexOf('.', name.lastIndexOf('/') + 1);
  if (dot < 0) {
    throw new Error(`Handler '${name}' names no function. Use FILE.FUNCTION, such as index.handler`);
  }
  const base = resolve(env.LAMBDA_TASK_ROOT, name.slice(0, dot));
  const file = ['', '.js', '.mjs', '.cjs'].map((end) => base + end).find((path) => existsSync(path));
  if (!file) {
    throw new Error(`Handler '${name}': there is no ${base}.js, .mjs or .cjs in the function's code`);
  }
  const module = await import(pathToFileURL(file));
  const find = (from) => name.slice(dot + 1).split('.').reduce((value, key) => value?.[key], from);
  const handler = find(module) ?? find(module.default);
  if (typeof handler !== 'function') {
    throw new Error(`Handler '${name}': ${file} exports no function ${name.slice(dot + 1)}`);
  }
  return handler;
}

function contextOf(headers, callbacks) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
    ...callbacks,
  };
}

function invoke(handler, event, headers) {
  return new Promise((done, failed) => {
    const callback = (error, result) => (error ? failed(error) : done(result));
    onIdle = () => done(null);
    const callbacks = { done: callback, succeed: done, fail: failed };
    const returned = acceptsCallbacks
      ? handler(event, contextOf(headers, callbacks), callback)
      : handler(event, contextOf(headers, {}));
    if (typeof returned?.then === 'function') {
      returned.then(done, failed);
    } else if (!acceptsCallbacks) {
      done(returned);
    }
  });
}

async function serve(handler) {
  const { headers, body } = await request('GET', 'invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  let outcome;
  try {
    outcome = ['response', JSON.stringify((await invoke(handler, prepare(JSON.parse(body)), headers)) ?? null)];
  } catch (error) {
    console.error(error);
    outcome = ['error', errorJson(error)];
  }
  onIdle = () => {};
  await request('POST', `invocation/${id}/${outcome[0]}`, outcome[1]);
}

let handler;
try {
  handler = await load(env._HANDLER);
} catch (error) {
  console.error(error);
  await request('POST', 'init/error', errorJson(error));
  process.exit(1);
}
try {
  for (;;) {
    await serve(handler);
  }
} catch (gone) {
  console.error(`the Runtime API cannot be reached any more: ${gone.message}`);
  process.exit(0);
}
