import type { BlocCase } from '../bundle/bloc-case.ts';
import { correctedLines } from '../reviews/corrected-line.ts';
import type { SheetLine } from '../scoring/sheet.ts';
import type { ScoringBasis } from './basis-score.ts';

/**
 * What counts as reported by a unit on one basis: its own sheet, with what the first review corrected in it, and on
 * the final basis with what the second review corrected besides.
 *
 * @rule R-REVIEW-4 a corrected result counts for everything in the bloc, on the verified and the final basis
 */
export function reportedLines(
  { reviews, finalReviews = [] }: Pick<BlocCase, 'reviews' | 'finalReviews'>,
  { unitId, lines }: BlocCase['sheets'][number],
  basis: ScoringBasis,
): readonly SheetLine[] {
  const said = (all: BlocCase['reviews']) => all.find((one) => one.unitId === unitId)?.lines ?? [];
  if (basis === 'SELF') return lines;
  const verified = correctedLines(lines, said(reviews));
  return basis === 'VERIFIED' ? verified : correctedLines(verified, said(finalReviews));
}
