import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../infra/local/delivery.ts';
import { HostClosed } from '../../../infra/local/function-errors.ts';

let folder: string;
let deadLetterFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-delivery-'));
  deadLetterFile = join(folder, 'deep', 'dead-letters.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

/** A function that fails the given times, then works. */
function deliveryOf(failures: number, error: Error = new TypeError('no such bloc')) {
  const seen: unknown[] = [];
  const log: string[] = [];
  const invoke = async (functionName: string, event: unknown) => {
    seen.push([functionName, event]);
    if (seen.length <= failures) throw error;
    return null;
  };
  const delivery = createDelivery({
    host: { invoke },
    deadLetterFile,
    retries: 2,
    firstPauseMs: 1,
    log: (line) => log.push(line),
  });
  return { delivery, seen, log };
}

const letters = async (): Promise<unknown[]> =>
  (await readFile(deadLetterFile, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('delivery', () => {
  it('hands the event over once when the function handles it', async () => {
    const { delivery, seen } = deliveryOf(0);
    expect(await delivery.deliver('ranking/rank-bloc', { id: '1' })).toBe('DELIVERED');
    expect(seen).toEqual([['ranking/rank-bloc', { id: '1' }]]);
    await expect(letters()).rejects.toThrow('ENOENT');
  });

  it('tries the same event again until the last retry', async () => {
    const { delivery, seen, log } = deliveryOf(2);
    expect(await delivery.deliver('ranking/rank-bloc', { id: '1' })).toBe('DELIVERED');
    expect(seen).toEqual(Array(3).fill(['ranking/rank-bloc', { id: '1' }]));
    expect(log).toHaveLength(2);
  });

  it('writes a dead letter when the last retry failed', async () => {
    const { delivery, seen, log } = deliveryOf(3);
    expect(await delivery.deliver('ranking/rank-bloc', { id: 'Bắc Hà' })).toBe('DEAD_LETTERED');
    expect(seen).toHaveLength(3);
    expect(await letters()).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        function: 'ranking/rank-bloc',
        error: { name: 'TypeError', message: 'no such bloc' },
        event: { id: 'Bắc Hà' },
      },
    ]);
    expect(log.at(-1)).toContain(deadLetterFile);
  });

  it('keeps each letter on a line of its own, also after a torn one', async () => {
    const { delivery } = deliveryOf(1000);
    await delivery.deliver('a/b', 1);
    await appendFile(deadLetterFile, '{"time":"20');
    await Promise.all([2, 3, 4].map((event) => delivery.deliver('a/b', event)));
    const lines = (await readFile(deadLetterFile, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('{"time":"20');
    const events = lines.toSpliced(1, 1).map((line) => JSON.parse(line).event);
    expect(events.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('neither retries nor buries an event when the cloud stops', async () => {
    const { delivery, seen } = deliveryOf(1, new HostClosed());
    await expect(delivery.deliver('a/b', 1)).rejects.toBeInstanceOf(HostClosed);
    expect(seen).toHaveLength(1);
    await expect(letters()).rejects.toThrow('ENOENT');
  });
});
