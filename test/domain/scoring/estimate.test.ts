import { expect, it } from 'vitest';
import { writtenFromLine } from '../../../shared/documents/xlsx/template-rows.ts';
import { spellSheetLine } from '../../../shared/domain/merging/spell-line.ts';
import { correctedLine, reportIn } from '../../../shared/domain/reviews/corrected-line.ts';
import { checkLine } from '../../../shared/domain/scoring/check-line.ts';
import { estimateIn, estimatesIn } from '../../../shared/domain/scoring/estimate.ts';
import { readLine } from '../../../shared/domain/scoring/read-line.ts';
import { hashLine } from '../../../shared/domain/scoring/sheet-hash.ts';
import { showReport } from '../../../shared/domain/scoring/show-report.ts';
import { sayReport } from '../../../shared/wording/reports.ts';
import { direct, proportional } from '../../support/build-rule-set.ts';

const indicator = proportional({ unitOfMeasure: 'tỷ đồng' });
const read = (actual: string) => readLine(indicator, { indicatorId: 'p', actual });
const { line: ESTIMATE } = read('ước 95,5');

it('R-SHEET-9: reads the mark before a figure, and no mark where there is none', () => {
  for (const text of ['ước 95,5', 'Ước đạt 95,5', 'ƯỚC THỰC HIỆN: 95,5', 'số ước 95,5', 'ước95,5'])
    expect(read(text)).toMatchObject({
      line: { actual: '95.5', estimated: true },
      faults: [],
    });
  expect(read('95,5').line).not.toHaveProperty('estimated');
  expect(estimateIn('ước')).toBeUndefined();
  expect(read('ước chừng').faults).toMatchObject([{ kind: 'MalformedNumber', found: 'ước chừng' }]);
});

it('R-SHEET-9: is shown and written back as an estimate, and is other content than the final figure', () => {
  expect(sayReport(showReport(indicator, ESTIMATE))).toEqual(['ước 95,5 tỷ đồng']);
  for (const written of [writtenFromLine(ESTIMATE), spellSheetLine(indicator, ESTIMATE)])
    expect(readLine(indicator, written).line).toEqual(ESTIMATE);
  const { line: final } = read('95,5');
  expect(hashLine(final).pointsHash).not.toBe(hashLine(ESTIMATE).pointsHash);
  expect(estimatesIn([ESTIMATE, { ...final, indicatorId: 'q' }])).toEqual(['p']);
});

it('R-SHEET-9: stands only beside a quantity, and is over once a reviewer corrects the result', () => {
  const claimed = { indicatorId: 'd', state: 'REPORTED', claim: '1', estimated: true } as const;
  expect(checkLine(direct(), claimed)).toMatchObject([{ kind: 'FieldNotTaken', field: 'actual' }]);
  expect(reportIn(ESTIMATE)).not.toHaveProperty('estimated');
  const corrected = { state: 'REPORTED', actual: '90' } as const;
  expect(correctedLine(ESTIMATE, { corrected })).not.toHaveProperty('estimated');
});
