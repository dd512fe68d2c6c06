// Custom resources for a number and its rule, with nothing but the control plane's HTTP interface.
const base = process.env.AWS_ENDPOINT_URL;
const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${process.env.AWS_REGION}/chime/aws4_request, `
  + `SignedHeaders=host, Signature=${'0'.repeat(64)}`;

async function call(method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text ? JSON.parse(text) : {};
}

const later = () => new Promise((done) => { setTimeout(done, 50); });

async function until(work) {
  for (let tries = 0; tries < 200; tries += 1) {
    const result = await work().catch(() => undefined);
    if (result) {
      return result;
    }
    await later();
  }
  throw new Error('gave up waiting');
}

const types = {
  'Custom::ChimePhoneNumber': {
    Create: async () => {
      const found = await call('GET', '/search?type=phone-numbers&area-code=206&max-results=1');
      const [number] = found.E164PhoneNumbers;
      await call('POST', '/phone-number-orders', { ProductType: 'SipMediaApplicationDialIn', E164PhoneNumbers: [number] });
      const path = `/phone-numbers/${encodeURIComponent(number)}`;
      await until(async () => (await call('GET', path)).PhoneNumber.Status === 'Unassigned');
      return number;
    },
    Delete: ({ PhysicalResourceId }) => until(async () => {
      await call('DELETE', `/phone-numbers/${encodeURIComponent(PhysicalResourceId)}`);
      return true;
    }),
  },
  'Custom::ChimeSipRule': {
    Create: ({ ResourceProperties: { Number, ApplicationId, Region } }) => until(async () => (await call('POST', '/sip-rules', {
      Name: 'front desk',
      TriggerType: 'ToPhoneNumber',
      TriggerValue: Number,
      TargetApplications: [{ SipMediaApplicationId: ApplicationId, Priority: 1, AwsRegion: Region }],
    })).SipRule.SipRuleId),
    Delete: async ({ PhysicalResourceId }) => {
      await call('PUT', `/sip-rules/${PhysicalResourceId}`, { Name: 'front desk', Disabled: true });
      await call('DELETE', `/sip-rules/${PhysicalResourceId}`);
    },
  },
};

export const handler = async (request) => {
  const { StackId, RequestId, LogicalResourceId } = request;
  const answer = { Status: 'SUCCESS', StackId, RequestId, LogicalResourceId, PhysicalResourceId: request.PhysicalResourceId };
  try {
    const result = await types[request.ResourceType][request.RequestType](request);
    if (request.RequestType === 'Create') {
      answer.PhysicalResourceId = result;
    }
  } catch (error) {
    Object.assign(answer, { Status: 'FAILED', Reason: error.message, PhysicalResourceId: answer.PhysicalResourceId ?? RequestId });
  }
  const body = JSON.stringify(answer);
  await fetch(request.ResponseURL, { method: 'PUT', body });
};
