import { parseArgs } from 'node:util';
import type { CaseFault } from '../../shared/domain/bundle/case-fault.ts';
import { checkCase } from '../../shared/domain/bundle/check-case.ts';
import { sortCase } from '../../shared/domain/bundle/sort-case.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { ScoringBasis } from '../../shared/domain/ranking/basis-score.ts';
import { rankChecked } from '../../shared/domain/ranking/rank-bloc.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { claimsOf } from './claims.ts';
import { print } from './print.ts';
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
const checked = checkCase(caseIn(readJson(readText(file, USAGE, MAXIMUM_BYTES), MAXIMUM_BYTES)));
if (checked.ok) {
  const { ruleSet } = checked.value;
  const blocCase = sortCase(checked.value);
  const result = rankChecked({ blocCase, ruleSet }, basis);
  const printed = { inputsHash: hashOf(blocCase), ...result, claims: claimsOf(ruleSet, result) };
  const ordered: unknown = JSON.parse(canonicalJson(printed));
  print(JSON.stringify(ordered, null, 2));
} else {
  printFaults(checked.errors.map(told));
  process.exitCode = 2;
}
