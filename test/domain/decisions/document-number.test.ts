import { expect, it } from 'vitest';
import { documentNumber } from '../../../shared/domain/decisions/document-number.ts';
import { buildDecision } from '../../support/build-decision.ts';

it('R-DEC-14: is of the body, the symbol and the year of its date', () => {
  const registration = { number: 7, date: '2023-12-31' };
  expect(documentNumber(buildDecision({ registration }))).toEqual({
    body: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
    symbol: 'QĐ-UBND',
    year: '2023',
    number: 7,
  });
});

it('is none before the clerk gave one', () => {
  expect(documentNumber(buildDecision())).toBeUndefined();
});
