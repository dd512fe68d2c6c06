import { request } from 'node:https';

export const handler = ({ host }) =>
  new Promise((done, failed) => {
    const call = request(`https://${host}/hello?by=module`, { method: 'POST' }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done(text));
    });
    call.on('error', failed);
    call.end('body');
  });
