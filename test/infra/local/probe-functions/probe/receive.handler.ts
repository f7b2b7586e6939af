import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

type ObjectEvent = {
  readonly time: string;
  readonly detail: { readonly object: { readonly key: string } };
};
const client = new DynamoDBClient({});
const { TABLE_NAME: TableName } = process.env;

/** Leaves an event in the outbox for each new object. */
export const handler = async ({ time, detail }: ObjectEvent) => {
  const sk = detail.object.key.replace('incoming/', '');
  const Item = { pk: { S: 'PROBE' }, sk: { S: sk }, kind: { S: 'StageClosed' }, time: { S: time } };
  await client.send(new PutItemCommand({ TableName, Item }));
};
