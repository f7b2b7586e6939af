import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { checkReview } from '../../../shared/domain/reviews/check-review.ts';
import type { CorrectedReport, LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([direct({ maxBonus: '1' }), count({ minusCap: '4' }), yesNo()]);
const sheet = [
  reported('d', { claim: '3' }),
  reported('c', { cases: [{ eventId: 'late', count: '1' }] }),
];
const granted = (indicatorId: string, points: string): LineReview => ({
  indicatorId,
  outcome: 'CHANGED',
  granted: points,
  reason: 'Lý do',
});
const reviewed = { lines: sheet, planOf: () => ({}) };
const faults = (...lines: readonly LineReview[]) => {
  const result = checkReview(ruleSet, reviewed, lines);
  return result.ok ? [] : result.errors.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);
};

it('R-REVIEW-1: grants nothing, or anything between the least and the most of the rule', () => {
  expect(faults(granted('d', '5'), granted('c', '-1'))).toEqual([]);
  expect(faults(granted('d', '5.0001'), granted('c', '-1.0001'))).toEqual([
    'd GrantedAboveMaximum',
    'c GrantedBelowLeast',
  ]);
  expect(faults(granted('d', '0'))).toEqual([]);
  expect(faults(granted('d', '-0.0001'))).toEqual(['d GrantedBelowLeast']);
});

it('R-REVIEW-1: grants nothing also where the rule itself never gives less than its floor', () => {
  const floored = buildRuleSet([
    proportional({ floor: '2' }),
    yesNo({ met: '2', notMet: '1' }),
    bands({ bands: [{ points: '3' }] }),
  ]);
  const own = [
    reported('p', { actual: '0' }),
    reported('y', { met: false }),
    reported('b', { actual: '1' }),
  ];
  const kinds = (points: string) => {
    const lines = ['p', 'y', 'b'].map((id) => granted(id, points));
    const result = checkReview(floored, { lines: own, planOf: () => ({}) }, lines);
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };
  expect(kinds('0')).toEqual([]);
  expect(kinds('0.5')).toEqual([]);
  expect(kinds('-0.0001')).toEqual(Array.from({ length: 3 }, () => 'GrantedBelowLeast'));
});

it('refuses a line that is not on the sheet, and one reviewed twice', () => {
  expect(faults({ indicatorId: 'y', outcome: 'CONFIRMED' })).toEqual(['y ReviewUnknownLine']);
  expect(faults({ indicatorId: 'z', outcome: 'CONFIRMED' })).toEqual(['z ReviewUnknownLine']);
  expect(faults({ indicatorId: 'd', outcome: 'CONFIRMED' }, granted('d', '1'))).toEqual([
    'd ReviewedTwice',
  ]);
});

const corrected = (
  indicatorId: string,
  report: Partial<CorrectedReport>,
  reason = 'Theo hồ sơ',
): LineReview => ({
  indicatorId,
  outcome: 'CORRECTED',
  corrected: { state: 'REPORTED', ...report },
  reason,
});
const late = (n: string) => ({ cases: [{ eventId: 'late', count: n }] });

it('R-REVIEW-4: a corrected result is held to what a line of a sheet is held to, at its field', () => {
  const result = checkReview(ruleSet, reviewed, [
    corrected('c', { actual: '3' }),
    corrected('d', {}),
  ]);
  if (result.ok) throw new Error('taken');
  expect(result.errors).toMatchObject([
    { indicatorId: 'c', kind: 'FieldNotTaken', field: 'actual' },
    { indicatorId: 'c', kind: 'MissingField', field: 'cases', eventId: 'late' },
    { indicatorId: 'd', kind: 'ClaimNotCorrected' },
  ]);
  expect(faults(corrected('c', late('10000')))).toEqual(['c CountTooLarge']);
  expect(faults(corrected('c', late('9999')))).toEqual([]);
});

it('R-REVIEW-4: the reason of a correction is its evidence', () => {
  const proven = buildRuleSet([count({ evidence: 'REQUIRED' })]);
  const own = { lines: [reported('c', late('0'))], planOf: () => ({}) };
  expect(checkReview(proven, own, [corrected('c', late('2'))]).ok).toBe(true);
});

describe('a line that the rule leaves to the reviewer', () => {
  const gaps = buildRuleSet([
    bands({ bands: [{ from: '98', points: '5' }], otherwise: 'LEFT_TO_REVIEWER' }),
    yesNo(),
  ]);
  const agree: LineReview = { indicatorId: 'b', outcome: 'CONFIRMED' };
  const kinds = (
    actual: string,
    said: LineReview,
    given: { readonly before?: readonly LineReview[]; readonly faulty?: boolean } = {},
  ) => {
    const lines = [reported('b', { actual }), reported('y', { met: true })];
    const plan = given.faulty === true ? undefined : {};
    const sheetOf = { lines, planOf: () => plan, ...(given.before && { before: given.before }) };
    const result = checkReview(gaps, sheetOf, [said]);
    return result.ok ? [] : result.errors.map(({ kind }) => kind);
  };

  it('R-REVIEW-5: gets points, not consent; where the rule gives points consent is enough', () => {
    expect(kinds('97.9999', agree)).toEqual(['LeftToReviewer']);
    expect(kinds('98', agree)).toEqual([]);
    expect(kinds('97.9999', granted('b', '4.5'))).toEqual([]);
    expect(kinds('97', { indicatorId: 'y', outcome: 'CONFIRMED' })).toEqual([]);
  });

  it('R-REVIEW-5: gets points also where the corrected result is left to the reviewer', () => {
    expect(kinds('98', corrected('b', { actual: '97' }))).toEqual(['LeftToReviewer']);
    expect(kinds('97', corrected('b', { actual: '98' }))).toEqual([]);
    expect(kinds('97', corrected('b', { state: 'NOTHING_AROSE' }))).toEqual([]);
  });

  it('R-REVIEW-5: in a second review may be agreed with once the first one gave it points', () => {
    expect(kinds('97', agree, { before: [granted('b', '4')] })).toEqual([]);
    expect(kinds('97', agree, { before: [corrected('b', { actual: '98' })] })).toEqual([]);
    expect(kinds('97', agree, { before: [] })).toEqual(['LeftToReviewer']);
  });

  it('is not asked about where nothing can be computed from the sheet', () => {
    expect(kinds('97', agree, { faulty: true })).toEqual([]);
  });

  it('R-REVIEW-5: is named in a case at its line, unless the sheet itself is faulty', () => {
    const caseWith = (lines: SheetLine[]) => {
      const sheetHash = hashSheet(lines).hash;
      const review = { unitId: 'a', version: 1, sheetHash, lines: [agree] };
      const checked = checkCase(buildCase(gaps, [{ id: 'a', lines, review }]));
      return checked.ok ? [] : checked.errors.map(({ kind, path }) => `${path} ${kind}`);
    };
    const left = reported('b', { actual: '97' });
    expect(caseWith([left, reported('y', { met: true })])).toEqual([
      '$.reviews[0].lines[0] CaseReview',
    ]);
    expect(caseWith([left])).toEqual(['$.sheets[0].lines CaseSheet']);
  });
});

it('R-REVIEW-4: a faulty correction is named in a case at its field', () => {
  const lines = [...sheet, reported('y', { met: true })];
  const sheetHash = hashSheet(lines).hash;
  const said = [corrected('c', { met: true, ...late('1') })];
  const review = { unitId: 'a', version: 1, sheetHash, lines: said };
  const checked = checkCase(buildCase(ruleSet, [{ id: 'a', lines, review }]));
  expect(checked.ok ? [] : checked.errors.map(({ path }) => path)).toEqual([
    '$.reviews[0].lines[0].corrected.met',
  ]);
});
