import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOrphan } from '../../infra/local/dynamodb/orphan.ts';
import {
  CLUSTER,
  CLUSTER_ASSIGNMENTS,
  CLUSTER_RULE_SET,
} from '../../infra/local/sample/cum-xa-phuong.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';

const UNIT = 'xa-suoi-mo';
const ROUNDS = 4;
const year = new Date().getUTCFullYear();

type Running = { readonly child: ChildProcess; readonly apiUrl: string; readonly token: string };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-crash-'));
});
afterAll(async () => {
  await endOrphan(join(folder, 'data', 'dynamodb'), () => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Running> {
  const child = spawn(process.execPath, ['test/support/cluster-cloud.ts', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([
    new Promise<[string]>((resolve) =>
      createInterface({ input: child.stdout }).once('line', (text) => resolve([text])),
    ),
    new Promise<never>((_, reject) =>
      child.once('exit', (code) => reject(new Error(`The cloud ended with ${code}`))),
    ),
  ]);
  return { child, ...(JSON.parse(line) as { apiUrl: string; token: string }) };
}

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** A whole sheet; the number makes each one different. */
const linesOf = (number: number): WrittenLine[] =>
  indicatorsOf(CLUSTER_RULE_SET).map((indicator): WrittenLine => {
    const line = {
      indicatorId: indicator.id,
      explanation: `Lần ${number}`,
      evidence: 'Báo cáo số 01/BC-UBND',
    };
    if (indicator.kind === 'COUNT') {
      return { ...line, cases: indicator.events.map(({ id }) => ({ eventId: id, count: '0' })) };
    }
    if (indicator.kind === 'BOOLEAN') return { ...line, met: 'có' };
    return indicator.kind === 'DIRECT' ? { ...line, claim: '1' } : { ...line, actual: '90' };
  });

const call = async ({ apiUrl, token }: Running, path: string, init: RequestInit = {}) =>
  fetch(
    `${apiUrl}/v1/provinces/lao-cai/periods/${year}/blocs/${CLUSTER.id}/units/${UNIT}/${path}`,
    { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } },
  );

type Acknowledged = { version: number; hash: string };

/** Hands in one version after another until the cloud is gone; answers with what was acknowledged last. */
async function handInUntilDead(
  cloud: Running,
  from: Acknowledged,
  onAcknowledged: () => void,
): Promise<Acknowledged> {
  let last = from;
  for (;;) {
    try {
      const answer = await call(cloud, 'sheet', {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `crash-${cloud.child.pid}-${last.version + 1}`,
          'if-match': `"v${last.version}"`,
        },
        body: JSON.stringify({ lines: linesOf(last.version + 1) }),
      });
      const receipt = (await answer.json()) as Acknowledged & { kind?: string };
      if (answer.status !== 201) throw new Error(`${answer.status} ${receipt.kind}`);
      last = { version: receipt.version, hash: receipt.hash };
      onAcknowledged();
    } catch (error) {
      if (error instanceof TypeError || (error as Error).name === 'AbortError') return last;
      throw error;
    }
  }
}

it('keeps every acknowledged sheet when all is killed at any moment and started again', async () => {
  expect(CLUSTER_ASSIGNMENTS.some(({ unitId }) => unitId === UNIT)).toBe(true);
  let acknowledged: Acknowledged = { version: 0, hash: '' };
  for (let round = 0; round < ROUNDS; round += 1) {
    const cloud = await start();
    if (acknowledged.version > 0) {
      const seen = (await (await call(cloud, 'sheet')).json()) as { receipt: Acknowledged };
      // The last request may have been stored without its answer having come through: never the other way round.
      expect(seen.receipt.version - acknowledged.version).toBeOneOf([0, 1]);
      if (seen.receipt.version === acknowledged.version)
        expect(seen.receipt.hash).toBe(acknowledged.hash);
      acknowledged = seen.receipt;
    }
    // On a slow machine the first answer takes a while: the kill comes after it, in the middle of the next ones.
    const first = Promise.withResolvers<void>();
    const handingIn = handInUntilDead(cloud, acknowledged, first.resolve);
    await first.promise;
    await new Promise((resolve) => setTimeout(resolve, 350 * round));
    await kill(cloud.child);
    acknowledged = await handingIn;
    expect(acknowledged.version).toBeGreaterThan(round);
  }
}, 240_000);

it('handles an uploaded workbook after a kill, when the bucket had acknowledged it', async () => {
  const cloud = await start();
  const workbook = await (await call(cloud, 'sheet/template')).arrayBuffer();
  const asked = await call(cloud, 'sheet/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({}),
  });
  const upload = (await asked.json()) as { ticketId: string; url: string; fields: object };
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, String(value));
  form.append('file', new Blob([workbook]), 'phieu.xlsx');
  const posted = await fetch(upload.url, { method: 'POST', body: form });
  await kill(cloud.child);
  expect(posted.status).toBe(201);

  const again = await start();
  const state = async () => {
    const answer = await call(again, `sheet/uploads/${upload.ticketId}`);
    return ((await answer.json()) as { state: string; receipt?: Acknowledged }).state;
  };
  await expect.poll(state, { timeout: 20_000 }).toBe('ACCEPTED');
  await kill(again.child);
}, 120_000);
