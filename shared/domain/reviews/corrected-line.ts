import type { SheetLine } from '../scoring/sheet.ts';
import type { CorrectedReport, LineReview } from './unit-review.ts';

type Correction = Pick<Extract<LineReview, { outcome: 'CORRECTED' }>, 'corrected'>;

/** What a line reports: its result without the unit's claim and texts. */
export function reportIn(line: SheetLine): CorrectedReport {
  const { indicatorId: _, estimated, claim, explanation, evidence, ...report } = line;
  return report;
}

/** The line with the corrected result in place of the reported one; the unit's claim and its texts stay. */
export function correctedLine(line: SheetLine, { corrected }: Correction): SheetLine {
  const { state: _, actual, estimated, of, cases, met, date, ...kept } = line;
  return { ...kept, ...corrected };
}

/** True when a review puts another result in the place of a reported one. */
export const corrects = (lines: readonly LineReview[]): boolean =>
  lines.some(({ outcome }) => outcome === 'CORRECTED');

/** The lines of a sheet with every result that a review corrected in its place; the very same where there is none. */
export function correctedLines(
  lines: readonly SheetLine[],
  review: readonly LineReview[],
): readonly SheetLine[] {
  if (!corrects(review)) return lines;
  const said = new Map(review.map((one) => [one.indicatorId, one]));
  return lines.map((line) => {
    const one = said.get(line.indicatorId);
    return one?.outcome === 'CORRECTED' ? correctedLine(line, one) : line;
  });
}
