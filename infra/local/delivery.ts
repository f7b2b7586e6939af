import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HostClosed } from './function-errors.ts';
import type { Invoke } from './function-host.ts';

export type Delivered = 'DELIVERED' | 'DEAD_LETTERED';

export type Delivery = {
  /**
   * Ends when the function has handled the event, or when the event is on disk among the dead letters.
   *
   * @throws HostClosed when the cloud stops before either: the event must come again after the next start
   */
  deliver(functionName: string, event: unknown): Promise<Delivered>;
};

export type DeliveryOptions = {
  readonly host: { readonly invoke: Invoke };
  /** One JSON line for each event that was given up. */
  readonly deadLetterFile: string;
  /** How often an event is tried again after its first failure. */
  readonly retries?: number;
  /** The pause before the first retry; each further one is twice as long. */
  readonly firstPauseMs?: number;
  readonly log: (line: string) => void;
};

/** Hands events to functions the way the cloud's asynchronous invocation does: retries, then a dead letter. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { host, deadLetterFile, retries = 3, firstPauseMs = 200, log } = options;
  let writing: Promise<void> = Promise.resolve();

  const bury = (functionName: string, event: unknown, error: Error): Promise<void> => {
    const letter = {
      time: new Date().toISOString(),
      function: functionName,
      error: { name: error.name, message: error.message },
      event,
    };
    const written = writing.then(() => appendLine(deadLetterFile, JSON.stringify(letter)));
    writing = written.catch(() => undefined);
    return written;
  };
  return {
    async deliver(functionName, event) {
      for (let attempt = 0; ; attempt += 1) {
        const error = await failureOf(host.invoke(functionName, event));
        if (error === undefined) return 'DELIVERED';
        if (error instanceof HostClosed) throw error;
        log(`${functionName}: attempt ${attempt + 1} of ${retries + 1} failed: ${error.message}`);
        if (attempt === retries) {
          await bury(functionName, event, error);
          log(`${functionName}: gave the event up; it is kept in ${deadLetterFile}`);
          return 'DEAD_LETTERED';
        }
        await pause(firstPauseMs * 2 ** attempt);
      }
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<Error | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Appends one line and waits until it is on disk. A line torn by a crash is closed first. */
async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    await handle.appendFile(`${(await endsTorn(handle, size)) ? '\n' : ''}${line}\n`);
    await handle.sync();
    if (size === 0) await syncFolder(dirname(file));
  } finally {
    await handle.close();
  }
}

async function endsTorn(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

/** A new file's name is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
