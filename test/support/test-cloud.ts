import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { LOCAL_KEYS } from '../../infra/local/local-keys.ts';
import { startS3 } from '../../infra/local/s3/server.ts';

export type TestDatabase = {
  /** For `new DynamoDBClient(…)`. */
  readonly clientConfig: typeof LOCAL_KEYS & { readonly endpoint: string };
  readonly tableName: string;
  readonly directory: string;
  /** Ends the server and deletes its files. */
  close(): Promise<void>;
};

/** A real DynamoDB server of its own, in a temporary folder, with our empty table in it. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const directory = await temporaryFolder('database');
  const tableName = 'co-dau-test';
  const server = await startDynamoDb({ directory, port: 0, tableName, log: () => undefined });
  return {
    clientConfig: { endpoint: server.url, ...LOCAL_KEYS },
    tableName,
    directory,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type TestS3 = {
  /** For `new S3Client(…)`. */
  readonly clientConfig: typeof LOCAL_KEYS & { readonly endpoint: string };
  /** Versioned, with Object Lock. */
  readonly documentsBucket: string;
  /** Anyone may read it. */
  readonly publicBucket: string;
  close(): Promise<void>;
};

/** Our S3 server in a temporary folder, with the two empty buckets of the system. Nobody hears of new objects. */
export async function startTestS3(now: () => Date = () => new Date()): Promise<TestS3> {
  const directory = await temporaryFolder('s3');
  const documentsBucket = 'co-dau-documents';
  const publicBucket = 'co-dau-public';
  const server = await startS3({
    directory,
    port: 0,
    ...LOCAL_KEYS,
    buckets: [
      { name: documentsBucket, versioned: true, objectLock: true },
      { name: publicBucket, versioned: true, objectLock: false, publicRead: true },
    ],
    eventTime: now,
    deliver: async () => undefined,
  });
  return {
    clientConfig: { endpoint: server.url, ...LOCAL_KEYS },
    documentsBucket,
    publicBucket,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A new empty folder for one test; whoever asks for it deletes it. */
export const temporaryFolder = (purpose: string): Promise<string> =>
  mkdtemp(join(tmpdir(), `co-dau-${purpose}-`));
