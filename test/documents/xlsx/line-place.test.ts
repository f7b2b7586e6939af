import { expect, it } from 'vitest';
import { knownRowsOf } from '../../../shared/documents/xlsx/identity-sheet.ts';
import { placeOfField } from '../../../shared/documents/xlsx/line-place.ts';
import { SAMPLE_ROWS } from '../../support/sample-template.ts';

const rows = knownRowsOf(SAMPLE_ROWS);

it.each([
  ['thu-ngan-sach', 'actual', undefined, 'thu-ngan-sach', 'result'],
  ['thu-ngan-sach', 'evidence', undefined, 'thu-ngan-sach', 'evidence'],
  ['truong-chuan', 'met', undefined, 'truong-chuan', 'result'],
  ['che-do-bao-cao', 'cases', 'khong-bao-cao', 'che-do-bao-cao/khong-bao-cao', 'result'],
  ['che-do-bao-cao', 'actual', undefined, 'che-do-bao-cao/bao-cao-muon', 'result'],
  ['che-do-bao-cao', 'claim', undefined, 'che-do-bao-cao', 'claim'],
  ['phong-trao', 'actual', undefined, 'phong-trao', 'claim'],
] as const)('%s, %s, %s is written at %s, %s', (indicatorId, field, eventId, key, column) => {
  expect(placeOfField(rows, indicatorId, field, eventId)).toEqual({ key, column });
});

it('knows no place for an indicator that the form does not have', () => {
  expect(placeOfField(rows, 'khong-co', 'actual')).toBeUndefined();
});
