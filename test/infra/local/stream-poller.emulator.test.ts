import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../infra/catalogue.ts';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { createDelivery, type Delivered } from '../../../infra/local/delivery.ts';
import { HostClosed } from '../../../infra/local/function-errors.ts';
import { type StreamPoller, startStreamPoller } from '../../../infra/local/stream-poller.ts';
import { startTestDatabase, type TestDatabase, temporaryFolder } from '../../support/test-cloud.ts';

type Event = {
  readonly id: string;
  readonly time: string;
  readonly 'detail-type': string;
  readonly detail: {
    readonly dynamodb: { readonly Keys: { readonly sk: { readonly S: string } } };
  };
};
type Call = { readonly name: string; readonly event: Event };

let database: TestDatabase;
let client: DynamoDBClient;
let folder: string;
let serial = 0;
const pollers: StreamPoller[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  client = new DynamoDBClient(database.clientConfig);
});
afterAll(async () => {
  client.destroy();
  await database.close();
});
beforeEach(async () => {
  folder = await temporaryFolder('poller');
  // Each test begins where the stream is now: what the tests before it wrote is nobody's business.
  await (await start(async () => 'DELIVERED')).poller.idle();
  await pollers.pop()?.close();
});
afterEach(async () => {
  for (const poller of pollers.splice(0)) await poller.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(
  answer: (call: Call) => Promise<Delivered>,
  log: (line: string) => void = () => undefined,
): Promise<{ poller: StreamPoller; calls: Call[] }> {
  const calls: Call[] = [];
  const calendar = createCalendar();
  calendar.set('2023-12-15T17:00:00.750Z');
  const poller = await startStreamPoller({
    client: database.clientConfig,
    tableName: database.tableName,
    checkpointFile: join(folder, 'checkpoint.json'),
    calendar,
    entries: CATALOGUE,
    deliver: (name, event) => {
      const call = { name, event: event as Event };
      calls.push(call);
      return answer(call);
    },
    log,
  });
  pollers.push(poller);
  return { poller, calls };
}

/** An item of its own partition, so that the items spread over all shards. */
async function put(kind?: string): Promise<string> {
  serial += 1;
  const sk = `ITEM#${serial}`;
  const Item = {
    pk: { S: `PROV#${serial}` },
    sk: { S: sk },
    ...(kind ? { kind: { S: kind } } : {}),
  };
  await client.send(new PutItemCommand({ TableName: database.tableName, Item }));
  return sk;
}
const putMany = (count: number, kind = 'StageClosed') =>
  Promise.all(Array.from({ length: count }, () => put(kind)));
const skOf = ({ event }: Call) => event.detail.dynamodb.Keys.sk.S;
const sorted = (words: Iterable<string>) => [...words].sort();

describe('the stream poller', () => {
  it('wakes the functions of the event with the envelope of the bus', async () => {
    const { poller, calls } = await start(async () => 'DELIVERED');
    const sk = await put('CouncilResultRecorded');
    await poller.idle();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.name).toBe('decisions/draft-decision');
    expect(calls[0]?.event).toMatchObject({
      version: '0',
      source: 'co-dau.outbox',
      'detail-type': 'CouncilResultRecorded',
      region: 'ap-southeast-1',
      time: '2023-12-15T17:00:00Z',
      resources: [],
      detail: {
        eventName: 'INSERT',
        eventID: calls[0]?.event.id,
        dynamodb: { NewImage: { sk: { S: sk }, kind: { S: 'CouncilResultRecorded' } } },
      },
    });
    expect(calls[0]?.event.detail).toMatchObject({
      dynamodb: { ApproximateCreationDateTime: expect.any(Number) },
    });
  });

  it('passes over what is no birth of an outbox item', async () => {
    const { poller, calls } = await start(async () => 'DELIVERED');
    await put();
    await put('SomethingElse');
    const Key = { pk: { S: 'PROV#changed' }, sk: { S: 'ITEM' } };
    const { tableName: TableName } = database;
    await client.send(new PutItemCommand({ TableName, Item: Key }));
    const Item = { ...Key, kind: { S: 'StageClosed' } };
    await client.send(new PutItemCommand({ TableName, Item }));
    await client.send(new DeleteItemCommand({ TableName, Key }));
    await poller.idle();
    expect(calls).toEqual([]);
  });

  it('has delivered every write that came before idle, each time', async () => {
    const { poller, calls } = await start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 3));
      return 'DELIVERED';
    });
    const written: string[] = [];
    for (let round = 0; round < 25; round += 1) {
      written.push(...(await putMany(1 + (round % 7))));
      await poller.idle();
      expect(sorted(calls.map(skOf))).toEqual(sorted(written));
    }
  });

  it('has delivered every part of a transaction', async () => {
    const { poller, calls } = await start(async () => 'DELIVERED');
    const items = Array.from({ length: 20 }, (_, index) => ({
      pk: { S: `PROV#tx${index}` },
      sk: { S: `TX#${index}` },
      kind: { S: 'RankingStored' },
    }));
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: items.map((Item) => ({ Put: { TableName: database.tableName, Item } })),
      }),
    );
    await poller.idle();
    expect(sorted(calls.map(skOf))).toEqual(sorted(items.map(({ sk }) => sk.S)));
  });

  it('finds by itself what nobody told it of', async () => {
    const { calls } = await start(async () => 'DELIVERED');
    const sk = await put('StageClosed');
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls.map(skOf)).toEqual([sk]);
  });

  it('begins after its checkpoint when it starts again', async () => {
    const first = await start(async () => 'DELIVERED');
    await putMany(9);
    await first.poller.idle();
    await pollers.pop()?.close();
    const second = await start(async () => 'DELIVERED');
    const sk = await put('StageClosed');
    await second.poller.idle();
    expect(second.calls.map(skOf)).toEqual([sk]);
  });

  it('delivers anew what the host could not take before it closed', async () => {
    const first = await start(() => Promise.reject(new HostClosed()));
    const written = await putMany(6);
    while (first.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await pollers.pop()?.close();
    const second = await start(async () => 'DELIVERED');
    await second.poller.idle();
    expect(sorted(new Set(second.calls.map(skOf)))).toEqual(sorted(written));
  });

  it('tries again when a delivery could not be settled, and loses nothing', async () => {
    let failures = 3;
    const { poller, calls } = await start(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('disk full');
      return 'DELIVERED';
    });
    const written = await putMany(4);
    await poller.idle();
    expect(sorted(new Set(calls.map(skOf)))).toEqual(sorted(written));
  });

  it('goes on after an event that only a dead letter could end', async () => {
    const deadLetterFile = join(folder, 'dead-letters.jsonl');
    const invoke = (_name: string, event: unknown) =>
      skOf({ name: '', event: event as Event }) === poison
        ? Promise.reject(new Error('never'))
        : Promise.resolve(null);
    const log = () => undefined;
    const delivery = createDelivery({
      host: { invoke },
      deadLetterFile,
      retries: 1,
      firstPauseMs: 1,
      log,
    });
    let poison = '';
    const settled: string[] = [];
    const { poller } = await start(async ({ name, event }) => {
      const outcome = await delivery.deliver(name, event);
      settled.push(`${skOf({ name, event })} ${outcome}`);
      return outcome;
    });
    serial += 1;
    poison = `ITEM#${serial + 1}`;
    const written = await putMany(8);
    await poller.idle();
    expect(sorted(settled)).toEqual(
      sorted(written.map((sk) => `${sk} ${sk === poison ? 'DEAD_LETTERED' : 'DELIVERED'}`)),
    );
    expect(readFileSync(deadLetterFile, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('delivers all that the stream holds when its checkpoint is damaged, and says so', async () => {
    const written = await putMany(3);
    writeFileSync(join(folder, 'checkpoint.json'), '{"streamArn":"arn:aws:dyn');
    const lines: string[] = [];
    const { poller, calls } = await start(
      async () => 'DELIVERED',
      (line) => lines.push(line),
    );
    await poller.idle();
    expect(calls.map(skOf)).toEqual(expect.arrayContaining(written));
    expect(lines).toEqual([expect.stringContaining('delivered once more')]);
  });

  it('refuses to call itself idle once it is closed', async () => {
    const { poller } = await start(async () => 'DELIVERED');
    await pollers.pop()?.close();
    await expect(poller.idle()).rejects.toThrow('closed');
  });

  it('loses no event when its process is killed in the middle, again and again', async () => {
    const noteFile = join(folder, 'notes');
    const noted = () =>
      existsSync(noteFile) ? readFileSync(noteFile, 'utf8').trim().split('\n') : [];
    const written: string[] = [];
    for (const goal of [10, 60, 110]) {
      const child = spawn(process.execPath, [
        join(import.meta.dirname, 'poller-process.ts'),
        database.clientConfig.endpoint,
        database.tableName,
        join(folder, 'checkpoint.json'),
        noteFile,
      ]);
      const ended = once(child, 'exit');
      written.push(...(await putMany(60)));
      while (noted().length < goal) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      await ended;
    }
    const last = await start(async () => 'DELIVERED');
    await last.poller.idle();
    expect(sorted(new Set([...noted(), ...last.calls.map(skOf)]))).toEqual(sorted(written));
  });
});
