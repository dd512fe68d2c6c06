// Leaves out what the runtime brings along.
const { S3Client, CreateBucketCommand, PutObjectCommand, GetObjectCommand } = require('@aws-sdk/client-s3');

const s3 = new S3Client({});

exports.handler = async () => {
  const place = { Bucket: 'notes-of-v3' };
  await s3.send(new CreateBucketCommand(place));
  await s3.send(new PutObjectCommand({ ...place, Key: 'a/b.txt', Body: 'written by v3' }));
  return (await s3.send(new GetObjectCommand({ ...place, Key: 'a/b.txt' }))).Body.transformToString();
};

// A name that can be seen only while the function runs.
exports.dynamic = async ({ service }) => {
  const { STSClient, GetCallerIdentityCommand } = require(`@aws-sdk/client-${service}`);
  return (await new STSClient({}).send(new GetCallerIdentityCommand({}))).Arn;
};
