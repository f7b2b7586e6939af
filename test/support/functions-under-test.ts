import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { EventKind, FunctionEntry } from '../../infra/catalogue/function-entry.ts';
import { CATALOGUE } from '../../infra/catalogue.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { type DocumentStore, documentStore } from '../../shared/storage/document-store.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import type { Item, Table } from '../../shared/storage/table.ts';
import { apiEvent, type TestRequest } from './api-event.ts';
import { expectDescribed } from './conforming-answer.ts';
import { startTestDatabase, startTestS3 } from './test-cloud.ts';
import { newKeyPem } from './test-signers.ts';

/** What a function answered to a request. */
export type TestAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what it expects
  readonly body: any;
  readonly text: string;
};

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** The real functions over a table and buckets of their own; events wait until a test delivers them. */
export type FunctionsUnderTest = {
  readonly table: Table;
  readonly documents: DocumentStore;
  readonly pages: DocumentStore;
  readonly s3: S3Client;
  readonly documentsBucket: string;
  /** Every answer is held against what the API's document says of its route. */
  readonly request: (request: TestRequest) => Promise<TestAnswer>;
  /** Runs a function with an event that is no request. */
  readonly wake: (name: FunctionEntry['name'], event: unknown) => Promise<void>;
  /** All events of a kind that ever left, oldest business time first. */
  readonly outbox: (kind: EventKind) => Promise<readonly Item[]>;
  /** Wakes the functions that wait for the kind with each of its events. */
  readonly deliver: (kind: EventKind) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The event of the bus that carries an outbox item. */
export const busEvent = (item: Item) => ({
  detail: { dynamodb: { NewImage: marshall(item, { removeUndefinedValues: true }) } },
});

/** Starts the table and the buckets, points the environment there, and imports each function when it is first asked. */
export async function startFunctions(): Promise<FunctionsUnderTest> {
  const [database, s3] = await Promise.all([startTestDatabase(), startTestS3()]);
  Object.assign(process.env, {
    TABLE_NAME: database.tableName,
    DOCUMENTS_BUCKET: s3.documentsBucket,
    PUBLIC_BUCKET: s3.publicBucket,
    AWS_REGION: database.clientConfig.region,
    AWS_ACCESS_KEY_ID: database.clientConfig.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: database.clientConfig.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: database.clientConfig.endpoint,
    AWS_ENDPOINT_URL_S3: s3.clientConfig.endpoint,
    DECISION_RETENTION_YEARS: '20',
    SEAL_KEY_FILE: sealKeyIn(database.directory),
  });
  const client = new DynamoDBClient(database.clientConfig);
  const s3Client = new S3Client(s3.clientConfig);
  const wake = async (name: FunctionEntry['name'], event: unknown) => {
    await (await handlerOf(name))(event, {});
  };
  const outbox = (kind: EventKind) => eventsOf(client, database.tableName, kind);
  return {
    table: openTable(client, database.tableName),
    documents: documentStore(s3Client, s3.documentsBucket),
    pages: documentStore(s3Client, s3.publicBucket),
    s3: s3Client,
    documentsBucket: s3.documentsBucket,
    request: sendRequest,
    wake,
    outbox,
    deliver: async (kind) => {
      const woken = CATALOGUE.filter(
        ({ trigger }) => trigger.kind === 'event' && trigger.event === kind,
      );
      for (const item of await outbox(kind))
        for (const { name } of woken) await wake(name, busEvent(item));
    },
    close: async () => {
      client.destroy();
      s3Client.destroy();
      await Promise.all([database.close(), s3.close()]);
    },
  };
}

/** A key whose signatures differ each time: what is noted of a seal must be what was kept. */
function sealKeyIn(directory: string): string {
  const file = join(directory, 'seal-key.pem');
  writeFileSync(file, newKeyPem('ECDSA'));
  return file;
}

async function handlerOf(name: FunctionEntry['name']): Promise<Handler> {
  const path = new URL(`../../functions/${name}.handler.ts`, import.meta.url).pathname;
  const { handler } = (await import(/* @vite-ignore */ path)) as { handler: Handler };
  return handler;
}

async function sendRequest(request: TestRequest): Promise<TestAnswer> {
  const entry = CATALOGUE.find(
    ({ trigger }) =>
      trigger.kind === 'http' && (trigger.routes as readonly string[]).includes(request.routeKey),
  );
  if (entry === undefined) throw new Error(`The catalogue has no route ${request.routeKey}`);
  const handler = await handlerOf(entry.name);
  const answer = (await handler(apiEvent(request), {})) as {
    statusCode: number;
    headers?: Record<string, string>;
    body?: string;
  };
  const text = answer.body ?? '';
  const isJson = answer.headers?.['content-type']?.includes('json') ?? false;
  const answered = {
    status: answer.statusCode,
    headers: answer.headers ?? {},
    body: isJson ? JSON.parse(text) : undefined,
    text,
  };
  const described = await descriptionOf(entry.name, request.routeKey);
  if (described !== undefined) expectDescribed(request.routeKey, described, answered);
  return answered;
}

async function descriptionOf(name: FunctionEntry['name'], route: string) {
  const path = new URL(`../../functions/${name.split('/')[0]}/answers.ts`, import.meta.url)
    .pathname;
  const { answers } = (await import(/* @vite-ignore */ path)) as { answers: DescribedRoutes };
  return answers[route];
}

async function eventsOf(client: DynamoDBClient, tableName: string, kind: EventKind) {
  const { Items = [] } = await client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items.map((item) => unmarshall(item))
    .filter((item) => item.kind === kind)
    .sort((a, b) => (String(a.at) < String(b.at) ? -1 : 1));
}
