// `npm run bench`: how the system stands against its budgets. Every budget is a size, a count or a ratio of two
// things measured in this very run, so that the machine and its load cancel out. `--only NAME` runs one measurement.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tally } from './measure-one.ts';
import type { Measurement } from './measurement.ts';
import { MEASUREMENTS } from './measurements.ts';

/** Asked for wrongly: a plain sentence, and the measurements there are. */
function chosen(): readonly Measurement[] | undefined {
  try {
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
    const wanted = MEASUREMENTS.filter(({ name }) => only === undefined || name === only);
    if (wanted.length > 0) return wanted;
    console.error(`There is no measurement called ${only}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(`npm run bench -- [--only ${MEASUREMENTS.map(({ name }) => name).join('|')}]`);
  return undefined;
}

const INTRODUCTION = `Sizes, counts, and ratios of things timed in this run: medians of turns, so that the machine and its load
cancel out. A budget that is not kept says NO; it fails no test.`;

const ONE = join(import.meta.dirname, 'measure-one.ts');

/** What the measurement came to; nothing when it broke, which it has told itself. */
async function inItsOwnProcess({ name }: Measurement): Promise<Tally> {
  const child = fork(ONE, [name]);
  let tally: Tally | undefined;
  child.on('message', (message: Tally) => {
    tally = message;
  });
  // What it told may come after its end, never after that of the channel.
  const [[code]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  if (code !== 0 || tally === undefined) process.exitCode = 1;
  return tally ?? { judged: 0, kept: 0 };
}

/** Measures all, whether or not one of them breaks: then its error stands in its place, and the bench failed. */
async function run(measurements: readonly Measurement[]): Promise<void> {
  console.log(INTRODUCTION);
  let [judged, kept] = [0, 0];
  for (const measurement of measurements) {
    const tally = await inItsOwnProcess(measurement);
    judged += tally.judged;
    kept += tally.kept;
  }
  if (judged > 0) console.log(`\n${kept} of ${judged} budgets are kept`);
}

const measurements = chosen();
if (measurements === undefined) process.exitCode = 2;
else await run(measurements);
