import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import { FunctionFailed, PayloadTooLarge } from './function-errors.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';
import { type FunctionLog, startFunctionThread } from './function-thread.ts';

export type HostedFunction = Pick<
  FunctionEntry,
  'name' | 'timeoutSeconds' | 'memoryMb' | 'maxConcurrency'
>;

/** Hands an event to a function and waits for its result: what `Invoke` with a response is in the cloud. */
export type Invoke = (functionName: string, event: unknown) => Promise<unknown>;

export type FunctionHost = { readonly invoke: Invoke; close(): Promise<void> };

export type FunctionHostOptions<Entry extends HostedFunction> = {
  readonly entries: readonly Entry[];
  /** Where `buildFunctions` put the bundles. */
  readonly buildDir: string;
  readonly environmentOf: (entry: Entry) => Record<string, string>;
  readonly log: FunctionLog;
  /** For functions whose entry sets no `maxConcurrency`. */
  readonly defaultConcurrency?: number;
  readonly idleMs?: number;
  readonly closeGraceMs?: number;
};

const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024;

/**
 * Runs the bundles as the cloud does: one event at a time in each worker, an environment of its own, a
 * time-out, a memory limit, events and results as JSON only. Nothing is started before it is needed.
 *
 * `invoke` throws FunctionFailed, FunctionTimedOut, FunctionCrashed, PayloadTooLarge, or HostClosed.
 */
export function startFunctionHost<Entry extends HostedFunction>(
  options: FunctionHostOptions<Entry>,
): FunctionHost {
  const { defaultConcurrency = 4, idleMs = 5 * 60_000, closeGraceMs = 5_000 } = options;
  const pools = new Map<string, FunctionPool>(
    options.entries.map((entry) => [
      entry.name,
      createFunctionPool(() => startThreadOf(entry, options), {
        limit: entry.maxConcurrency ?? defaultConcurrency,
        idleMs,
      }),
    ]),
  );
  return {
    async invoke(functionName, event) {
      const pool = pools.get(functionName);
      if (pool === undefined) throw new Error(`The catalogue has no function ${functionName}`);
      const text = JSON.stringify(event) ?? 'null';
      const sizeBytes = Buffer.byteLength(text);
      if (sizeBytes > PAYLOAD_LIMIT_BYTES) throw new PayloadTooLarge(functionName, sizeBytes);
      const result = await pool.run(text);
      if (Buffer.byteLength(result) > PAYLOAD_LIMIT_BYTES) throw resultTooLarge(functionName);
      return JSON.parse(result) as unknown;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close(closeGraceMs)));
    },
  };
}

function startThreadOf<Entry extends HostedFunction>(
  entry: Entry,
  { buildDir, environmentOf, log }: FunctionHostOptions<Entry>,
) {
  const { name, memoryMb, timeoutSeconds } = entry;
  const folder = join(buildDir, name);
  const environment = environmentOf(entry);
  const region = environment['AWS_REGION'] ?? 'ap-southeast-1';
  const bundleUrl = pathToFileURL(join(folder, 'index.mjs')).href;
  return startFunctionThread(
    { functionName: name, bundleUrl, region, memoryMb, timeoutSeconds },
    {
      ...environment,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
      LAMBDA_TASK_ROOT: folder,
      TZ: ':UTC',
    },
    log,
  );
}

const resultTooLarge = (functionName: string): FunctionFailed =>
  new FunctionFailed(functionName, {
    name: 'Function.ResponseSizeTooLarge',
    message: `the result is larger than ${PAYLOAD_LIMIT_BYTES} bytes`,
  });
