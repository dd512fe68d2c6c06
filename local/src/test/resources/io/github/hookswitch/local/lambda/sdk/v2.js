// The SDK that knows no AWS_ENDPOINT_URL, and calls a bucket by its host.
const AWS = require('aws-sdk');

const s3 = new AWS.S3();

exports.handler = async () => {
  const place = { Bucket: 'notes-of-v2' };
  await s3.createBucket(place).promise();
  await s3.putObject({ ...place, Key: 'a/b.txt', Body: 'written by v2' }).promise();
  return (await s3.getObject({ ...place, Key: 'a/b.txt' }).promise()).Body.toString();
};
