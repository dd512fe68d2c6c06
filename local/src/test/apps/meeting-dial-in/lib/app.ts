import { App } from 'aws-cdk-lib';
import { MeetingStack } from './meeting-stack';

new MeetingStack(new App(), 'MeetingDialIn', { env: { region: 'us-east-1' } });
