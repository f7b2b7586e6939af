import * as z from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { hashOf } from '../hash.ts';
import { Hash } from '../identifiers.ts';
import { blocInsight } from '../insight/bloc-insight.ts';
import { Insight } from '../insight/insight.ts';
import { BlocResult } from '../ranking/bloc-result.ts';
import { rankChecked } from '../ranking/rank-bloc.ts';
import { ok, type Result } from '../result.ts';
import { BlocCase } from './bloc-case.ts';
import type { CaseFault } from './case-fault.ts';
import { checkCase } from './check-case.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { Fingerprints, fingerprintsOf } from './fingerprints.ts';
import { sortCase } from './sort-case.ts';

/** A release of the engine, `1.0.0`. */
const EngineVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'InvalidVersion');

/**
 * One ranking with everything it follows from: whoever holds it can compute it again. `inputsHash` is the hash of
 * `inputs`, `fingerprints` those of their parts; `digest` is the hash of the bundle without itself and `inputs`, so
 * that it can be checked where some of them are withheld.
 */
export const ResultBundle = z.strictObject({
  schemaVersion: z.literal(1),
  engineVersion: EngineVersion,
  inputs: BlocCase,
  inputsHash: Hash,
  fingerprints: Fingerprints,
  result: BlocResult,
  /** Advice beside the result, never a ground for a place. */
  insight: Insight,
  digest: Hash,
});
export type ResultBundle = z.infer<typeof ResultBundle>;

/**
 * The digest of a bundle, whatever digest stands in it.
 *
 * @rule R-REC-4 the digest covers everything else in the bundle, the inputs by their hash and those of their parts
 */
export function digestOf(bundle: Readonly<Record<string, unknown>>): Hash {
  const { schemaVersion, engineVersion, inputsHash, fingerprints, result, insight } = bundle;
  return hashOf({ schemaVersion, engineVersion, inputsHash, fingerprints, result, insight });
}

/**
 * The bundle of a case, or every fault of the case. The same inputs in any order give the same bundle.
 *
 * @rule R-REC-3 the same inputs in any order have the same hash
 */
export function makeBundle(
  blocCase: unknown,
  engineVersion: string = ENGINE_VERSION,
): Result<ResultBundle, CaseFault> {
  const checked = checkCase(blocCase);
  if (!checked.ok) return checked;
  const { ruleSet } = checked.value;
  const inputs = sortCase(checked.value);
  const inputsHash = hashOf(inputs);
  const result = rankChecked({ blocCase: inputs, ruleSet });
  const covered = {
    schemaVersion: 1 as const,
    engineVersion,
    inputs,
    inputsHash,
    fingerprints: fingerprintsOf(inputs),
    result,
    insight: blocInsight(ruleSet, result, inputsHash),
  };
  return ok({ ...covered, digest: digestOf(covered) });
}

/** The exact text that is stored and hashed: canonical JSON, one line without an end. */
export const bundleText = (bundle: ResultBundle): string => canonicalJson(bundle);
