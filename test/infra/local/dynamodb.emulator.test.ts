import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeFileSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverBinary } from '../../../infra/local/dynamodb/binary.ts';
import { serversIn } from '../../../infra/local/dynamodb/orphan.ts';
import { type LocalDynamoDb, startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { freePort } from '../../../infra/local/free-port.ts';
import { closeServer, listen } from '../../../infra/local/listen.ts';
import { LOCAL_KEYS } from '../../../infra/local/local-keys.ts';
import { processIdentity } from '../../../infra/local/process-identity.ts';
import { temporaryFolder } from '../../support/test-cloud.ts';

const tableName = 'co-dau';
let directory: string;
let running: LocalDynamoDb | undefined;
const lines: string[] = [];

async function start(port = 0): Promise<LocalDynamoDb> {
  running = await startDynamoDb({ directory, port, tableName, log: (line) => lines.push(line) });
  return running;
}
const clientOf = ({ url }: { url: string }) => new DynamoDBClient({ endpoint: url, ...LOCAL_KEYS });
const item = { pk: { S: 'PROV#x' }, sk: { S: 'UNIT#1' } };
const put = (server: LocalDynamoDb) =>
  clientOf(server).send(new PutItemCommand({ TableName: tableName, Item: item }));
const get = async (server: LocalDynamoDb) =>
  (await clientOf(server).send(new GetItemCommand({ TableName: tableName, Key: item }))).Item;
async function waitFor(claim: () => boolean): Promise<void> {
  while (!claim()) await new Promise((resolve) => setTimeout(resolve, 20));
}

beforeEach(async () => {
  directory = await temporaryFolder('dynamodb');
  lines.length = 0;
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(directory, { recursive: true, force: true });
});

describe('the local DynamoDB', () => {
  it('has the table with its keys, sparse index, stream and expiry', async () => {
    const client = clientOf(await start());
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    expect(table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(table?.GlobalSecondaryIndexes?.[0]).toMatchObject({
      IndexName: 'due',
      Projection: { ProjectionType: 'KEYS_ONLY' },
    });
    expect(table?.StreamSpecification).toEqual({
      StreamEnabled: true,
      StreamViewType: 'NEW_IMAGE',
    });
    const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
    expect(ttl.TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  });

  it('keeps what was written over a stop, and leaves no process behind', async () => {
    const first = await start();
    await put(first);
    await first.close();
    expect(serversIn(directory)).toEqual([]);
    expect(await get(await start())).toEqual(item);
    expect(lines).toEqual([]);
  });

  it('refuses a wrong key', async () => {
    const { url } = await start();
    const client = new DynamoDBClient({
      ...LOCAL_KEYS,
      endpoint: url,
      credentials: { ...LOCAL_KEYS.credentials, secretAccessKey: 'another' },
    });
    await expect(
      client.send(new DescribeTableCommand({ TableName: tableName })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  it('comes back with its data at the same address when its process is killed', async () => {
    const server = await start();
    await put(server);
    const killed = server.pid();
    process.kill(killed, 'SIGKILL');
    await waitFor(() => server.pid() !== killed);
    await waitFor(() => lines.some((line) => line.includes('is back')));
    expect(await get(server)).toEqual(item);
    expect(serversIn(directory)).toEqual([server.pid()]);
  });

  it('ends the server that a crash left in the folder, and no other', async () => {
    const other = await temporaryFolder('dynamodb');
    const bystander = await startDynamoDb({ directory: other, port: 0, tableName, log: () => {} });
    const orphan = spawn(serverBinary(), ['serve', '--foreground'], {
      cwd: directory,
      env: { HOME: directory, EXTENDDB__SERVER__PORT: String(await freePort(0)) },
      stdio: 'ignore',
    });
    const ended = once(orphan, 'exit');
    await waitFor(() => serversIn(directory).length === 1);
    const server = await start();
    await ended;
    expect(lines).toEqual([expect.stringContaining(`process ${orphan.pid}`)]);
    expect(serversIn(directory)).toEqual([server.pid()]);
    expect(processIdentity(bystander.pid())).toBeDefined();
    await bystander.close();
    await rm(other, { recursive: true });
  });

  it('says so when its port is taken by another program', async () => {
    const squatter = createServer();
    const port = await listen(squatter, 0);
    await expect(start(port)).rejects.toMatchObject({ name: 'PortInUse', port });
    await closeServer(squatter);
    expect(serversIn(directory)).toEqual([]);
  });

  it('says so when its file is no database, and ends', async () => {
    writeFileSync(join(directory, 'extenddb.sqlite'), Buffer.alloc(20_000, 'nonsense'));
    await expect(start()).rejects.toMatchObject({ kind: 'DatabaseCorrupt' });
    expect(serversIn(directory)).toEqual([]);
  });

  it('says so when its file is damaged further in', async () => {
    const server = await start();
    // Enough for the server to move what it wrote from its journal into the file.
    const text = { S: 'x'.repeat(300_000) };
    for (let index = 0; index < 20; index += 1) {
      const Item = { ...item, sk: { S: `UNIT#${index}` }, text };
      await clientOf(server).send(new PutItemCommand({ TableName: tableName, Item }));
    }
    await server.close();
    const file = openSync(join(directory, 'extenddb.sqlite'), 'r+');
    writeSync(file, Buffer.alloc(300_000, 'nonsense'), 0, 300_000, 4096);
    await expect(start()).rejects.toMatchObject({ kind: 'DatabaseCorrupt' });
    expect(serversIn(directory)).toEqual([]);
  });

  it('says what to do where the platform has no server', () => {
    expect(() => serverBinary('@extenddb/sinclair-spectrum')).toThrow(
      /Linux x64.*AWS_ENDPOINT_URL_DYNAMODB/,
    );
  });
});
