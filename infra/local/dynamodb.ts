import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { serverBinary } from './dynamodb/binary.ts';
import { ensureTable } from './dynamodb/ensure-table.ts';
import { endOrphan } from './dynamodb/orphan.ts';
import { runServer, type ServerProcess } from './dynamodb/server-process.ts';
import { skipTableDelay } from './dynamodb/settings.ts';
import { freePort } from './free-port.ts';
import { LOCAL_KEYS } from './local-keys.ts';
import { cannotStart, explain } from './messages.ts';

export type LocalDynamoDb = {
  readonly url: string;
  readonly port: number;
  /** Of the server that runs now; another one after a restart. */
  pid(): number;
  close(): Promise<void>;
};

type Options = {
  readonly directory: string;
  /** 0: any free one. */
  readonly port: number;
  readonly tableName: string;
  readonly log: (line: string) => void;
  readonly binary?: string;
};

/**
 * The local DynamoDB with our table in it, its file in `directory`. It is started again when it dies; what it
 * had acknowledged is on disk.
 *
 * @throws CannotStart when there is no program for this platform, the port is taken or the database is damaged.
 */
export async function startDynamoDb(options: Options): Promise<LocalDynamoDb> {
  const { directory, tableName, log, binary = serverBinary() } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await endOrphan(directory, log);
  const isNew = !existsSync(join(directory, 'extenddb.sqlite'));
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const kept = keepRunning(await runServer({ binary, directory, port }), log, () =>
    runServer({ binary, directory, port }),
  );
  const client = new DynamoDBClient({ endpoint: url, ...LOCAL_KEYS });
  try {
    if (isNew) await skipTableDelay(binary, directory);
    await ensureTable(client, tableName);
  } catch (error) {
    await kept.close();
    throw isInternal(error) ? cannotStart.databaseCorrupt(directory) : error;
  } finally {
    client.destroy();
  }
  return { url, port, ...kept };
}

/** The server started and then failed on our own table's description: its file is damaged further in. */
const isInternal = (error: unknown): boolean =>
  error instanceof Error && error.name === 'InternalServerError';

function keepRunning(
  first: ServerProcess,
  log: (line: string) => void,
  again: () => Promise<ServerProcess>,
): Pick<LocalDynamoDb, 'pid' | 'close'> {
  let current = first;
  const closing = new AbortController();
  const watch = async () => {
    for (;;) {
      await current.ended;
      if (closing.signal.aborted) return;
      log('DynamoDB    the server died: starting it again');
      const next = await revived(again, closing.signal, log);
      if (next === undefined) return;
      current = next;
      if (closing.signal.aborted) return current.stop();
      log('DynamoDB    the server is back');
    }
  };
  const watched = watch();
  return {
    pid: () => current.pid,
    close: async () => {
      closing.abort();
      await current.stop();
      await watched;
    },
  };
}

async function revived(
  again: () => Promise<ServerProcess>,
  closing: AbortSignal,
  log: (line: string) => void,
): Promise<ServerProcess | undefined> {
  for (let failures = 0; !closing.aborted; failures += 1) {
    try {
      return await again();
    } catch (error) {
      log(`DynamoDB    ${explain(error)}`);
      const patienceMs = Math.min(250 * 2 ** failures, 10_000);
      await pause(patienceMs, undefined, { signal: closing }).catch(() => undefined);
    }
  }
  return undefined;
}
