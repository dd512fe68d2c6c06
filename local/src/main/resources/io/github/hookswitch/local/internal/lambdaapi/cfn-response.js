// Answers a custom resource's request; what Lambda gives to functions whose code stands in their template.
'use strict';
const https = require('node:https');

exports.SUCCESS = 'SUCCESS';
exports.FAILED = 'FAILED';

exports.send = function (event, context, status, data, physicalId, noEcho) {
  const body = JSON.stringify({
    Status: status,
    Reason: `See the details in CloudWatch Log Stream: ${context.logStreamName}`,
    PhysicalResourceId: physicalId || context.logStreamName,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    NoEcho: noEcho || false,
    Data: data,
  });
  const url = new URL(event.ResponseURL);
  const options = {
    hostname: url.hostname,
    port: 443,
    path: url.pathname + url.search,
    method: 'PUT',
    headers: { 'content-type': '', 'content-length': Buffer.byteLength(body) },
  };
  return new Promise((sent, failed) => {
    const request = https.request(options, (response) => {
      response.resume();
      sent(context.done?.());
    });
    request.on('error', (error) => {
      console.log(`The answer could not be sent: ${error.message}`);
      failed(context.done?.(error) ?? error);
    });
    request.end(body);
  });
};
