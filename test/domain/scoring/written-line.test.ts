import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import { isBlankLine, readLine } from '../../../shared/domain/scoring/read-line.ts';
import type { LineAssignment, WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { readAnswer, readState } from '../../../shared/domain/scoring/written-words.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

type Written = Omit<WrittenLine, 'indicatorId'>;
const read = (indicator: Indicator, written: Written) =>
  readLine(indicator, { indicatorId: indicator.id, ...written });
const faults = (indicator: Indicator, written: Written) => read(indicator, written).faults;
const dated = yesNo({ deadline: '2023-12-10' });

describe('a blank line', () => {
  it('is one on which nothing is written, in no field and no row', () => {
    const blank = { indicatorId: 'c' };
    expect(isBlankLine(blank)).toBe(true);
    expect(isBlankLine({ ...blank, cases: [] })).toBe(true);
    expect(isBlankLine({ ...blank, actual: ' \n', cases: [{ eventId: 'a', count: ' ' }] })).toBe(
      true,
    );
    expect(isBlankLine({ ...blank, cases: [{ eventId: 'a' }] })).toBe(true);
    for (const field of [
      'state',
      'actual',
      'met',
      'date',
      'claim',
      'explanation',
      'evidence',
    ] as const) {
      expect(isBlankLine({ ...blank, [field]: 'x' })).toBe(false);
    }
    const rows = [
      { eventId: 'a', count: '' },
      { eventId: 'b', count: '0' },
    ];
    expect(isBlankLine({ ...blank, cases: rows })).toBe(false);
  });
});

describe('a number', () => {
  const fault = (indicator: Indicator, actual: string) => {
    const [first] = faults(indicator, { actual });
    return first?.kind === 'MalformedNumber' ? first.fault.kind : first?.kind;
  };

  it('is read by its column: percent where the unit of measure says so, decimals where they are declared', () => {
    expect(fault(proportional(), '97%')).toBe('NumberPercentNotTaken');
    expect(fault(proportional({ unitOfMeasure: 'tỷ lệ %' }), '97%')).toBeUndefined();
    expect(fault(proportional(), '1.200')).toBe('NumberAmbiguous');
    expect(fault(proportional({ valueDecimals: 0 }), '1.200')).toBeUndefined();
    expect(fault(proportional({ valueDecimals: 1 }), '1,25')).toBe('NumberTooManyDecimals');
  });

  it('that cannot be read leaves no result', () => {
    expect(read(proportional(), { actual: 'nhiều' }).line).toStrictEqual({
      indicatorId: 'p',
      state: 'REPORTED',
    });
    expect(read(direct(), { claim: 'nhiều' }).line).toStrictEqual({
      indicatorId: 'd',
      state: 'REPORTED',
    });
  });

  it('of a claim has at most four decimals', () => {
    expect(read(direct(), { claim: '0,1234' }).line.claim).toBe('0.1234');
    expect(faults(direct(), { claim: '0,12345' })).toEqual([
      {
        indicatorId: 'd',
        kind: 'MalformedNumber',
        field: 'claim',
        found: '0,12345',
        fault: { kind: 'NumberTooManyDecimals', maximum: 4, found: '0,12345' },
      },
    ]);
  });

  it('as n of m leaves no result when either side cannot be read', () => {
    const share = proportional({ takesShare: true });
    for (const actual of ['ba/4', '3/bốn', '3/', '/4', '/']) {
      const { line, faults: found } = read(share, { actual });
      expect(line).toStrictEqual({ indicatorId: 'p', state: 'REPORTED' });
      expect(found.length).toBeGreaterThan(0);
    }
    expect(read(share, { actual: '3/4' }).line).toMatchObject({ actual: '3', of: '4' });
  });
});

describe('counted rows', () => {
  const two = count({
    events: [
      { id: 'late', title: 'Chậm', pointsPerCase: '-0.5' },
      { id: 'lost', title: 'Không gửi', pointsPerCase: '-1' },
    ],
  });
  const rows = (...all: readonly (readonly [string, string | undefined])[]) => ({
    cases: all.map(([eventId, number]) => ({ eventId, count: number })),
  });
  const about = { indicatorId: 'c', field: 'cases' };

  it('are none where nothing is written, and keep only what is', () => {
    expect(read(two, {}).line).not.toHaveProperty('cases');
    expect(read(two, rows(['late', ''], ['lost', undefined])).line).not.toHaveProperty('cases');
    expect(read(two, rows(['late', '2'], ['lost', ' '])).line.cases).toEqual([
      { eventId: 'late', count: '2' },
    ]);
  });

  it('are each named with what was written', () => {
    expect(faults(two, rows(['x', ' 1 ']))).toEqual([
      { ...about, kind: 'UnknownEvent', eventId: 'x', found: '1' },
    ]);
    expect(faults(two, rows(['late', '1'], ['late', '2']))).toEqual([
      { ...about, kind: 'EventTwice', eventId: 'late', found: '2' },
    ]);
    expect(faults(two, rows(['late', '-1']))).toEqual([
      { ...about, kind: 'NegativeCount', eventId: 'late', found: '-1' },
    ]);
    expect(faults(two, rows(['late', '9.999']))).toEqual([]);
    expect(faults(two, rows(['late', '10.000']))).toEqual([
      { ...about, kind: 'CountTooLarge', eventId: 'late', found: '10.000', maximum: 9999 },
    ]);
    expect(faults(two, rows(['late', 'hai']))).toMatchObject([
      { ...about, kind: 'MalformedNumber', eventId: 'late', found: 'hai' },
    ]);
  });

  it('are refused where the indicator has none', () => {
    expect(read(yesNo(), rows(['late', '1']))).toEqual({
      line: { indicatorId: 'y', state: 'REPORTED' },
      faults: [{ indicatorId: 'y', kind: 'FieldNotTaken', field: 'cases', formula: 'BOOLEAN' }],
      notAssigned: false,
    });
  });
});

describe('an answer', () => {
  it('is taken where it is asked, and beside a deadline only as not done', () => {
    expect(read(yesNo(), { met: 'có' }).line.met).toBe(true);
    expect(read(yesNo(), { met: 'chưa.' }).line.met).toBe(false);
    expect(read(dated, { met: 'chưa' })).toMatchObject({ line: { met: false }, faults: [] });
    expect(faults(dated, { met: 'có' })).toEqual([
      { indicatorId: 'y', kind: 'FieldNotTaken', field: 'met', formula: 'BOOLEAN' },
    ]);
    expect(faults(proportional(), { met: 'không' })).toEqual([
      { indicatorId: 'p', kind: 'FieldNotTaken', field: 'met', formula: 'PROPORTIONAL' },
    ]);
    expect(read(proportional(), { met: 'không' }).line).not.toHaveProperty('met');
    expect(faults(dated, { met: 'có lẽ' })).toMatchObject([{ kind: 'FieldNotTaken' }]);
  });

  it('may end in a full stop, and is no other word', () => {
    expect(['Có.', 'đạt!', ' X ', '✓'].map(readAnswer)).toEqual([true, true, true, true]);
    expect(['Không.', 'Chưa đạt'].map(readAnswer)).toEqual([false, false]);
    expect(['', 'c.ó', 'có..', 'có thể', undefined].map(readAnswer)).toEqual(
      Array.from({ length: 5 }),
    );
    expect(readState('Không phát sinh.')).toBe('NOTHING_AROSE');
    expect(readState('k.ps')).toBeUndefined();
    expect(readState('toString')).toBeUndefined();
  });
});

describe('a date', () => {
  it('is a day, or a word that says that it was not done', () => {
    expect(read(dated, { date: ' 01/12/2023 ' }).line.date).toBe('2023-12-01');
    const notDone = read(dated, { date: 'Chưa' });
    expect(notDone.line).toStrictEqual({ indicatorId: 'y', state: 'REPORTED', met: false });
    expect(notDone.faults).toEqual([]);
    for (const date of ['31/02/2023', 'có', 'hôm qua']) {
      expect(faults(dated, { date })).toEqual([
        { indicatorId: 'y', kind: 'MalformedDate', field: 'date', found: date },
      ]);
    }
    expect(faults(dated, { date: ' ' })).toEqual([]);
    expect(faults(yesNo(), { date: '01/12/2023' })).toMatchObject([
      { kind: 'FieldNotTaken', field: 'date' },
    ]);
  });
});

describe('texts', () => {
  it('are kept in one line, and left out where blank', () => {
    expect(read(direct(), { evidence: ' QĐ\n 12 ', explanation: ' ' }).line).toStrictEqual({
      indicatorId: 'd',
      state: 'REPORTED',
      evidence: 'QĐ 12',
    });
  });

  it('name each character that cannot be used once, and say how long they are', () => {
    const found = faults(direct(), { evidence: 'a\u202eb c\u202e\u200b' });
    expect(found).toEqual([
      {
        indicatorId: 'd',
        kind: 'UnusableCharacter',
        field: 'evidence',
        characters: ['U+202E', 'U+200B'],
      },
    ]);
    expect(faults(direct(), { explanation: 'a\u0007b' })).toMatchObject([
      { characters: ['U+0007'] },
    ]);
    expect(faults(direct(), { evidence: 'a'.repeat(501) })).toEqual([
      { indicatorId: 'd', kind: 'TextTooLong', field: 'evidence', maximum: 500, length: 501 },
    ]);
    expect(faults(direct(), { evidence: `\u0007${'a'.repeat(500)}` })).toMatchObject([
      { kind: 'TextTooLong', length: 501 },
      { kind: 'UnusableCharacter' },
    ]);
  });
});

describe('a state', () => {
  it('stays what it was where it cannot be read, and is told with what was written', () => {
    expect(read(yesNo(), { state: ' gì  đó ', met: 'có' })).toEqual({
      line: { indicatorId: 'y', state: 'REPORTED', met: true },
      faults: [{ indicatorId: 'y', kind: 'UnknownState', field: 'state', found: 'gì đó' }],
      notAssigned: false,
    });
    expect(read(yesNo(), { state: 'KPS' }).line.state).toBe('NOTHING_AROSE');
    expect(read(yesNo(), { state: 'có kết quả' }).line.state).toBe('REPORTED');
    expect(read(yesNo(), { state: 'không giao' })).toMatchObject({
      line: { state: 'REPORTED' },
      notAssigned: true,
    });
  });

  it('of a sheet is the unit’s to say only as far as its plan goes', () => {
    const ruleSet = buildRuleSet([yesNo(), bands()]);
    const check = (plan: LineAssignment['state'], ...written: readonly Written[]) => {
      const lines: LineAssignment[] =
        plan === 'NOT_ASSIGNED' ? [{ indicatorId: 'y', state: plan }] : [];
      const result = checkSheet(ruleSet, { unitId: 'u', lines }, [
        ...written.map((one) => ({ indicatorId: 'y', ...one })),
        { indicatorId: 'b', actual: '97' },
      ]);
      return result.ok ? result.value.map(({ indicatorId }) => indicatorId) : result.errors;
    };
    const twice = { kind: 'LineTwice', indicatorId: 'y' };
    const notAssigned = { kind: 'NotAssigned', indicatorId: 'y' };
    expect(check('NOT_ASSIGNED', { state: 'không giao' })).toEqual(['b']);
    expect(check('NOT_ASSIGNED', { state: 'không giao', met: 'có' })).toEqual([notAssigned]);
    expect(check('NOT_ASSIGNED', { state: 'không giao', evidence: 'x' })).toEqual([notAssigned]);
    expect(check('NOT_ASSIGNED', { state: 'kps' })).toEqual([notAssigned]);
    expect(check('NOT_ASSIGNED', { state: 'không giao' }, { met: 'có' })).toEqual([twice]);
    expect(check('ASSIGNED', { state: ' Không giao', met: 'có' }, { met: 'có' })).toEqual([
      { kind: 'NotUnitsToSay', indicatorId: 'y', field: 'state', found: ' Không giao' },
      twice,
    ]);
    const unknown = { kind: 'UnknownState', indicatorId: 'y', field: 'state', found: 'gì đó' };
    expect(check('ASSIGNED', { state: 'gì đó' })).toEqual([unknown]);
  });
});
