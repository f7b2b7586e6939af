import { expect, it } from 'vitest';
import { checkDates } from '../../../shared/domain/decisions/check-dates.ts';
import { buildDecision } from '../../support/build-decision.ts';

const AT = '2024-01-15T03:00:00.000Z';
const DAYS = {
  councilDate: '2024-01-10',
  proposalDate: '2024-01-10',
  signedOn: '2024-01-15',
  registration: { number: 1, date: '2024-01-15' },
};
const faults = (changes = {}, at = AT) =>
  checkDates(buildDecision({ ...DAYS, ...changes }), at).map((fault) =>
    fault.kind === 'DatesOutOfOrder' ? [fault.earlier.of, fault.later.of] : fault.kind,
  );

it('R-DEC-9: days may be the same, and each may be later than the one before', () => {
  expect(faults()).toEqual([]);
  expect(faults({}, '2025-01-01T00:00:00.000Z')).toEqual([]);
});

it('R-DEC-9: names the two days that do not follow each other', () => {
  expect(faults({ proposalDate: '2024-01-09' })).toEqual([['COUNCIL', 'PROPOSAL']]);
  expect(faults({ signedOn: '2024-01-09' })).toEqual([['PROPOSAL', 'SIGNATURE']]);
  expect(faults({ registration: { number: 1, date: '2024-01-14' } })).toEqual([
    ['SIGNATURE', 'NUMBER'],
  ]);
});

it('R-DEC-9: a day that is to come is refused, by the calendar of Việt Nam', () => {
  expect(faults({}, '2024-01-14T16:59:59.999Z')).toEqual([['NUMBER', 'TODAY']]);
  expect(faults({}, '2024-01-14T17:00:00.000Z')).toEqual([]);
});

it('R-DEC-9: a day that is not known yet is skipped', () => {
  const some = { proposalDate: undefined, registration: undefined };
  expect(faults({ ...some, signedOn: '2024-01-09' })).toEqual([['COUNCIL', 'SIGNATURE']]);
  expect(faults({ ...some, signedOn: undefined, councilDate: undefined })).toEqual([]);
});

it('R-DEC-12: nothing about a decision is dated before it', () => {
  const target = { decisionId: 'a', version: 5, symbol: 'QĐ', number: 1, date: '2024-01-11' };
  expect(faults({ target })).toEqual([['TARGET', 'COUNCIL']]);
  const later = { councilDate: undefined, proposalDate: undefined };
  expect(faults({ target, ...later })).toEqual([]);
  expect(faults({ target, ...later, signedOn: '2024-01-10' })).toEqual([['TARGET', 'SIGNATURE']]);
});
