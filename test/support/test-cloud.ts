import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { LOCAL_KEYS } from '../../infra/local/local-keys.ts';

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

/** A new empty folder for one test; whoever asks for it deletes it. */
export const temporaryFolder = (purpose: string): Promise<string> =>
  mkdtemp(join(tmpdir(), `co-dau-${purpose}-`));
