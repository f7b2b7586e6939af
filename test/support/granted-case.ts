import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';

/** The case in which a reviewer grants a unit those points, line by line, whatever was said of the lines before. */
export function granted(
  blocCase: BlocCase,
  unitId: string,
  changes: readonly { readonly indicatorId: string; readonly to: string }[],
): BlocCase {
  const sheet = blocCase.sheets.find((one) => one.unitId === unitId);
  if (sheet === undefined) throw new Error(`${unitId} has no sheet`);
  const review = blocCase.reviews.find((one) => one.unitId === unitId);
  const changed = new Set(changes.map(({ indicatorId }) => indicatorId));
  const lines = [
    ...(review?.lines ?? []).filter(({ indicatorId }) => !changed.has(indicatorId)),
    ...changes.map(({ indicatorId, to }) => ({
      indicatorId,
      outcome: 'CHANGED' as const,
      granted: to,
      reason: 'Giả định',
    })),
  ];
  const others = blocCase.reviews.filter((one) => one.unitId !== unitId);
  const sheetHash = hashSheet(sheet.lines).hash;
  return { ...blocCase, reviews: [...others, { unitId, version: 1, sheetHash, lines }] };
}
