import type * as z from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { type JsonPath, showPath, valueAt } from '../json-path.ts';
import type { Result } from '../result.ts';
import { isStructural, type SchemaFault, schemaFaults } from '../schema-fault.ts';
import { type JsonFault, readStrictJson } from '../strict-json.ts';
import type { CaseFault } from './case-fault.ts';
import { changedInputs, changedPublicInputs } from './changed-inputs.ts';
import { type JsonDifference, jsonDifferences } from './json-differences.ts';
import { type LinePlace, linePlaceOf } from './line-place.ts';
import { PublicBundle, remakePublicBundle } from './public-bundle.ts';
import { makeBundle, ResultBundle } from './result-bundle.ts';

/** Larger than the bundle of the largest bloc that a province has. */
export const MAXIMUM_BUNDLE_CHARACTERS = 64_000_000;

/** One way in which a stored bundle is not what its inputs give. `line` names the unit and line it is about. */
export type BundleDifference = {
  readonly path: string;
  readonly line?: LinePlace;
  readonly stored: unknown;
  readonly computed: unknown;
  /** Set when the inputs themselves break a rule. */
  readonly fault?: CaseFault | SchemaFault;
};

/** What `verifyBundle` found. */
export type Verdict =
  | {
      readonly verdict: 'EQUAL';
      readonly form: 'FULL' | 'PUBLIC';
      readonly digest: string;
      readonly inputsHash: string;
      readonly engineVersion: string;
    }
  | { readonly verdict: 'DIFFERENT'; readonly first: BundleDifference; readonly count: number }
  | {
      readonly verdict: 'UNREADABLE';
      readonly faults: readonly [JsonFault | SchemaFault, ...(JsonFault | SchemaFault)[]];
    };

/** How a bundle is read and computed again, whatever its values. */
type Form = {
  readonly schema: z.ZodType<Pick<ResultBundle, 'digest' | 'inputsHash' | 'engineVersion'>>;
  changed(json: unknown): readonly JsonDifference[];
  remade(json: unknown): Result<unknown, CaseFault>;
};

const FORMS: Readonly<Record<'FULL' | 'PUBLIC', Form>> = {
  FULL: {
    schema: ResultBundle,
    changed: changedInputs,
    remade: (json) =>
      makeBundle(valueAt(json, ['inputs']), String(valueAt(json, ['engineVersion']))),
  },
  PUBLIC: {
    schema: PublicBundle,
    changed: changedPublicInputs,
    remade: (json) => remakePublicBundle(json as PublicBundle),
  },
};

/**
 * Computes a stored bundle again from its inputs and compares every byte; a public one as far as it goes,
 * its withheld texts by their hashes.
 *
 * UNREADABLE: not JSON (a key given twice, nesting beyond 64 and text after the end included), or without the
 * bundle's shape. DIFFERENT: any other change, even of one letter or of the spelling; the first one names the part
 * of the inputs that was changed where the fingerprints can tell.
 *
 * @rule R-REC-5 a bundle is equal only when its text is what its inputs give, byte for byte
 */
export function verifyBundle(text: string): Verdict {
  const json = readStrictJson(text, MAXIMUM_BUNDLE_CHARACTERS);
  if (!json.ok) return { verdict: 'UNREADABLE', faults: [json.fault] };
  const form = valueAt(json.value, ['withheld']) === undefined ? 'FULL' : 'PUBLIC';
  const { schema, changed, remade } = FORMS[form];
  const parsed = schema.safeParse(json.value);
  const shape = parsed.success ? [] : schemaFaults(parsed.error, json.value);
  const [first, ...rest] = shape.filter(isStructural);
  if (first !== undefined) return { verdict: 'UNREADABLE', faults: [first, ...rest] };
  const differences = [
    ...changed(json.value).map((change) => describe(json.value, change)),
    ...shape.map((fault) => misspelled(json.value, fault)),
    ...recomputed(json.value, remade(json.value)),
  ];
  const [worst] = differences;
  if (worst !== undefined) return { verdict: 'DIFFERENT', first: worst, count: differences.length };
  if (!parsed.success) throw new Error('A bundle without a difference must parse');
  const spelled = canonicalJson(parsed.data);
  if (spelled !== text)
    return { verdict: 'DIFFERENT', first: misspelling(text, spelled), count: 1 };
  const { digest, inputsHash, engineVersion } = parsed.data;
  return { verdict: 'EQUAL', form, digest, inputsHash, engineVersion };
}

function recomputed(
  json: unknown,
  computed: Result<unknown, CaseFault>,
): readonly BundleDifference[] {
  if (computed.ok) {
    return jsonDifferences(json, computed.value).map((one) => describe(json, one));
  }
  return computed.errors
    .filter((fault) => fault.kind !== 'CaseShape')
    .map((fault): BundleDifference => {
      const path = fault.path.replace('$', '$.inputs');
      const line = linePlaceOf(json, path);
      return {
        path,
        ...(line === undefined ? {} : { line }),
        stored: undefined,
        computed: undefined,
        fault,
      };
    });
}

function describe(
  json: unknown,
  { path, stored, computed }: { path: JsonPath; stored: unknown; computed: unknown },
): BundleDifference {
  const shown = showPath(path);
  const line = linePlaceOf(json, shown);
  return { path: shown, ...(line === undefined ? {} : { line }), stored, computed };
}

function misspelled(json: unknown, fault: SchemaFault): BundleDifference {
  const line = linePlaceOf(json, fault.path);
  return {
    path: fault.path,
    ...(line === undefined ? {} : { line }),
    stored: fault.found,
    computed: undefined,
    fault,
  };
}

const EXCERPT = 20;

/** The same value in another spelling: where the texts part. */
function misspelling(text: string, spelled: string): BundleDifference {
  let at = 0;
  while (at < text.length && text[at] === spelled[at]) at += 1;
  const excerpt = (whole: string) => whole.slice(Math.max(0, at - EXCERPT), at + EXCERPT);
  return { path: '$', stored: excerpt(text), computed: excerpt(spelled) };
}
