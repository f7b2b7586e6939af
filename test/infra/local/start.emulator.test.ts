import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serversIn } from '../../../infra/local/dynamodb/orphan.ts';
import { closeServer, listen } from '../../../infra/local/listen.ts';
import { temporaryFolder } from '../../support/test-cloud.ts';

type Ended = { readonly code: number | null; readonly text: string };
type Started = {
  readonly child: ChildProcess;
  readonly text: () => string;
  readonly ended: Promise<Ended>;
  /** Resolves when the console shows it; rejects when the process ends before. */
  shows(words: string): Promise<void>;
};

const ROOT = join(import.meta.dirname, '../../..');
let folder: string;
let data: string;
const children: ChildProcess[] = [];

/** A start with the probe functions, at any free ports. */
const start = (args: readonly string[] = ['--data', data, '--port', '0'], upload = 'one') =>
  run([join(import.meta.dirname, 'start-process.ts'), join(folder, 'build'), upload, ...args]);

function run(args: readonly string[], ipc = false): Started {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  }
  // With a channel to the child, no `close` ever comes after it is cut.
  const ended = once(child, ipc ? 'exit' : 'close').then(([code]) => ({ code, text }));
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const shows = async (words: string) => {
    while (!text.includes(words)) {
      if (isOver) throw new Error(`It ended without showing "${words}":\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, text: () => text, ended, shows };
}

/** Uploads until the server is gone, and tells what it had acknowledged by then. */
async function uploadWhileItLasts(onAcknowledged: (count: number) => void): Promise<string[]> {
  const { s3Url, region, accessKeyId, secretAccessKey, documentsBucket: Bucket } = endpoints();
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint: s3Url, region, credentials, maxAttempts: 1 });
  const acknowledged: string[] = [];
  for (let serial = 0; ; serial += 1) {
    const name = `sheet-${serial}`;
    try {
      await client.send(new PutObjectCommand({ Bucket, Key: `incoming/${name}`, Body: 'x' }));
    } catch {
      return acknowledged;
    }
    acknowledged.push(`done/${name}`);
    onAcknowledged(acknowledged.length);
  }
}

const READY = 'Ctrl-C stops everything';
const endpoints = () => JSON.parse(readFileSync(join(data, 'endpoints.json'), 'utf8'));
async function doneIn(
  { s3Url, region, accessKeyId, secretAccessKey, documentsBucket: Bucket } = endpoints(),
) {
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint: s3Url, region, credentials });
  const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'done/' }));
  return (listed.Contents ?? []).map(({ Key }) => Key);
}
/** One line for the person at the console, and no stack. */
const expectClear = ({ code, text }: Ended, words: RegExp, expectedCode = 1) => {
  expect(text).toMatch(words);
  expect(text).not.toMatch(/\n\s+at /);
  expect(code).toBe(expectedCode);
};

beforeEach(async () => {
  folder = await temporaryFolder('start');
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  for (const pid of serversIn(join(data, 'dynamodb'))) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('shows each part, the address, the accounts and how to make time pass; Ctrl-C ends it all', async () => {
    const { child, text, ended, shows } = start();
    await shows(READY);
    for (const part of ['Data', 'Functions', 'DynamoDB', 'S3', 'Sign-in', 'API']) {
      expect(text()).toMatch(new RegExp(`^${part} `, 'm'));
    }
    expect(text()).toContain(`Cờ Đầu is ready: ${endpoints().apiUrl}`);
    expect(text()).toMatch(/user +password +role\n +thu +mật khẩu +Người thử/);
    expect(text()).toContain(
      `curl -X POST -H 'x-co-dau-local: 1' '${endpoints().apiUrl}/_local/clock?at=`,
    );
    expect(text()).not.toMatch(/admin/i);
    expect(await doneIn()).toEqual(['done/one']);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    expect(serversIn(join(data, 'dynamodb'))).toEqual([]);
    expect(existsSync(join(data, 'lock.json'))).toBe(false);
  });

  it('ends when the process that started it dies', async () => {
    const args = [join(import.meta.dirname, 'start-process.ts'), join(folder, 'build'), 'one'];
    const { child, ended, shows } = run([...args, '--data', data, '--port', '0'], true);
    await shows(READY);
    child.disconnect();
    expect((await ended).code).toBe(0);
    expect(serversIn(join(data, 'dynamodb'))).toEqual([]);
  });

  it('goes on after kill -9 with all that was there, and ends the database left behind', async () => {
    const first = start();
    await first.shows(READY);
    first.child.kill('SIGKILL');
    await first.ended;
    const [orphan] = serversIn(join(data, 'dynamodb'));
    expect(orphan).toBeDefined();
    const second = start(undefined, 'two');
    await second.shows(READY);
    expect(second.text()).toContain(`process ${orphan}`);
    expect(serversIn(join(data, 'dynamodb'))).toHaveLength(1);
    expect(await doneIn()).toEqual(['done/one', 'done/two']);
  });

  it('loses nothing that was acknowledged when all of it is killed at once', async () => {
    const first = start();
    await first.shows(READY);
    const database = serversIn(join(data, 'dynamodb'));
    const acknowledged = await uploadWhileItLasts((count) => {
      if (count < 25) return;
      first.child.kill('SIGKILL');
      for (const pid of database.splice(0)) process.kill(pid, 'SIGKILL');
    });
    await first.ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(25);
    const second = start();
    await second.shows(READY);
    expect(await doneIn()).toEqual(expect.arrayContaining(acknowledged));
  });

  it('takes the folder over from a start that still runs', async () => {
    const first = start();
    await first.shows(READY);
    const second = start();
    await second.shows(READY);
    expect((await first.ended).code).toBe(0);
    expect(second.text()).toContain(`process ${first.child.pid}`);
    expect(await doneIn()).toEqual(['done/one']);
  });

  it('says which port is taken and what to do', async () => {
    const squatter = createServer();
    const port = await listen(squatter, 0);
    const { ended } = start(['--data', data, '--port', String(port)]);
    expectClear(await ended, new RegExp(`Port ${port} is in use.*\n.*--port N`));
    await closeServer(squatter);
  });

  it('says what is wrong with a folder and never empties one that is not ours', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'thesis.docx'), 'years of work');
    const { ended } = start(['--data', data, '--port', '0', '--reset']);
    expectClear(await ended, /not Cờ Đầu's local data.*\n.*--data DIR/);
    expect(readdirSync(data)).toEqual(['thesis.docx']);
  });

  it('says so when the database is damaged, and begins anew with --reset', async () => {
    const first = start();
    await first.shows(READY);
    first.child.kill('SIGTERM');
    await first.ended;
    for (const name of readdirSync(join(data, 'dynamodb')).filter((one) =>
      one.includes('sqlite'),
    )) {
      writeFileSync(join(data, 'dynamodb', name), 'nonsense'.repeat(1_000));
    }
    expectClear(await start().ended, /database in .* is damaged.*\n.*--reset/);
    const third = start(['--data', data, '--port', '0', '--reset'], 'three');
    await third.shows(READY);
    expect(await doneIn()).toEqual(['done/three']);
  });
});

describe('npm start -- --once', () => {
  it('plays, writes, ends with 0, and leaves no data and no process', async () => {
    mkdirSync(join(folder, 'out'));
    const before = readdirSync(folder);
    const { code, text } = await start(['--once', '--out', join(folder, 'out')]).ended;
    expect(code, text).toBe(0);
    expect(readFileSync(join(folder, 'out', 'played'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual([...before, 'build'].sort());
  });

  it('fails when an event had to be given up', async () => {
    mkdirSync(join(folder, 'out'));
    const { ended } = start(['--once', '--out', join(folder, 'out'), '--data', data], 'poison');
    expectClear(await ended, /dead-letters\.jsonl[\s\S]*1 event\(s\) had to be given up/);
  });

  it('fails when the sample can not be played', async () => {
    const { ended } = start(['--once', '--out', join(folder, 'nowhere')]);
    expectClear(await ended, /no such file or directory/);
    expect(readdirSync(folder)).toEqual(['build']);
  });

  it('is broken off by Ctrl-C with a code of its own', async () => {
    const { child, ended, shows } = start(['--once', '--data', data]);
    await shows('DynamoDB');
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(serversIn(join(data, 'dynamodb'))).toEqual([]);
  });
});

describe('the command line of npm start', () => {
  const startScript = join(ROOT, 'infra/local/start.ts');

  it('explains itself, also through the set-up step', async () => {
    const { code, text } = await run([join(ROOT, 'infra/setup.mjs'), startScript, '--help']).ended;
    expect(code).toBe(0);
    for (const flag of ['--data DIR', '--port N', '--out DIR', '--once', '--reset']) {
      expect(text).toContain(flag);
    }
  });

  it('refuses what it does not know, and touches nothing', async () => {
    expectClear(await run([startScript, '--verbose']).ended, /--verbose[\s\S]*Usage:/, 2);
    expect(readdirSync(folder)).toEqual([]);
  });
});
