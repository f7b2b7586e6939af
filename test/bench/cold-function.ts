import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE_OPTIONS } from '../../infra/catalogue/function-entry.ts';

const PROGRAM = join(import.meta.dirname, 'first-event.mjs');

/** A bundle, and the event that a fresh process of its own shall handle. */
export type ColdFunction = {
  readonly file: string;
  readonly event: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the answer is the one that was to be timed: a function that fails is fast. */
  readonly isExpected: (answer: unknown) => boolean;
};

/**
 * Handles one event in a fresh process.
 *
 * @returns milliseconds from the start of the process to the first byte of its answer
 * @throws Error when the answer is another one than expected
 */
export function firstEvent(cold: ColdFunction): Promise<number> {
  const { file, event, environment = {}, isExpected } = cold;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const args = [PROGRAM, pathToFileURL(file).href, JSON.stringify(event)];
    const child = spawn(process.execPath, args, {
      env: { NODE_OPTIONS, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answeredAfterMs = Number.NaN;
    let text = '';
    child.stdout.setEncoding('utf8');
    child.stdout.once('data', () => {
      answeredAfterMs = performance.now() - start;
    });
    child.stdout.on('data', (part: string) => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && isExpected(JSON.parse(text))) resolve(answeredAfterMs);
      else reject(new Error(`${file} ended with ${code} and answered ${text.slice(0, 500)}`));
    });
  });
}
