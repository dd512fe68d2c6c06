import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';

const TableName = process.env.MEETINGS_TABLE;
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function save(pin, meetingId) {
  const expires = Math.floor(Date.now() / 1000) + 4 * 60 * 60;
  await table.send(new PutCommand({ TableName, Item: { pin, meetingId, expires } }));
}

export async function meetingOf(pin) {
  const { Item } = await table.send(new GetCommand({ TableName, Key: { pin } }));
  return Item?.meetingId;
}
