#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { CallForwardingStack } from '../lib/call-forwarding-stack';

const app = new App();
new CallForwardingStack(app, 'CallForwarding', {
  forwardTo: app.node.tryGetContext('forwardTo'),
});
