import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

type Request = {
  readonly pathParameters: { readonly id: string };
  readonly requestContext: {
    readonly timeEpoch: number;
    readonly authorizer: { readonly jwt: { readonly claims: { readonly sub: string } } };
  };
};
const client = new DynamoDBClient({});
const { TABLE_NAME: TableName } = process.env;

/** Leaves an event in the outbox, and tells what it was told. */
export const handler = async ({ pathParameters, requestContext }: Request) => {
  const Item = { pk: { S: 'PROBE' }, sk: { S: pathParameters.id }, kind: { S: 'StageClosed' } };
  await client.send(new PutItemCommand({ TableName, Item }));
  const { sub } = requestContext.authorizer.jwt.claims;
  return { sub, time: new Date(requestContext.timeEpoch).toISOString() };
};
