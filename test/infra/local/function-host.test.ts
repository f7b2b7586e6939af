import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildFunctions } from '../../../infra/build.ts';
import {
  FunctionCrashed,
  FunctionFailed,
  FunctionTimedOut,
  HostClosed,
  PayloadTooLarge,
} from '../../../infra/local/function-errors.ts';
import {
  type FunctionHost,
  type HostedFunction,
  startFunctionHost,
} from '../../../infra/local/function-host.ts';

const sourceRoot = join(import.meta.dirname, '../../fixtures/functions');
const behave = { name: 'host/behave', timeoutSeconds: 20, memoryMb: 64 } as const;

let buildDir: string;
let host: FunctionHost | undefined;
const written: string[] = [];

beforeAll(async () => {
  buildDir = await mkdtemp(join(tmpdir(), 'co-dau-host-'));
  const entries = [{ name: 'host/behave' }, { name: 'host/does-not-load' }];
  await buildFunctions({ outDir: buildDir, entries, sourceRoot });
});
afterEach(async () => {
  await host?.close();
  host = undefined;
  written.length = 0;
});
afterAll(() => rm(buildDir, { recursive: true }));

function hostOf(entry: Partial<HostedFunction> = {}, options: { idleMs?: number } = {}) {
  host = startFunctionHost({
    entries: [{ ...behave, ...entry }],
    buildDir,
    environmentOf: () => ({ OWN: 'as given', AWS_REGION: 'ap-southeast-1' }),
    log: (name, line) => written.push(`${name} ${line}`),
    closeGraceMs: 200,
    ...options,
  });
  const { invoke } = host;
  return (wish: Record<string, unknown>) => invoke(entry.name ?? behave.name, wish);
}

describe('the function host', () => {
  it('gives back what survives a trip through JSON, and null for nothing', async () => {
    const run = hostOf();
    expect(await run({ do: 'answer', value: { text: 'Bắc Hà', list: [1, null] } })).toEqual({
      text: 'Bắc Hà',
      list: [1, null],
    });
    expect(await run({ do: 'forget' })).toEqual({ kept: 1, when: '1970-01-01T00:00:00.000Z' });
    expect(await run({ do: 'nothing' })).toBeNull();
  });

  it('keeps a worker warm and gives it one event after the other', async () => {
    const run = hostOf({ maxConcurrency: 1 });
    const counts = await Promise.all([1, 2, 3].map(() => run({ do: 'count' })));
    expect(counts).toEqual([1, 2, 3]);
  });

  it('never has two events in one worker', async () => {
    const run = hostOf({ maxConcurrency: 2 });
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => run({ do: 'wait', ms: 30 })));
    expect(atOnce).toEqual([1, 1, 1, 1]);
  });

  it('starts no more workers than the limit allows', async () => {
    const run = hostOf({ maxConcurrency: 2 });
    await Promise.all([1, 2, 3, 4, 5].map(() => run({ do: 'wait', ms: 30 })));
    const counts = await Promise.all([run({ do: 'count' }), run({ do: 'count' })]);
    expect((counts as number[]).reduce((sum, count) => sum + count)).toBe(7);
  });

  it('gives each worker its own environment and nothing of ours', async () => {
    const run = hostOf({ maxConcurrency: 1 });
    await run({ do: 'changeEnvironment' });
    expect(process.env['OWN']).toBeUndefined();
    const environment = (await run({ do: 'environment' })) as Record<string, string>;
    expect(environment).toMatchObject({ OWN: 'changed', AWS_LAMBDA_FUNCTION_NAME: behave.name });
    expect(environment).not.toHaveProperty('PATH');
  });

  it('tells the handler its request, its name and how much time is left', async () => {
    const run = hostOf();
    const context = (await run({ do: 'context' })) as Record<string, unknown>;
    expect(context).toMatchObject({
      functionName: behave.name,
      memoryLimitInMB: '64',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(context['remaining']).toBeLessThanOrEqual(20_000);
    expect(context['remaining']).toBeGreaterThan(0);
  });

  it('says what the handler threw, and keeps the worker', async () => {
    const run = hostOf({ maxConcurrency: 1 });
    const failure = await run({ do: 'fail' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FunctionFailed);
    expect(failure).toMatchObject({ errorType: 'RangeError' });
    expect((failure as FunctionFailed).message).toContain('out of range');
    expect((failure as FunctionFailed).trace).toContain('behave.handler.ts');
    await expect(run({ do: 'failWithText' })).rejects.toThrow('plain text');
    expect(await run({ do: 'count' })).toBe(3);
  });

  it('ends a handler that takes too long, busy or waiting, and replaces its worker', async () => {
    const run = hostOf({ maxConcurrency: 1, timeoutSeconds: 0.2 });
    await expect(run({ do: 'wait', ms: 60_000 })).rejects.toBeInstanceOf(FunctionTimedOut);
    await expect(run({ do: 'spin' })).rejects.toBeInstanceOf(FunctionTimedOut);
    expect(await run({ do: 'count' })).toBe(1);
  });

  it.each(['exit', 'uncaught', 'unhandled', 'hoard'])(
    'survives a crash by %s and replaces the worker',
    async (crash) => {
      const run = hostOf({ maxConcurrency: 1 });
      const [crashed, next] = await Promise.allSettled([run({ do: crash }), run({ do: 'count' })]);
      expect(crashed).toMatchObject({ status: 'rejected', reason: expect.any(FunctionCrashed) });
      expect(next).toEqual({ status: 'fulfilled', value: 1 });
    },
  );

  it('says why a function does not load', async () => {
    const run = hostOf({ name: 'host/does-not-load' });
    await expect(run({})).rejects.toThrow('SETTING is missing');
    await expect(run({})).rejects.toBeInstanceOf(FunctionCrashed);
  });

  it('refuses events and results over six megabytes', async () => {
    const run = hostOf();
    const sixMb = 6 * 1024 * 1024;
    await expect(run({ do: 'answer', value: 'x'.repeat(sixMb) })).rejects.toBeInstanceOf(
      PayloadTooLarge,
    );
    expect(await run({ do: 'large', ms: sixMb - 2 })).toHaveLength(sixMb - 2);
    await expect(run({ do: 'large', ms: sixMb - 1 })).rejects.toThrow('ResponseSizeTooLarge');
  });

  it('passes on each line a function writes, with its name', async () => {
    const run = hostOf();
    await run({ do: 'write' });
    await expect
      .poll(() => written.toSorted())
      .toEqual(['host/behave second line', 'host/behave {"level":"INFO","text":"thi đua"}']);
  });

  it('ends a worker that had nothing to do, and starts another when an event comes', async () => {
    const run = hostOf({ maxConcurrency: 1 }, { idleMs: 1 });
    expect(await run({ do: 'count' })).toBe(1);
    await expect.poll(() => run({ do: 'count' })).toBe(1);
  });

  it('tells events that it can no longer handle that they must come again', async () => {
    const run = hostOf({ maxConcurrency: 1 });
    const running = run({ do: 'wait', ms: 60_000 });
    const waiting = run({ do: 'count' });
    const outcomes = Promise.allSettled([running, waiting]);
    await host?.close();
    await expect(run({ do: 'count' })).rejects.toBeInstanceOf(HostClosed);
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(HostClosed) });
    }
  });

  it('refuses a function that the catalogue does not name', async () => {
    hostOf();
    await expect(host?.invoke('host/nobody', {})).rejects.toThrow('no function host/nobody');
  });
});
