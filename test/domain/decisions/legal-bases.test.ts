import { expect, it } from 'vitest';
import { legalBasesOn } from '../../../shared/domain/decisions/legal-bases.ts';

const BASES = [
  { text: 'Luật năm 2003', validFrom: '2004-07-01', validTo: '2024-01-01' },
  { text: 'Nghị định năm 2017', validFrom: '2017-10-01', validTo: '2024-01-01' },
  { text: 'Luật năm 2022', validFrom: '2024-01-01' },
];

it('R-DEC-1: cites a law from its first day, and the one it replaces to the day before', () => {
  expect(legalBasesOn(BASES, '2023-12-31')).toEqual(['Luật năm 2003', 'Nghị định năm 2017']);
  expect(legalBasesOn(BASES, '2024-01-01')).toEqual(['Luật năm 2022']);
});

it('R-DEC-1: cites nothing where nothing was in force', () => {
  expect(legalBasesOn(BASES, '2004-06-30')).toEqual([]);
  expect(legalBasesOn([], '2024-01-01')).toEqual([]);
});
