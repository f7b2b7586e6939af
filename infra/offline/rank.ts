import { parseArgs } from 'node:util';
import type { CaseFault } from '../../shared/domain/bundle/case-fault.ts';
import type { ScoringBasis } from '../../shared/domain/ranking/basis-score.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { type PrintedFault, printFaults } from './print-faults.ts';
import { readJson, readText, refuse } from './read-input.ts';

/**
 * `npm run -s rank -- case.json`: prints the ranking of a case (or of the inputs of a result bundle) as JSON, the
 * same bytes for the same inputs in any order; `claims` sets what units claim beside what the rule gives. `--basis`
 * ranks on the units' own points, the verified ones, or the final ones as a stored ranking does. Exit 2 with every
 * fault at its path when it can't be ranked.
 */
const USAGE = `Cách dùng: npm run -s rank -- case.json [--basis self|verified|final]
(tệp theo shared/domain/bundle/case.schema.json; xếp thứ theo điểm tự chấm, đã thẩm định hoặc thống nhất, mặc định là thống nhất)`;
const MAXIMUM_BYTES = 64_000_000;

/** The inputs of a bundle, or the case itself. */
function caseIn(json: unknown): unknown {
  const isBundle =
    typeof json === 'object' && json !== null && 'inputs' in json && 'result' in json;
  return isBundle ? json.inputs : json;
}

function told(fault: CaseFault): PrintedFault {
  const inner = 'fault' in fault ? fault.fault.kind : fault.kind;
  const unitId = 'unitId' in fault ? fault.unitId : undefined;
  return { path: fault.path, kind: inner, unitId, ...sayFault(fault) };
}

const BASES: ReadonlyMap<string, ScoringBasis> = new Map([
  ['self', 'SELF'],
  ['verified', 'VERIFIED'],
  ['final', 'FINAL'],
]);

function asked(): { readonly file: string | undefined; readonly basis: ScoringBasis } {
  try {
    const { values, positionals } = parseArgs({
      options: { basis: { type: 'string', default: 'final' } },
      allowPositionals: true,
    });
    const basis = BASES.get(values.basis);
    return basis === undefined || positionals.length > 1
      ? refuse(USAGE)
      : { file: positionals[0], basis };
  } catch {
    return refuse(USAGE);
  }
}

const { file, basis } = asked();
const json = readJson(readText(file, USAGE, MAXIMUM_BYTES), MAXIMUM_BYTES);
// Loaded when it is needed: what can't be ranked is refused before the rest would have been read.
const { checkCase } = await import('../../shared/domain/bundle/check-case.ts');
const checked = checkCase(caseIn(json));
if (checked.ok) {
  const { printRanking } = await import('./print-ranking.ts');
  printRanking(checked.value, basis);
} else {
  printFaults(checked.errors.map(told));
  process.exitCode = 2;
}
