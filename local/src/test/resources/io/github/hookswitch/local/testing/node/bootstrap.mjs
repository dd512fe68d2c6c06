// The same phone as a program of its own, which speaks the Lambda Runtime API with Node's fetch.
import { answer } from './closed.mjs';

const invocations = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/`;
for (;;) {
  const next = await fetch(`${invocations}next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const body = JSON.stringify(answer(await next.json(), process.env.GOODBYE));
  await fetch(`${invocations}${id}/response`, { method: 'POST', body });
}
