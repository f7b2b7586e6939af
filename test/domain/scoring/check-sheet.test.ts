import { expect, it } from 'vitest';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  group([
    proportional({ unitOfMeasure: 'tỷ đồng', valueDecimals: 1, nothingArose: 'NOT_ALLOWED' }),
    bands({ unitOfMeasure: '%' }),
    count({
      events: [
        { id: 'late', title: 'Chậm', pointsPerCase: '-0.5' },
        { id: 'lost', title: 'Không gửi', pointsPerCase: '-1' },
      ],
      evidence: 'REQUIRED',
    }),
    yesNo(),
    direct({ maxBonus: '1', evidence: 'REQUIRED' }),
  ]),
]);

const good: Readonly<Record<string, WrittenLine>> = {
  p: { indicatorId: 'p', actual: '1.200' },
  b: { indicatorId: 'b', actual: '97,25 %' },
  c: {
    indicatorId: 'c',
    cases: [
      { eventId: 'lost', count: '0' },
      { eventId: 'late', count: ' 0 ' },
    ],
  },
  y: { indicatorId: 'y', met: 'Đạt' },
  d: { indicatorId: 'd', claim: '4,5', evidence: '  QĐ số 12\n ngày 3/4 ' },
};

const check = (changes: Readonly<Record<string, Partial<WrittenLine> | undefined>> = {}) =>
  checkSheet(
    ruleSet,
    undefined,
    Object.values(good).flatMap((line) => {
      const change = line.indicatorId in changes ? changes[line.indicatorId] : {};
      return change === undefined ? [] : [{ ...line, ...change }];
    }),
  );

const faults = (changes: Parameters<typeof check>[0]) => {
  const result = check(changes);
  return result.ok
    ? []
    : result.errors.map((fault) =>
        [fault.indicatorId, 'field' in fault ? fault.field : '', fault.kind]
          .filter(Boolean)
          .join(' '),
      );
};

it('gives canonical lines in the order of the rule set, whatever the order written', () => {
  const expected = [
    { indicatorId: 'p', state: 'REPORTED', actual: '1200' },
    { indicatorId: 'b', state: 'REPORTED', actual: '97.25' },
    {
      indicatorId: 'c',
      state: 'REPORTED',
      cases: [
        { eventId: 'late', count: '0' },
        { eventId: 'lost', count: '0' },
      ],
    },
    { indicatorId: 'y', state: 'REPORTED', met: true },
    { indicatorId: 'd', state: 'REPORTED', claim: '4.5', evidence: 'QĐ số 12 ngày 3/4' },
  ];
  expect(check()).toEqual({ ok: true, value: expected });
  expect(checkSheet(ruleSet, undefined, Object.values(good).reverse())).toEqual({
    ok: true,
    value: expected,
  });
});

it('R-SHEET-1: each line has what its formula needs and nothing else', () => {
  expect(faults({ p: { actual: undefined, explanation: 'x' } })).toEqual(['p actual MissingField']);
  expect(faults({ y: { met: '', explanation: 'x' } })).toEqual(['y met MissingField']);
  expect(faults({ d: { claim: ' ' } })).toEqual(['d claim MissingField']);
  expect(faults({ c: { cases: [{ eventId: 'late', count: '1' }], evidence: 'x' } })).toEqual([
    'c cases MissingField',
  ]);
  expect(faults({ c: { cases: [], explanation: 'x' } })).toEqual([
    'c cases MissingField',
    'c cases MissingField',
  ]);
  expect(faults({ y: { actual: '3' } })).toEqual(['y actual FieldNotTaken']);
  expect(faults({ p: { met: 'có' } })).toEqual(['p met FieldNotTaken']);
});

it('R-SHEET-2: nothing arose stands only where it may, and without a result', () => {
  const nothing = {
    state: 'không phát sinh',
    actual: '',
    met: '',
    claim: '',
    cases: [],
    evidence: '',
  };
  expect(faults({ b: nothing, c: nothing, y: nothing, d: nothing })).toEqual([]);
  expect(faults({ p: nothing })).toEqual(['p state NothingAroseNotAllowed']);
  expect(faults({ b: { state: 'Không phát sinh' } })).toEqual(['b actual FieldWithNothingArose']);
  expect(faults({ d: { state: 'Không phát sinh' } })).toEqual(['d claim FieldWithNothingArose']);
  expect(faults({ b: { ...nothing, claim: '5' } })).toEqual([]);
});

it('R-SHEET-3: a claim lies between zero and the maximum, on both sides of the boundary', () => {
  expect(faults({ d: { claim: '5' } })).toEqual([]);
  expect(faults({ d: { claim: '5,0001' } })).toEqual(['d claim AboveMaximum']);
  expect(faults({ d: { claim: '0', evidence: '' } })).toEqual([]);
  expect(faults({ d: { claim: '-0,0001' } })).toEqual(['d claim BelowLeast']);
});

it('R-SHEET-7: a claim beside a result that the rule computes may be any points', () => {
  for (const claim of ['5,01', '-0,01', '9999']) {
    expect(faults({ b: { claim }, c: { claim } })).toEqual([]);
  }
});

it('R-SHEET-4: what is reported where evidence is required names it; nothing needs none', () => {
  expect(faults({ d: { evidence: '' } })).toEqual(['d evidence MissingEvidence']);
  const late = (n: string) => ({
    cases: [
      { eventId: 'late', count: n },
      { eventId: 'lost', count: '0' },
    ],
  });
  expect(faults({ c: late('1') })).toEqual(['c evidence MissingEvidence']);
  expect(faults({ c: late('0') })).toEqual([]);
});

it('R-SHEET-5: one line for each assigned indicator, none for another', () => {
  expect(faults({ y: undefined })).toEqual(['y MissingLine']);
  expect(faults({ y: { met: ' ' } })).toEqual(['y MissingLine']);
  const written = [
    ...Object.values(good),
    { indicatorId: 'y', met: 'có' },
    { indicatorId: 'z', met: 'có' },
  ];
  const result = checkSheet(ruleSet, undefined, written);
  expect(result.ok ? [] : result.errors).toEqual([
    { kind: 'LineTwice', indicatorId: 'y' },
    { kind: 'UnknownLine', indicatorId: 'z' },
  ]);
});

it('asks no line for what is not assigned, and refuses one that says something', () => {
  const assignment = { unitId: 'u', lines: [{ indicatorId: 'y', state: 'NOT_ASSIGNED' } as const] };
  const withY = (line: Partial<WrittenLine>) => {
    const result = checkSheet(ruleSet, assignment, [
      ...Object.values(good).filter(({ indicatorId }) => indicatorId !== 'y'),
      { indicatorId: 'y', ...line },
    ]);
    return result.ok ? result.value.length : result.errors.map(({ kind }) => kind);
  };
  expect(withY({})).toBe(4);
  expect(withY({ state: 'Không giao' })).toBe(4);
  expect(withY({ met: 'có' })).toEqual(['NotAssigned']);
  expect(faults({ y: { state: 'Không giao' } })).toEqual(['y state NotUnitsToSay']);
});

it('reads the answers people give, and asks again for any other', () => {
  for (const yes of ['có', 'Đạt', 'x', 'X', 'true'])
    expect(faults({ y: { met: yes } })).toEqual([]);
  for (const no of ['không', 'Không đạt', 'false']) {
    expect(check({ y: { met: no } })).toMatchObject({ ok: true, value: { 3: { met: false } } });
  }
  expect(faults({ y: { met: 'chắc là có' } })).toEqual(['y met UnknownAnswer']);
  expect(faults({ y: { state: 'gì đó' } })).toEqual(['y state UnknownState']);
});

it('names every fault at once, the malformed number with the reason inside', () => {
  const result = check({
    p: { actual: 'trên 50' },
    b: { actual: '65.79,2%' },
    c: {
      cases: [
        { eventId: 'late', count: '-1' },
        { eventId: 'x', count: '1' },
        { eventId: 'lost', count: '1,5' },
      ],
    },
    d: { claim: '1e400' },
  });
  expect(result.ok ? [] : result.errors).toMatchObject([
    { indicatorId: 'p', kind: 'MalformedNumber', fault: { kind: 'NumberInWords' } },
    {
      indicatorId: 'b',
      kind: 'MalformedNumber',
      found: '65.79,2%',
      fault: { kind: 'NumberMixedMarks' },
    },
    { indicatorId: 'c', kind: 'NegativeCount', eventId: 'late', found: '-1' },
    { indicatorId: 'c', kind: 'UnknownEvent', eventId: 'x' },
    {
      indicatorId: 'c',
      kind: 'MalformedNumber',
      eventId: 'lost',
      fault: { kind: 'NumberTooManyDecimals' },
    },
    { indicatorId: 'd', kind: 'MalformedNumber', fault: { kind: 'NumberIsPower' } },
  ]);
});

it('holds counts and texts to their limits on both sides', () => {
  const late = (n: string) => ({
    evidence: 'có',
    cases: [
      { eventId: 'late', count: n },
      { eventId: 'lost', count: '0' },
    ],
  });
  expect(faults({ c: late('9.999') })).toEqual([]);
  expect(faults({ c: late('10.000') })).toEqual(['c cases CountTooLarge']);
  expect(faults({ y: { explanation: 'a'.repeat(2000) } })).toEqual([]);
  expect(faults({ y: { explanation: 'a'.repeat(2001) } })).toEqual(['y explanation TextTooLong']);
  expect(faults({ y: { evidence: 'a\u202eb' } })).toEqual(['y evidence UnusableCharacter']);
  expect(check({ y: { evidence: 'a\u202eb' } })).toMatchObject({
    errors: [{ characters: ['U+202E'] }],
  });
  const twice = late('1').cases.concat({ eventId: 'late', count: '2' });
  expect(faults({ c: { evidence: 'có', cases: twice } })).toEqual(['c cases EventTwice']);
});

it('takes n of m where the indicator does, reads it exactly, and never as more than the whole', () => {
  const shares = buildRuleSet([bands({ unitOfMeasure: '%', takesShare: true })]);
  const read = (actual: string, set = shares) => {
    const result = checkSheet(set, undefined, [{ indicatorId: 'b', actual }]);
    return result.ok ? result.value[0] : result.errors.map(({ kind }) => kind);
  };
  expect(read('152/152')).toMatchObject({ actual: '152', of: '152' });
  expect(read(' 1.200 / 1.500 ')).toMatchObject({ actual: '1200', of: '1500' });
  expect(read('0/127')).toMatchObject({ actual: '0', of: '127' });
  expect(read('48,8%')).toMatchObject({ actual: '48.8' });
  expect(read('128/127')).toEqual(['ShareOutOfRange']);
  expect(read('0/0')).toEqual(['ShareOutOfRange']);
  expect(read('62/trên 100')).toEqual(['MalformedNumber']);
  expect(read('1/2/3')).toEqual(['MalformedNumber']);
  expect(read('152/152', buildRuleSet([bands({ unitOfMeasure: '%' })]))).toEqual([
    'MalformedNumber',
  ]);
});
