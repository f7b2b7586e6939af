import { hashOf } from '../hash.ts';
import { type JsonPath, valueAt } from '../json-path.ts';
import type { BlocCase } from './bloc-case.ts';
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts';
import { type JsonDifference, jsonDifferences } from './json-differences.ts';
import { type PublicBundle, publicFingerprints } from './public-bundle.ts';
import { digestOf } from './result-bundle.ts';

/**
 * The parts of a bundle's inputs whose fingerprint is not the stored one: where the inputs were changed.
 * Answers nothing when the inputs are what `inputsHash` says: then something else was changed.
 *
 * `json` has the shape of a bundle, though its values may be misspelled: fingerprints are taken of what is there.
 */
export function changedInputs(json: unknown): readonly JsonDifference[] {
  const inputs = valueAt(json, ['inputs']);
  if (hashOf(inputs) === valueAt(json, ['inputsHash'])) return [];
  return changedParts(json, fingerprintsOf(inputs as BlocCase));
}

/** The same of a public bundle. Answers nothing when its digest is wrong: then more was changed than the inputs. */
export function changedPublicInputs(json: unknown): readonly JsonDifference[] {
  const bundle = json as PublicBundle;
  return digestOf(bundle) === bundle.digest ? changedParts(json, publicFingerprints(bundle)) : [];
}

function changedParts(json: unknown, computed: Fingerprints): readonly JsonDifference[] {
  const stored = valueAt(json, ['fingerprints']);
  const parts = jsonDifferences(stored, computed).map((difference) => ({
    ...difference,
    path: ['inputs', ...partOf(difference.path)],
  }));
  return parts.filter(
    ({ path }, index) => !parts.some((other, at) => covers(other.path, path, at < index)),
  );
}

/** True when `other` says the same or more: the same part, found before, or a line of it. */
const covers = (other: JsonPath, path: JsonPath, before: boolean): boolean =>
  path.every((key, index) => other[index] === key) && (other.length > path.length || before);

/** Where in the inputs the part lies that a fingerprint is of. */
function partOf(path: JsonPath): JsonPath {
  if (path[0] === 'head') return [];
  const line = path.indexOf('lines');
  if (line >= 0) return path.slice(0, line + 2);
  return path.slice(0, 2);
}
