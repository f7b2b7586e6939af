import type { CaseFault } from '../../shared/domain/bundle/case-fault.ts';
import { makeBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { claimsOf } from './claims.ts';
import { type PrintedFault, printFaults } from './print-faults.ts';
import { readJson, readText } from './read-input.ts';

/**
 * `npm run -s rank -- case.json`: prints the ranking of a case (or of the inputs of a result bundle) as JSON, the
 * same bytes for the same inputs in any order; `claims` sets what units claim beside what the rule gives. Exit 2 with
 * every fault at its path when it can't be ranked.
 */
const USAGE =
  'Cách dùng: npm run -s rank -- case.json (tệp theo shared/domain/bundle/case.schema.json)';
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

const text = readText(process.argv[2], USAGE, MAXIMUM_BYTES);
const bundle = makeBundle(caseIn(readJson(text, MAXIMUM_BYTES)));
if (bundle.ok) {
  const { inputs, inputsHash, result } = bundle.value;
  const ruleSet = RuleSet.parse(inputs.ruleSet);
  const printed = { inputsHash, ...result, claims: claimsOf(ruleSet, result) };
  const ordered: unknown = JSON.parse(canonicalJson(printed));
  process.stdout.write(`${JSON.stringify(ordered, null, 2)}\n`);
} else {
  printFaults(bundle.errors.map(told));
  process.exitCode = 2;
}
