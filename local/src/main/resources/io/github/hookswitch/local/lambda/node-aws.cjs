// What Lambda gives to Node.js functions besides the handler's events: a way to AWS, which is on this machine here, and
// the AWS SDK.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const Module = require('node:module');
const net = require('node:net');
const { join } = require('node:path');
const tls = require('node:tls');

const env = process.env;
const AWS_HOST = /(^|\.)(amazonaws\.com(\.cn)?|api\.aws)$/;
const SDK = /^(aws-sdk$|aws-sdk\/|@aws-sdk\/|@smithy\/|@aws-crypto\/)/;
const RESPONSES = 'cloudformation-custom-resource-response-';
const ADDRESS = 'X-Amz-Meta-Address';
const answers = new Map();

// Where a TLS connection leads instead; undefined for all but AWS.
function localAddress(options) {
  const host = String(options.servername || options.host || '').toLowerCase();
  if (answers.has(host)) {
    return answers.get(host);
  }
  const endpoint = env.AWS_ENDPOINT_URL ?? '';
  if (!AWS_HOST.test(host) || !endpoint.startsWith('http://')) {
    return undefined;
  }
  const url = new URL(endpoint);
  return { host: url.hostname, port: Number(url.port || 80) };
}

// Everything that speaks https in Node.js, fetch too, connects by this function.
const connect = tls.connect;
tls.connect = function (...args) {
  const options = typeof args[0] === 'object' && args[0] !== null ? args[0] : undefined;
  const address = options && !options.socket ? localAddress(options) : undefined;
  if (!address) {
    return connect.apply(this, args);
  }
  const callback = args.find((arg) => typeof arg === 'function');
  const socket = net.connect({ ...address, timeout: options.timeout });
  Object.assign(socket, {
    encrypted: true,
    authorized: true,
    alpnProtocol: false,
    getPeerCertificate: () => ({}),
    getSession: () => undefined,
    isSessionReused: () => false,
  });
  if (callback) {
    socket.once('secureConnect', callback);
  }
  socket.once('connect', () => socket.emit('secureConnect'));
  return socket;
};
Module.syncBuiltinESMExports();

// A custom resource's answer goes to a plain address of this machine; the function sees the kind of address that it has in
// AWS, since code that answers rarely looks at scheme and port. The plain one stays in it, for functions that this one
// hands the request on to.
exports.prepare = (event) => {
  if (typeof event?.ResponseURL !== 'string' || !URL.canParse(event.ResponseURL)) {
    return event;
  }
  const url = new URL(event.ResponseURL);
  const region = env.AWS_REGION;
  const handedOn = url.hostname.startsWith(RESPONSES);
  const host = handedOn ? url.hostname : `${RESPONSES}${region.replace(/-/g, '')}.s3.${region}.amazonaws.com`;
  const address = handedOn ? url.searchParams.get(ADDRESS) : url.protocol === 'http:' && url.host;
  if (!address) {
    return event;
  }
  const plain = new URL(`http://${address}`);
  answers.set(host, { host: plain.hostname, port: Number(plain.port || 80) });
  url.searchParams.set(ADDRESS, address);
  return { ...event, ResponseURL: `https://${host}${url.pathname}${url.search}` };
};

// A part of the SDK that is required while the function runs, by a name that nobody could see before, is installed then:
// before Node.js looks for it, since it remembers what it has not found.
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const failure = SDK.test(request) && parent ? bringUnlessThere(request, parent) : '';
  try {
    return resolveFilename.call(this, request, parent, ...rest);
  } catch (error) {
    error.message += failure ? `\n${failure}` : '';
    throw error;
  }
};

function bringUnlessThere(request, parent) {
  const parts = request.split('/');
  const name = request.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  const folders = Module._resolveLookupPaths(request, parent) ?? [];
  return folders.some((folder) => existsSync(join(folder, name))) ? '' : bring(name);
}

const ASK = `
  require('node:http').request(process.argv[1], { method: 'POST' }, (response) => {
    let text = '';
    response.on('data', (chunk) => (text += chunk));
    response.on('end', () => process.stdout.write(response.statusCode === 202 ? '' : JSON.parse(text).errorMessage));
  }).end(process.argv[2]);`;

function bring(name) {
  const url = `http://${env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/packages`;
  const asked = spawnSync(process.execPath, ['-e', ASK, url, name], { encoding: 'utf8', env: {} });
  return asked.status === 0 ? asked.stdout : asked.stderr || String(asked.error);
}
