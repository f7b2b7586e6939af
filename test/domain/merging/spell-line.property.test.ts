import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellLine, spellSheetLine } from '../../../shared/domain/merging/spell-line.ts';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import { subRowsOf } from '../../../shared/domain/scoring/kinds/sub-rows.ts';
import { readLine } from '../../../shared/domain/scoring/read-line.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { count, direct, proportional, yesNo } from '../../support/build-rule-set.ts';

const INDICATORS: readonly Indicator[] = [
  proportional({ id: 'i' }),
  proportional({ id: 'i', takesShare: true }),
  yesNo({ id: 'i' }),
  yesNo({ id: 'i', deadline: '2023-12-15' }),
  count({ id: 'i' }),
  direct({ id: 'i' }),
];
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '8,5',
      '8.50',
      ' 1.234,5',
      '1,125',
      '12',
      '62/127',
      '+ 3',
      '66%',
      'có',
      'Chưa',
      'không',
      'Không phát sinh',
      'không giao',
      '5-1-2023',
      '31/02/2023',
      '2023-12-01',
      'ba mươi',
      'a  b',
      'e\u0302',
    ),
  },
);
const anyLine = fc
  .tuple(fc.constantFrom(...INDICATORS), fc.array(anyText, { minLength: 10, maxLength: 10 }))
  .map(([indicator, [state, actual, met, date, claim, explanation, evidence, ...counts]]) => {
    const events = [...subRowsOf(indicator).map(({ id }) => id), 'la'];
    const cases = counts.flatMap((text, at) => {
      const eventId = events[at];
      return eventId === undefined ? [] : [{ eventId, count: text }];
    });
    const line: WrittenLine = {
      indicatorId: 'i',
      state,
      actual,
      met,
      date,
      claim,
      explanation,
      evidence,
      cases,
    };
    return { indicator, line };
  });

const said = ({ faults, ...read }: ReturnType<typeof readLine>) => ({
  ...read,
  faults: faults.map((fault) => [fault.kind, 'field' in fault && fault.field]),
});

describe('spellLine', () => {
  it('says the same as what was written: the same line is read from it, with the same faults', () => {
    fc.assert(
      fc.property(anyLine, ({ indicator, line }) => {
        expect(said(readLine(indicator, spellLine(indicator, line)))).toEqual(
          said(readLine(indicator, line)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('spells a line that is spelled already the same', () => {
    fc.assert(
      fc.property(anyLine, ({ indicator, line }) => {
        const spelled = spellLine(indicator, line);
        expect(spellLine(indicator, spelled)).toEqual(spelled);
      }),
      { numRuns: 2_000 },
    );
  });

  it('spells a line of an accepted sheet so that the same line is read from it', () => {
    fc.assert(
      fc.property(anyLine, ({ indicator, line }) => {
        const { line: read, faults, notAssigned } = readLine(indicator, line);
        fc.pre(faults.length === 0 && !notAssigned);
        const back = readLine(indicator, spellSheetLine(indicator, read));
        expect(back).toEqual({ line: read, faults: [], notAssigned: false });
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps what can’t be read as it was typed, and gives the rest one spelling', () => {
    const line = { indicatorId: 'i', actual: '1.234,50', claim: 'tám  rưỡi', explanation: 'a  b' };
    expect(spellLine(proportional({ id: 'i' }), line)).toEqual({
      indicatorId: 'i',
      actual: '1234,5',
      claim: 'tám rưỡi',
      explanation: 'a b',
    });
    expect(spellLine(proportional({ id: 'i' }), { indicatorId: 'i', actual: '1,125' })).toEqual({
      indicatorId: 'i',
      actual: '1,125',
    });
    const late = yesNo({ id: 'i', deadline: '2023-12-15' });
    expect(spellLine(late, { indicatorId: 'i', date: '2023-12-01' }).date).toBe('01/12/2023');
    expect(spellLine(late, { indicatorId: 'i', date: 'chưa' }).date).toBe('Chưa');
  });
});
