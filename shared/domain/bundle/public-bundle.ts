import * as z from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { hashOf } from '../hash.ts';
import type { Hash } from '../identifiers.ts';
import { blocInsight } from '../insight/bloc-insight.ts';
import { byText } from '../order.ts';
import { rankChecked } from '../ranking/rank-bloc.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { parseRuleSet } from '../scoring/rule-set.ts';
import { SelfScoringSheet, SheetLine } from '../scoring/sheet.ts';
import { BlocCase } from './bloc-case.ts';
import type { CaseFault } from './case-fault.ts';
import { checkCase } from './check-case.ts';
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts';
import { digestOf, ResultBundle } from './result-bundle.ts';
import { sortCase } from './sort-case.ts';

/** A sheet line without what explains it. */
const BareLine = SheetLine.omit({ explanation: true, evidence: true, files: true });

/**
 * A result bundle for everybody: without the texts of the sheets (explanations, cited documents, names of files).
 * Everything else is that of the full bundle, its hashes too.
 */
export const PublicBundle = ResultBundle.extend({
  withheld: z.literal('SHEET_TEXTS'),
  inputs: BlocCase.extend({
    sheets: z.array(SelfScoringSheet.extend({ lines: z.array(BareLine).max(500) })).max(200),
  }),
});
export type PublicBundle = z.infer<typeof PublicBundle>;

/** The public bundle of a full one. */
export function publicBundle(bundle: ResultBundle): PublicBundle {
  const sheets = bundle.inputs.sheets.map((sheet) => ({
    ...sheet,
    lines: sheet.lines.map(({ explanation: _, evidence: __, files: ___, ...bare }) => bare),
  }));
  return { ...bundle, withheld: 'SHEET_TEXTS', inputs: { ...bundle.inputs, sheets } };
}

/** The exact text that is published. */
export const publicBundleText = (bundle: PublicBundle): string => canonicalJson(bundle);

/**
 * Computes a public bundle again from what it holds; what was left out is taken by its hash. `stored` has the shape
 * of a public bundle, though its values may be misspelled.
 *
 * @rule R-REC-6 what a public bundle leaves out counts by its hash, and the rest is computed again under the digest of the full one
 */
export function remakePublicBundle(stored: PublicBundle): Result<PublicBundle, CaseFault> {
  const { engineVersion, inputsHash } = stored;
  const fingerprints = publicFingerprints(stored);
  const hashOfSheet = (unitId: string): Hash | undefined =>
    fingerprints.sheets.find((one) => one.unitId === unitId)?.hash;
  return unlessFaulty(caseFaults(stored.inputs, hashOfSheet), () => {
    const blocCase = BlocCase.parse(stored.inputs);
    const ruleSet = parseRuleSet(blocCase.ruleSet);
    if (!ruleSet.ok) throw new Error('A case without a fault has a rule set without one');
    const checked = { blocCase, ruleSet: ruleSet.value };
    const ranked = rankChecked(checked);
    const scores = ranked.scores.map((score) => ({
      ...score,
      sheetHash: hashOfSheet(score.unitId) ?? score.sheetHash,
    }));
    const result = { ...ranked, scores };
    const made = {
      schemaVersion: 1 as const,
      engineVersion,
      withheld: 'SHEET_TEXTS' as const,
      inputs: sortCase(checked),
      inputsHash,
      fingerprints,
      result,
      insight: blocInsight(ruleSet.value, result, inputsHash),
    };
    return { ...made, digest: digestOf(made) };
  });
}

/** What is wrong with the case itself: texts that were left out are no fault, and their sheets have the hash they had with them. */
function caseFaults(
  inputs: PublicBundle['inputs'],
  hashOfSheet: (unitId: string) => Hash | undefined,
): readonly CaseFault[] {
  const checked = checkCase(inputs);
  if (checked.ok) return [];
  return checked.errors.flatMap((fault): readonly CaseFault[] => {
    if (fault.kind === 'CaseSheet' && fault.fault.kind === 'MissingEvidence') return [];
    if (fault.kind !== 'ReviewOfOtherSheet') return [fault];
    const expected = hashOfSheet(fault.unitId) ?? fault.expected;
    return fault.found === expected ? [] : [{ ...fault, expected }];
  });
}

/** The fingerprints of what is there, with the stored hash of each line's texts. */
export function publicFingerprints({ inputs, fingerprints: stored }: PublicBundle): Fingerprints {
  const bare = fingerprintsOf(inputs);
  return {
    ...bare,
    sheets: bare.sheets.map((sheet, index) => {
      const before = stored.sheets[index];
      const lines = sheet.lines.map((line, at) => ({
        ...line,
        textsHash: before?.lines[at]?.textsHash ?? line.textsHash,
      }));
      const ordered = [...lines].sort((a, b) => byText(a.indicatorId, b.indicatorId));
      const textsHash = hashOf(ordered.map((line) => line.textsHash));
      const hash = hashOf({ pointsHash: sheet.pointsHash, textsHash });
      return { ...sheet, hash, textsHash, lines };
    }),
  };
}
