// A process of its own for one measurement, named by the argument: what another one left in memory slows none. Prints
// the rows, and tells the process that started it how many budgets were judged and how many are kept.
import { MEASUREMENTS } from './measurements.ts';
import { head, rowText } from './print-rows.ts';

/** What one measurement came to. */
export type Tally = { readonly judged: number; readonly kept: number };

async function measure(name: string | undefined): Promise<Tally> {
  const measurement = MEASUREMENTS.find((one) => one.name === name);
  if (measurement === undefined) throw new Error(`There is no measurement called ${name}.`);
  console.log(`\n${measurement.name}: ${measurement.about}\n\n${head()}`);
  const rows = await measurement.run();
  for (const row of rows) console.log(rowText(row));
  const judged = rows.filter(({ within }) => within !== undefined);
  return { judged: judged.length, kept: judged.filter(({ within }) => within).length };
}

process.send?.(await measure(process.argv[2]));
