// `npm run bench`: how the system stands against its budgets. Every budget is a size, a count or a ratio of two
// things measured in this very run, so that the machine and its load cancel out. `--only NAME` runs one measurement.
import { parseArgs } from 'node:util';
import { bundleSizes } from './bundle-sizes.ts';
import { coldStart } from './cold-start.ts';
import { decisionPaper } from './decision-paper.ts';
import { leaderRelativeBlocs } from './leader-relative.ts';
import type { Measurement, Row } from './measurement.ts';
import { papersOfANation } from './papers-of-a-nation.ts';
import { head, rowText } from './print-rows.ts';
import { rankManyBlocs } from './rank-many-blocs.ts';
import { receiveWorkbook } from './receive-workbook.ts';
import { scoreSheets } from './score-sheets.ts';
import { sheetAcceptance } from './sheet-acceptance.ts';

const MEASUREMENTS: readonly Measurement[] = [
  bundleSizes,
  coldStart,
  sheetAcceptance,
  receiveWorkbook,
  rankManyBlocs,
  scoreSheets,
  leaderRelativeBlocs,
  decisionPaper,
  papersOfANation,
];

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

/** Measures all, whether or not one of them breaks: then its error stands in its place, and the bench failed. */
async function run(measurements: readonly Measurement[]): Promise<void> {
  console.log(INTRODUCTION);
  const rows: Row[] = [];
  for (const { name, about, run: measure } of measurements) {
    console.log(`\n${name}: ${about}\n\n${head()}`);
    try {
      const measured = await measure();
      for (const row of measured) console.log(rowText(row));
      rows.push(...measured);
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
  const judged = rows.filter(({ within }) => within !== undefined);
  const kept = judged.filter(({ within }) => within);
  if (judged.length > 0) console.log(`\n${kept.length} of ${judged.length} budgets are kept`);
}

const measurements = chosen();
if (measurements === undefined) process.exitCode = 2;
else await run(measurements);
