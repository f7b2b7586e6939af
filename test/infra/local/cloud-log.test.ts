import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CloudLog, openCloudLog } from '../../../infra/local/cloud-log.ts';
import { temporaryFolder } from '../../support/test-cloud.ts';

let folder: string;
let log: CloudLog;
let shown: string[];
const file = () => readFileSync(join(folder, 'cloud.log'), 'utf8');

beforeEach(async () => {
  folder = await temporaryFolder('log');
  shown = [];
  log = openCloudLog(join(folder, 'cloud.log'), (line) => shown.push(line));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the log of the local cloud', () => {
  it('shows the error of a function without its stack, and keeps the whole of it', async () => {
    const line = JSON.stringify({
      level: 'error',
      message: 'failed',
      reason: 'gone',
      stack: 'at x',
    });
    log.ofFunction('ranking/rank-bloc', line);
    await log.close();
    expect(shown).toEqual(['ranking/rank-bloc: failed: gone']);
    expect(file()).toContain(line);
  });

  it('keeps for itself what a function says in passing', async () => {
    for (const line of ['{"level":"info","message":"done"}', '{"level":"error"', 'plain']) {
      log.ofFunction('a/b', line);
    }
    await log.close();
    expect(shown).toEqual([]);
    expect(file().match(/a\/b/g)).toHaveLength(3);
  });

  it('shows the requests that failed on our side, and no others', async () => {
    log.ofGateway('GET /v1 200 admin/keep-unit');
    log.ofGateway('GET /v1 404 gateway');
    log.ofGateway('GET /v1 500 admin/keep-unit');
    await log.close();
    expect(shown).toEqual(['GET /v1 500 admin/keep-unit']);
    expect(file().trim().split('\n')).toHaveLength(3);
  });
});
