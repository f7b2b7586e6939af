import { describe, expect, it } from 'vitest';
import { checkLine, takesField } from '../../../shared/domain/scoring/check-line.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { reported } from '../../support/build-case.ts';
import {
  bands,
  count,
  direct,
  proportional,
  rankToPoints,
  yesNo,
} from '../../support/build-rule-set.ts';

type Line = Omit<SheetLine, 'indicatorId' | 'state'>;
const check = (indicator: Parameters<typeof checkLine>[0], line: Line, skip?: string[]) =>
  checkLine(indicator, reported(indicator.id, line), skip && new Set(skip));

const classed = bands({
  classBy: { id: 'ho-so', title: 'Số hồ sơ' },
} as Parameters<typeof bands>[0]);
const dated = yesNo({ deadline: '2023-12-10' });

describe('R-SHEET-1: the fields of a line', () => {
  it('are the result of its kind, and rows only where there are some', () => {
    expect(takesField(proportional(), 'actual')).toBe(true);
    expect(takesField(proportional(), 'cases')).toBe(false);
    expect(takesField(proportional(), 'met')).toBe(false);
    expect(takesField(bands(), 'cases')).toBe(false);
    expect(takesField(classed, 'cases')).toBe(true);
    expect(takesField(classed, 'actual')).toBe(true);
    expect(takesField(classed, 'met')).toBe(false);
    expect(takesField(count(), 'actual')).toBe(false);
  });

  it('are each refused where the kind does not take them, with the kind', () => {
    expect(check(proportional(), { actual: '3', met: true, date: '2023-12-01' })).toEqual([
      { indicatorId: 'p', kind: 'FieldNotTaken', field: 'met', formula: 'PROPORTIONAL' },
      { indicatorId: 'p', kind: 'FieldNotTaken', field: 'date', formula: 'PROPORTIONAL' },
    ]);
    expect(check(proportional(), { actual: '3', estimated: true })).toEqual([]);
    expect(check(proportional(), { actual: '3', cases: [] })).toEqual([
      { indicatorId: 'p', kind: 'FieldNotTaken', field: 'cases', formula: 'PROPORTIONAL' },
    ]);
    expect(check(proportional(), { actual: '3', met: false })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'met' },
    ]);
    expect(check(yesNo(), { met: true, actual: '3' })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'actual', formula: 'BOOLEAN' },
    ]);
  });

  it('with a deadline are the date, or that it was not done, and never both', () => {
    const notTaken = [{ kind: 'FieldNotTaken', field: 'met' }];
    expect(check(dated, { date: '2023-12-01' })).toEqual([]);
    expect(check(dated, { met: false })).toEqual([]);
    expect(check(dated, { date: '2023-12-01', met: false })).toMatchObject(notTaken);
    expect(check(dated, { date: '2023-12-01', met: true })).toMatchObject(notTaken);
    expect(check(dated, { met: true })).toMatchObject([
      ...notTaken,
      { kind: 'MissingField', field: 'date' },
    ]);
    expect(check(dated, { met: false, actual: '3' })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'actual' },
    ]);
    expect(check(dated, { date: '2023-12-01', actual: '3' })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'actual' },
    ]);
  });

  it('name what is missing once, and not where it was found faulty already', () => {
    expect(check(proportional(), {})).toEqual([
      { indicatorId: 'p', kind: 'MissingField', field: 'actual' },
    ]);
    expect(check(proportional(), { met: false })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'met' },
      { kind: 'MissingField', field: 'actual' },
    ]);
    expect(check(proportional(), {}, ['actual'])).toEqual([]);
    expect(check(dated, {}, ['date'])).toEqual([]);
    expect(check(count(), {}, ['cases'])).toMatchObject([{ eventId: 'late' }]);
  });
});

describe('counted rows', () => {
  const cases = (...all: readonly (readonly [string, string])[]) => ({
    cases: all.map(([eventId, number]) => ({ eventId, count: number })),
  });
  const row = { indicatorId: 'c', field: 'cases', eventId: 'late' };

  it('are each there once, known, and within their limit', () => {
    expect(check(count(), cases(['late', '9999']))).toEqual([]);
    expect(check(count(), cases(['late', '10000']))).toEqual([
      { ...row, kind: 'CountTooLarge', found: '10000', maximum: 9999 },
    ]);
    expect(check(count(), cases())).toEqual([{ ...row, kind: 'MissingField' }]);
    expect(check(count(), cases(['late', '1'], ['late', '2']))).toEqual([
      { ...row, kind: 'EventTwice', found: '2' },
    ]);
    expect(check(count(), cases(['late', '1'], ['x', '2']))).toEqual([
      { ...row, kind: 'UnknownEvent', eventId: 'x', found: '2' },
    ]);
    expect(check(count(), cases(['late', '10000']), ['cases'])).toEqual([]);
  });

  it('of a class by quantity may be as many as a quantity', () => {
    const line = (number: string) => ({ actual: '97', ...cases(['ho-so', number]) });
    expect(check(classed, line('999999'))).toEqual([]);
    expect(check(classed, line('1000000'))).toMatchObject([
      { kind: 'CountTooLarge', maximum: 999_999 },
    ]);
  });
});

describe('n of m', () => {
  const share = proportional({ takesShare: true });
  const found = (text: string) => ({ indicatorId: 'p', field: 'actual', found: text });

  it('stands only where the indicator takes it, beside the part', () => {
    expect(check(share, { actual: '3', of: '4' })).toEqual([]);
    expect(check(proportional(), { actual: '3', of: '4' })).toEqual([
      { ...found('3/4'), kind: 'ShareNotTaken' },
    ]);
    expect(check(yesNo(), { met: true, of: '4' })).toMatchObject([{ kind: 'ShareNotTaken' }]);
    expect(check(share, { of: '4' })).toContainEqual({ ...found('/4'), kind: 'ShareNotTaken' });
  });

  it('is from nothing to the whole of something', () => {
    const kinds = (actual: string, of: string) =>
      check(share, { actual, of }).map(({ kind }) => kind);
    expect(kinds('0', '4')).toEqual([]);
    expect(kinds('4', '4')).toEqual([]);
    expect(kinds('4.1', '4')).toEqual(['ShareOutOfRange']);
    expect(kinds('-0.1', '4')).toEqual(['ShareOutOfRange']);
    expect(kinds('0', '0')).toEqual(['ShareOutOfRange']);
    expect(check(share, { actual: '5', of: '4' })).toEqual([
      { ...found('5/4'), kind: 'ShareOutOfRange' },
    ]);
  });
});

describe('R-SHEET-4: evidence where it is required', () => {
  const evidence = 'REQUIRED' as const;
  const missing = (indicator: Parameters<typeof checkLine>[0], line: Line, skip?: string[]) =>
    check(indicator, line, skip).map(({ kind }) => kind);

  it('is asked of what reports something', () => {
    const asked = ['MissingEvidence'];
    expect(check(proportional({ evidence }), { actual: '0' })).toEqual([
      { indicatorId: 'p', kind: 'MissingEvidence', field: 'evidence' },
    ]);
    expect(missing(yesNo({ evidence }), { met: true })).toEqual(asked);
    expect(missing(yesNo({ evidence, deadline: '2023-12-10' }), { date: '2023-12-11' })).toEqual(
      asked,
    );
    expect(missing(direct({ evidence }), { claim: '0.01' })).toEqual(asked);
    const placed = rankToPoints({ evidence });
    expect(missing(placed, { cases: [{ eventId: 'bo', count: '1' }] })).toEqual(asked);
  });

  it('is asked of nothing that needs no proof, nor beside a fault of the same line', () => {
    expect(missing(yesNo({ evidence }), { met: false })).toEqual([]);
    expect(missing(yesNo({ evidence, deadline: '2023-12-10' }), { met: false })).toEqual([]);
    expect(missing(direct({ evidence }), { claim: '0' })).toEqual([]);
    expect(missing(direct({ evidence }), {})).toEqual(['MissingField']);
    expect(missing(proportional({ evidence }), { actual: '3', evidence: 'BC 1' })).toEqual([]);
    expect(missing(proportional({ evidence }), { actual: '3' }, ['evidence'])).toEqual([]);
    expect(missing(proportional({ evidence }), { actual: '3' }, ['explanation'])).toEqual([]);
    expect(missing(proportional({ evidence }), {}, ['actual'])).toEqual([]);
  });
});

it('R-SHEET-3: a claim is held to its limits, which the fault names', () => {
  const found = (claim: string) => ({ indicatorId: 'd', field: 'claim', found: claim });
  const one = direct({ maxBonus: '1' });
  expect(check(one, { claim: '5' })).toEqual([]);
  expect(check(one, { claim: '5.01' })).toEqual([
    { ...found('5.01'), kind: 'AboveMaximum', maximum: '5' },
  ]);
  expect(check(one, { claim: '0' })).toEqual([]);
  expect(check(one, { claim: '-1' })).toEqual([{ ...found('-1'), kind: 'BelowLeast', least: '0' }]);
});

it('R-SHEET-2: nothing arose contradicts every result, and a claim only where claims count', () => {
  const nothing = (indicator: Parameters<typeof checkLine>[0], line: Line) =>
    checkLine(indicator, { indicatorId: indicator.id, state: 'NOTHING_AROSE', ...line }).map(
      (fault) => ('field' in fault ? `${fault.field} ${fault.kind}` : fault.kind),
    );
  expect(nothing(proportional(), { claim: '3' })).toEqual([]);
  expect(nothing(direct(), { claim: '3' })).toEqual(['claim FieldWithNothingArose']);
  for (const line of [{ estimated: true }, { actual: '1', estimated: true }] as const)
    expect(nothing(proportional(), line)).toEqual(['actual FieldWithNothingArose']);
  expect(nothing(yesNo({ nothingArose: 'NOT_ALLOWED' }), { met: true })).toEqual([
    'state NothingAroseNotAllowed',
    'met FieldWithNothingArose',
  ]);
  expect(nothing(direct(), { actual: '1', cases: [], date: '2023-12-01' })).toEqual([
    'actual FieldWithNothingArose',
    'cases FieldWithNothingArose',
    'date FieldWithNothingArose',
  ]);
});
