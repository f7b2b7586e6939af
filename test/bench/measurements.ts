import { bundleSizes } from './bundle-sizes.ts';
import { coldStart } from './cold-start.ts';
import { decisionPaper } from './decision-paper.ts';
import { leaderRelativeBlocs } from './leader-relative.ts';
import type { Measurement } from './measurement.ts';
import { papersOfANation } from './papers-of-a-nation.ts';
import { rankManyBlocs } from './rank-many-blocs.ts';
import { receiveWorkbook } from './receive-workbook.ts';
import { scoreSheets } from './score-sheets.ts';
import { sheetAcceptance } from './sheet-acceptance.ts';

/** All measurements, in the order in which they run. */
export const MEASUREMENTS: readonly Measurement[] = [
  bundleSizes,
  coldStart,
  sheetAcceptance,
  receiveWorkbook,
  rankManyBlocs,
  scoreSheets,
  leaderRelativeBlocs,
  decisionPaper,
  papersOfANation,
];
