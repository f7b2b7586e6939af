import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ensureTable } from './dynamodb/ensure-table.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { Endpoints, StoreSettings } from './endpoints.ts';
import type { Ground } from './ground.ts';
import type { ObjectCreated } from './s3/records.ts';
import { startS3 } from './s3/server.ts';

export type OpenStore = {
  /** Resolves when the store has no event left to hand over. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

const nothing = async (): Promise<void> => undefined;

/** Our own DynamoDB, or the one that the environment names; with the table in it. */
export async function openDatabase({
  stores,
  endpoints,
  folder,
  ports,
  log,
}: Ground): Promise<OpenStore> {
  const { tableName, dynamoDbUrl } = endpoints;
  if (stores.dynamoDbUrl === undefined) {
    const directory = folder.path('dynamodb');
    const server = await startDynamoDb({ directory, port: ports.dynamoDb, tableName, log });
    log(`DynamoDB    ${server.url}  table ${tableName}`);
    return { idle: nothing, close: server.close };
  }
  const client = new DynamoDBClient({ endpoint: dynamoDbUrl, ...clientSettings(stores) });
  await ensureTable(client, tableName).finally(() => client.destroy());
  log(`DynamoDB    ${dynamoDbUrl} (AWS_ENDPOINT_URL_DYNAMODB)  table ${tableName}`);
  return { idle: nothing, close: nothing };
}

/** Our own S3, or the one that the environment names, whose events don't come here. */
export async function openDocuments(
  { stores, endpoints, folder, ports, calendar, log }: Ground,
  deliver: (created: ObjectCreated) => Promise<void>,
): Promise<OpenStore> {
  if (stores.s3Url !== undefined) {
    log(
      `S3          ${stores.s3Url} (AWS_ENDPOINT_URL_S3): its buckets must exist, and nothing is told of new`,
    );
    log('            objects there, so uploaded workbooks stay unread');
    return { idle: nothing, close: nothing };
  }
  const server = await startS3({
    directory: folder.path('s3'),
    port: ports.s3,
    ...clientSettings(stores),
    buckets: bucketsOf(endpoints),
    eventTime: calendar.now,
    deliver,
  });
  log(`S3          ${server.url}  buckets ${endpoints.documentsBucket}, ${endpoints.publicBucket}`);
  return server;
}

const clientSettings = ({ region, credentials }: StoreSettings) => ({ region, credentials });

const bucketsOf = ({ apiUrl, documentsBucket, publicBucket }: Endpoints) => [
  {
    name: documentsBucket,
    versioned: true,
    objectLock: true,
    cors: [apiUrl],
  },
  { name: publicBucket, versioned: true, objectLock: false, publicRead: true },
];
