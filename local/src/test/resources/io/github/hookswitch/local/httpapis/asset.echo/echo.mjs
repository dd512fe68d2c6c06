// Shows what an API hands over, and answers as its path's last part says.
const json = (statusCode, value) => ({ statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });

const answers = {
  throw: () => { throw new Error('broken'); },
  malformed: () => ({ statusCode: 200, body: { not: 'text' } }),
  bare: () => ({ greeting: 'hello' }),
  cookies: () => ({ statusCode: 201, headers: { 'X-One': '1' }, cookies: ['a=1', 'b=2'], multiValueHeaders: { 'X-Two': ['x', 'y'] }, body: 'made' }),
  binary: () => ({ statusCode: 200, headers: { 'content-type': 'image/gif' }, isBase64Encoded: true, body: 'R0lG' }),
};

export const handler = async (event) => {
  const path = event.rawPath ?? event.path;
  const answer = answers[path.split('/').pop()];
  return answer ? answer() : json(200, event);
};

export const authorizer = async (event) => {
  const token = event.authorizationToken ?? event.headers?.authorization;
  if (event.version === '2.0') {
    return { isAuthorized: token === 'let me in', context: { who: 'ada' } };
  }
  return {
    principalId: 'ada',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: token === 'let me in' ? 'Allow' : 'Deny', Resource: event.methodArn }],
    },
    context: { level: 7 },
  };
};
