// Sends a request to AWS, or a custom resource's answer, in the ways that functions do.
const https = require('node:https');

function put(options, body) {
  return new Promise((done, failed) => {
    const request = https.request(options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done(text));
    });
    request.on('error', failed);
    request.end(body);
  });
}

exports.byHttps = ({ host }) => put({ hostname: host, port: 443, path: '/hello?by=https', method: 'POST' }, 'body');

exports.byFetch = async ({ host }) => (await fetch(`https://${host}/hello?by=fetch`, { method: 'POST', body: 'body' })).text();

exports.answering = async (event) => {
  const url = new URL(event.ResponseURL);
  return [
    url.protocol,
    url.hostname,
    await put({ hostname: url.hostname, port: 443, path: url.pathname + url.search, method: 'PUT' }, 'by host and path'),
    await put(Object.assign(url, { method: 'PUT' }), 'by URL'),
  ];
};
