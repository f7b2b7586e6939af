import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionSet } from './build-bundles.ts';
import { type CloudOptions, type LocalCloud, startCloud } from './cloud.ts';
import { explain } from './messages.ts';
import type { LocalAccount } from './sign-in/accounts.ts';
import { BadUsage, parseStartOptions, type StartOptions, USAGE } from './start-options.ts';
import { stopSignal } from './stop-signal.ts';
import { welcome } from './welcome.ts';

/** What is played into the local cloud, and who can sign in to it. */
export type Sample = {
  accounts(): readonly LocalAccount[];
  play(cloud: LocalCloud, options: PlayOptions): Promise<void>;
};

export type PlayOptions = {
  /** Play by the sample's own calendar and write its papers to `out`. */
  readonly once: boolean;
  readonly out?: string;
  readonly log: (line: string) => void;
};

const log = (line: string): void => console.log(line);
/** A close that hangs must not keep the terminal; what it leaves behind, the next start finds and ends. */
const CLOSE_LIMIT_MS = 10_000;

/**
 * Runs the local cloud with its sample, until it is told to stop, or once. Answers with the exit code, after
 * saying on the console what went wrong and what to do.
 */
export async function runStart(
  args: readonly string[],
  sample: Sample,
  functionSet?: FunctionSet,
): Promise<number> {
  try {
    return await start(parseStartOptions(args), sample, functionSet);
  } catch (error) {
    const { DEBUG } = process.env;
    console.error(DEBUG ? error : explain(error));
    return error instanceof BadUsage ? 2 : 1;
  }
}

async function start(
  options: StartOptions | 'HELP',
  sample: Sample,
  functionSet?: FunctionSet,
): Promise<number> {
  if (options === 'HELP') {
    log(USAGE);
    return 0;
  }
  const stopped = stopSignal();
  const { dataDir: kept } = options;
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'co-dau-once-')));
  try {
    return await run(options, sample, stopped, { dataDir, functionSet });
  } finally {
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

async function run(
  options: StartOptions,
  sample: Sample,
  stopped: Promise<unknown>,
  place: Pick<CloudOptions, 'dataDir' | 'functionSet'>,
): Promise<number> {
  const { port, once, reset } = options;
  const accounts = sample.accounts();
  const cloud = await startCloud({ ...place, port, accounts, log, reset, playing: true });
  try {
    const played = play(cloud, sample, options);
    if ((await Promise.race([played, stopped])) !== undefined) {
      // What is still being played fails with the cloud under it.
      played.catch(() => undefined);
      return once ? 130 : 0;
    }
    if (once) return 0;
    cloud.clock.start();
    for (const line of welcome(cloud.apiUrl, accounts, cloud.calendar.now())) log(line);
    await stopped;
    return 0;
  } finally {
    if (!once) log('Stopping ...');
    await close(cloud);
  }
}

async function play(
  cloud: LocalCloud,
  sample: Sample,
  { once, outDir: out }: StartOptions,
): Promise<void> {
  await sample.play(cloud, { once, ...(out !== undefined && { out }), log });
  await cloud.idle();
  if (once && cloud.deadLetters() > 0) {
    throw new Error(`${cloud.deadLetters()} event(s) had to be given up: see the lines above.`);
  }
}

async function close(cloud: LocalCloud): Promise<void> {
  const limit = setTimeout(() => {
    console.error('Closing takes too long: ending now. The next start cleans up.');
    process.exit(1);
  }, CLOSE_LIMIT_MS);
  await cloud.close();
  clearTimeout(limit);
}
