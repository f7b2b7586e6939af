import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CloudOptions, type LocalCloud, startCloud } from '../../../infra/local/cloud.ts';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { serversIn } from '../../../infra/local/dynamodb/orphan.ts';
import { closeServer, listen } from '../../../infra/local/listen.ts';
import { startTestDatabase, temporaryFolder } from '../../support/test-cloud.ts';
import { probeSet } from './probe-functions/probe-set.ts';

const account = {
  sub: 'account-1',
  userName: 'thu',
  password: 'thu',
  name: 'Người thử',
  groups: [],
  role: 'Thử',
};

let folder: string;
let running: LocalCloud | undefined;
const lines: string[] = [];

async function start(options: Partial<CloudOptions> = {}): Promise<LocalCloud> {
  running = await startCloud({
    dataDir: join(folder, 'data'),
    port: 0,
    accounts: [account],
    log: (line) => lines.push(line),
    playing: true,
    functionSet: probeSet(join(folder, 'build')),
    ...options,
  });
  return running;
}
const clientConfig = ({ region, accessKeyId, secretAccessKey }: LocalCloud) => ({
  region,
  credentials: { accessKeyId, secretAccessKey },
});
const s3Of = (cloud: LocalCloud) => new S3Client({ endpoint: cloud.s3Url, ...clientConfig(cloud) });
const upload = (cloud: LocalCloud, key: string) =>
  s3Of(cloud).send(new PutObjectCommand({ Bucket: cloud.documentsBucket, Key: key, Body: 'x' }));
async function keysUnder(cloud: LocalCloud, prefix: string): Promise<string[]> {
  const listed = await s3Of(cloud).send(
    new ListObjectsV2Command({ Bucket: cloud.documentsBucket, Prefix: prefix }),
  );
  return (listed.Contents ?? []).map(({ Key = '' }) => Key.slice(prefix.length));
}
const post = async (cloud: LocalCloud, path: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.apiUrl}${path}`, { method: 'POST', headers });
const authorization = async (cloud: LocalCloud) => ({
  authorization: `Bearer ${await cloud.tokenFor(account.sub)}`,
});

beforeEach(async () => {
  folder = await temporaryFolder('cloud');
  lines.length = 0;
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(folder, { recursive: true, force: true });
});

describe('the local cloud', () => {
  it('is at rest only when all that follows from an upload has happened', async () => {
    const cloud = await start();
    cloud.calendar.set('2023-12-15T10:00:00.900Z');
    const names = Array.from({ length: 12 }, (_, index) => `sheet-${10 + index}`);
    await Promise.all(names.map((name) => upload(cloud, `incoming/${name}`)));
    await cloud.idle();
    expect(await keysUnder(cloud, 'done/')).toEqual(names);
    const done = await s3Of(cloud).send(
      new GetObjectCommand({ Bucket: cloud.documentsBucket, Key: 'done/sheet-10' }),
    );
    expect(await done.Body?.transformToString()).toBe('2023-12-15T10:00:00Z');
    expect(cloud.deadLetters()).toBe(0);
  });

  it('passes a request with its claims and the time of the calendar, and none without a token', async () => {
    const cloud = await start();
    cloud.calendar.set('2023-12-15T10:00:00.900Z');
    expect((await post(cloud, '/probe/one')).status).toBe(401);
    const answer = await post(cloud, '/probe/one', await authorization(cloud));
    expect(await answer.json()).toEqual({ sub: account.sub, time: '2023-12-15T10:00:00.900Z' });
    await cloud.idle();
    expect(await keysUnder(cloud, 'done/')).toEqual(['one']);
  });

  it('lets the minute come when it is told to, for its own address alone', async () => {
    const cloud = await start();
    const path = '/_local/clock?at=2023-12-15T17:00:30Z';
    expect((await post(cloud, path)).status).toBe(403);
    const answer = await post(cloud, path, { 'x-co-dau-local': '1' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ now: expect.stringMatching(/^2023-12-15T17:00:3/) });
    await cloud.idle();
    expect(await keysUnder(cloud, 'minute/')).toEqual(['2023-12-15T17:00:00Z']);
    const wrong = await post(cloud, '/_local/clock?at=tomorrow', { 'x-co-dau-local': '1' });
    expect(wrong.status).toBe(400);
  });

  it('counts an event that had to be given up, and names its file at once and at the next start', async () => {
    const cloud = await start();
    await upload(cloud, 'incoming/poison');
    await upload(cloud, 'incoming/sound');
    await cloud.idle();
    expect(cloud.deadLetters()).toBe(1);
    expect(await keysUnder(cloud, 'done/')).toEqual(['sound']);
    const file = join(folder, 'data', 'dead-letters.jsonl');
    expect(lines.filter((line) => line.includes(file))).toHaveLength(1);
    await cloud.close();
    lines.length = 0;
    expect((await start()).deadLetters()).toBe(0);
    expect(lines.filter((line) => line.includes(`1 event`) && line.includes(file))).toHaveLength(1);
  });

  it('works on another DynamoDB when the environment names one', async () => {
    const other = await startTestDatabase();
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', other.clientConfig.endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', other.clientConfig.credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', other.clientConfig.credentials.secretAccessKey);
    vi.stubEnv('AWS_REGION', other.clientConfig.region);
    try {
      const cloud = await start();
      expect(cloud.dynamoDbUrl).toBe(other.clientConfig.endpoint);
      expect(serversIn(join(folder, 'data', 'dynamodb'))).toEqual([]);
      await upload(cloud, 'incoming/elsewhere');
      await cloud.idle();
      expect(await keysUnder(cloud, 'done/')).toEqual(['elsewhere']);
      await cloud.close();
    } finally {
      vi.unstubAllEnvs();
      await other.close();
    }
  });

  it('writes where everything is for any AWS client, readable by its owner alone', async () => {
    const cloud = await start();
    const file = join(folder, 'data', 'endpoints.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const endpoints = JSON.parse(readFileSync(file, 'utf8'));
    expect(cloud).toMatchObject(endpoints);
    const credentials = {
      accessKeyId: endpoints.accessKeyId,
      secretAccessKey: endpoints.secretAccessKey,
    };
    const client = new DynamoDBClient({
      endpoint: endpoints.dynamoDbUrl,
      region: endpoints.region,
      credentials,
    });
    const command = new DescribeTableCommand({ TableName: endpoints.tableName });
    expect((await client.send(command)).Table?.TableStatus).toBe('ACTIVE');
  });

  it('refuses wrong keys at both stores', async () => {
    const { dynamoDbUrl, s3Url, region, tableName, documentsBucket: Bucket } = await start();
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'guessed' };
    const database = new DynamoDBClient({ endpoint: dynamoDbUrl, region, credentials });
    const documents = new S3Client({ endpoint: s3Url, region, credentials });
    await expect(
      database.send(new DescribeTableCommand({ TableName: tableName })),
    ).rejects.toThrow();
    await expect(documents.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('finishes after the next start what an upload began before a stop', async () => {
    const first = await start();
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => upload(first, `incoming/${name}`)));
    await first.close();
    const second = await start();
    await second.idle();
    expect(await keysUnder(second, 'done/')).toEqual(['a', 'b', 'c', 'd']);
    expect(second.deadLetters()).toBe(0);
  });

  it('loses nothing when the database is killed under it', async () => {
    const cloud = await start();
    const names = Array.from({ length: 10 }, (_, index) => `sheet-${index}`);
    await Promise.all(names.map((name) => upload(cloud, `incoming/${name}`)));
    const [pid = 0] = serversIn(join(folder, 'data', 'dynamodb'));
    process.kill(pid, 'SIGKILL');
    await cloud.idle();
    expect(await keysUnder(cloud, 'done/')).toEqual(names);
    expect(cloud.deadLetters()).toBe(0);
  });

  it('begins with nothing after a reset', async () => {
    const first = await start();
    await upload(first, 'incoming/old');
    await first.idle();
    await first.close();
    const second = await start({ reset: true });
    await second.idle();
    expect(await keysUnder(second, '')).toEqual([]);
  });

  it('leaves nothing open when a function can not be built', async () => {
    const functionSet = { ...probeSet(join(folder, 'build')), sourceRoot: folder };
    await expect(start({ functionSet })).rejects.toMatchObject({ kind: 'BuildFailed' });
    await (
      await openDataFolder({ directory: join(folder, 'data'), reset: false, log: () => {} })
    ).close();
  });

  it('leaves nothing open when one of its ports is taken', async () => {
    const squatter = createServer();
    const port = await listen(squatter, 0);
    await expect(start({ port: port - 3 })).rejects.toMatchObject({ name: 'PortInUse', port });
    await closeServer(squatter);
    expect(serversIn(join(folder, 'data', 'dynamodb'))).toEqual([]);
    await (await start()).close();
  });
});
