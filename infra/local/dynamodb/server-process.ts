import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { LOCAL_KEYS } from '../local-keys.ts';
import { cannotStart } from '../messages.ts';

export type ServerProcess = {
  readonly pid: number;
  readonly ended: Promise<void>;
  /** Asks it to finish its writes and end; kills it when it does not. */
  stop(): Promise<void>;
};

type Options = { readonly binary: string; readonly directory: string; readonly port: number };

/**
 * One run of the DynamoDB server: resolves when it answers.
 *
 * @throws CannotStart `DatabaseCorrupt`, `PortInUse` or `DatabaseSilent`; the process has ended by then.
 */
export async function runServer({ binary, directory, port }: Options): Promise<ServerProcess> {
  // A group of its own, so that Ctrl-C in a terminal ends it after those who still write to it. Its standard
  // output is dropped because the first start prints an administrator's password there.
  const child = spawn(binary, ['serve', '--foreground'], {
    cwd: directory,
    detached: true,
    env: {
      HOME: directory,
      EXTENDDB__SERVER__PORT: String(port),
      EXTENDDB__SERVER__REGION: LOCAL_KEYS.region,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const words = lastWords(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    await answering(port, words, ended);
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw error instanceof SilentServer ? asMessage(words(), directory, port) : error;
  }
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

class SilentServer extends Error {}

const FATAL = /file is not a database|image is malformed|Failed to bind/;

async function answering(port: number, words: () => string, ended: Promise<void>): Promise<void> {
  let gone = false;
  ended.then(() => {
    gone = true;
  });
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (gone || FATAL.test(words())) throw new SilentServer();
    // It takes the port before it opens its file, and answers nothing until then.
    const answer = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(200),
    }).catch(() => undefined);
    // Someone else's server may sit on the port: ours has said by then that it could not bind.
    if (answer?.ok && !gone && /listening on/.test(words())) return;
    await pause(10);
  }
  throw new SilentServer();
}

function asMessage(words: string, directory: string, port: number): Error {
  if (/not a database|malformed/.test(words)) return cannotStart.databaseCorrupt(directory);
  if (/Failed to bind/.test(words)) return cannotStart.portInUse(port);
  return cannotStart.databaseSilent(words.trim().split('\n').at(-1) ?? '');
}

function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-8_000);
  });
  return () => words;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(patience);
}
