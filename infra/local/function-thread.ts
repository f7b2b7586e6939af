import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import {
  FunctionCrashed,
  FunctionFailed,
  FunctionTimedOut,
  HostClosed,
} from './function-errors.ts';
import type { Job, WorkerAnswer, WorkerSettings } from './function-protocol.ts';

/** Called with each line a function writes, as it wrote it. */
export type FunctionLog = (functionName: string, line: string) => void;

/** One warm worker of one function. It handles one event at a time; once it has died it stays dead. */
export type FunctionThread = {
  /** @throws FunctionFailed, FunctionTimedOut or FunctionCrashed; the last two leave the thread dead */
  run(job: Job): Promise<string>;
  isAlive(): boolean;
  /** An event that is still running is refused with HostClosed. */
  end(): Promise<void>;
};

/** Loading is not counted as the function's own time; a load that takes longer than this hangs. */
const LOAD_LIMIT_SECONDS = 60;

export function startFunctionThread(
  settings: WorkerSettings,
  env: Record<string, string>,
  log: FunctionLog,
): FunctionThread {
  const name = settings.functionName;
  const worker = startWorker(settings, env, log);
  const loaded = Promise.withResolvers<void>();
  loaded.promise.catch(() => undefined);
  let running: PromiseWithResolvers<string> | undefined;
  let alive = true;

  const die = (error: Error): void => {
    if (!alive) return;
    alive = false;
    loaded.reject(error);
    running?.reject(error);
    void worker.terminate();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'READY') loaded.resolve();
    else if (answer.kind === 'DONE') running?.resolve(answer.result);
    else running?.reject(new FunctionFailed(name, answer.error));
  });
  worker.once('error', (error) => die(new FunctionCrashed(name, messageOf(error), error)));
  worker.once('exit', (code) => die(new FunctionCrashed(name, `it ended itself (exit ${code})`)));

  const within = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => die(new FunctionTimedOut(name, seconds)), seconds * 1000);
    return work.finally(() => clearTimeout(timer));
  };
  return {
    async run(job) {
      running = Promise.withResolvers<string>();
      const result = running.promise;
      result.catch(() => undefined);
      await within(LOAD_LIMIT_SECONDS, loaded.promise);
      worker.postMessage(job);
      return within(settings.timeoutSeconds, result);
    },
    isAlive: () => alive,
    async end() {
      die(new HostClosed());
      await worker.terminate();
    },
  };
}

function startWorker(settings: WorkerSettings, env: Record<string, string>, log: FunctionLog) {
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    name: settings.functionName,
    workerData: settings,
    env,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
    stdout: true,
    stderr: true,
  });
  for (const input of [worker.stdout, worker.stderr]) {
    createInterface({ input }).on('line', (line) => log(settings.functionName, line));
  }
  return worker;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
