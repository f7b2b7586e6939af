import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { publicBundle } from '../../../shared/domain/bundle/public-bundle.ts';
import {
  bundleText,
  makeBundle,
  ResultBundle,
} from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { hashOf } from '../../../shared/domain/hash.ts';
import { anyCase } from '../../support/arbitrary-case.ts';

function bundled(blocCase: BlocCase): ResultBundle {
  const bundle = makeBundle(blocCase);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
  return bundle.value;
}

it('R-REC-3: the same inputs in any order have the same hash and the same bundle', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const turned = (value: unknown): unknown =>
        typeof value !== 'object' || value === null || Array.isArray(value)
          ? value
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, turned(one)]),
            );
      const { units, assignments, sheets, reviews } = blocCase;
      const other = turned({
        ...blocCase,
        units: units.toReversed(),
        assignments: assignments.toReversed(),
        sheets: sheets.toReversed().map((one) => ({ ...one, lines: one.lines.toReversed() })),
        reviews: reviews.toReversed(),
      });
      expect(bundleText(bundled(other as BlocCase))).toBe(bundleText(bundled(blocCase)));
    }),
  );
});

it('R-REC-4: the digest covers everything else in the bundle, the inputs by their hash', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const { digest, inputs, ...covered } = bundled(blocCase);
      expect(digest).toBe(hashOf(covered));
      expect(covered.inputsHash).toBe(hashOf(inputs));
    }),
    { numRuns: 20 },
  );
});

it('R-REC-6: a public bundle of any case is equal when computed again, under the same digest', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const bundle = bundled(blocCase);
      expect(verifyBundle(canonicalJson(publicBundle(bundle)))).toMatchObject({
        verdict: 'EQUAL',
        form: 'PUBLIC',
        digest: bundle.digest,
      });
    }),
    { numRuns: 30 },
  );
});

it('is of its own schema, and equal when computed again', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const bundle = bundled(blocCase);
      expect(ResultBundle.parse(JSON.parse(bundleText(bundle)))).toEqual(bundle);
      expect(verifyBundle(bundleText(bundle))).toMatchObject({
        verdict: 'EQUAL',
        digest: bundle.digest,
      });
    }),
    { numRuns: 30 },
  );
});

it('R-REC-5: no bundle with one letter or digit changed is equal', () => {
  const places = fc.tuple(
    anyCase(),
    fc.boolean(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('0', '1', '7', 'a', 'e', 'ệ', 'E'),
  );
  fc.assert(
    fc.property(places, ([blocCase, withTexts, share, letter]) => {
      const bundle = bundled(blocCase);
      const text = withTexts ? bundleText(bundle) : canonicalJson(publicBundle(bundle));
      const letters = [...text.matchAll(/[\p{L}\d]/gu)];
      const { index, 0: old } = letters[Math.floor(share * (letters.length - 1))] ?? {
        index: 0,
        0: '',
      };
      fc.pre(old !== letter);
      const changed = text.slice(0, index) + letter + text.slice(index + old.length);
      expect(verifyBundle(changed).verdict).not.toBe('EQUAL');
    }),
    { numRuns: 300 },
  );
});
