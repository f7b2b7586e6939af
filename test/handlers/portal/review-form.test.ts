import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  choiceText,
  NO_CHOICE,
  type ReviewableLine,
} from '../../../functions/portal/review-choice.ts';
import {
  AGREE_REST,
  faultsByLine,
  fieldNames,
  readReviewForm,
} from '../../../functions/portal/review-form.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { reported } from '../../support/build-case.ts';
import { bands, count, direct, proportional, yesNo } from '../../support/build-rule-set.ts';

const HASH = 'a'.repeat(64);
const reviewable = (indicator: Indicator, line: SheetLine, left = false): ReviewableLine => ({
  indicator,
  line,
  left,
});
const points = (id: string) => reviewable(direct({ id }), reported(id, { claim: '3' }));
const LINES = ['a', 'b', 'c'].map(points);
const shownOf = (review?: LineReview) => choiceText(choiceOf(points('x'), review));
const NOTHING = shownOf();
const AGREED = shownOf({ indicatorId: 'c', outcome: 'CONFIRMED' });
const CHANGED = {
  indicatorId: 'b',
  outcome: 'CHANGED',
  granted: '8.5',
  reason: 'Theo báo cáo',
} as const;

/** The fields of one line: what was shown at first, and what the reviewer made of it. */
const line = (id: string, shown: string, outcome: string, granted = '', reason = '') => {
  const names = fieldNames(id);
  return {
    [names.shown]: shown,
    [names.outcome]: outcome,
    [names.granted]: granted,
    [names.reason]: reason,
  };
};
const read = (fields: Readonly<Record<string, string>>, lines: readonly ReviewableLine[] = LINES) =>
  readReviewForm(new URLSearchParams({ 'ma-bam': HASH, ...fields }), lines);

describe('readReviewForm', () => {
  it('asks for what the reviewer chose, with the comma read as people write it', () => {
    const { lines, sheetHash, faults } = read({
      ...line('a', NOTHING, 'CONFIRMED'),
      ...line('b', NOTHING, 'CHANGED', '8,5', '  Theo  báo cáo '),
      ...line('c', NOTHING, ''),
    });
    expect(faults).toEqual([]);
    expect(sheetHash).toBe(HASH);
    expect(lines).toEqual([{ indicatorId: 'a', outcome: 'CONFIRMED' }, CHANGED]);
  });

  it('leaves out a line that still says what the page showed: somebody else may have changed it since', () => {
    const shown = shownOf(CHANGED);
    expect(read(line('b', shown, 'CHANGED', '8,5', 'Theo báo cáo')).lines).toEqual([]);
    expect(read(line('b', shown, 'CONFIRMED', '8,5', 'Theo báo cáo')).lines).toEqual([
      { indicatorId: 'b', outcome: 'CONFIRMED' },
    ]);
  });

  it('agrees with all the rest, and only with the rest', () => {
    const { lines } = read({
      ...line('a', NOTHING, ''),
      ...line('b', NOTHING, 'CHANGED', '8,5', 'Theo báo cáo'),
      ...line('c', AGREED, 'CONFIRMED'),
      [AGREE_REST]: '1',
    });
    expect(lines).toEqual([{ indicatorId: 'a', outcome: 'CONFIRMED' }, CHANGED]);
  });

  it('takes no line that the reviewer may not speak of, nor one that the form did not have', () => {
    const { lines, choices } = read({ ...line('a', NOTHING, 'CONFIRMED'), [AGREE_REST]: '1' }, [
      points('b'),
    ]);
    expect(lines).toEqual([]);
    expect([...choices.keys()]).toEqual([]);
  });

  it('tells every fault at its line and keeps what was typed', () => {
    const { lines, faults, choices } = read({
      ...line('a', NOTHING, 'CHANGED', '1.200', ''),
      ...line('b', NOTHING, 'CHANGED', '', 'Lý do'),
      ...line('c', NOTHING, '', '7', ''),
    });
    expect(lines).toEqual([]);
    expect(faults.map(({ indicatorId }) => indicatorId)).toEqual(['a', 'b', 'c']);
    expect(faults[0]?.text).toContain('1.200');
    expect(faults[0]?.text).toContain('Ghi lý do');
    expect(faults[1]?.text).toContain('Chưa ghi số');
    expect(faults[2]?.text).toContain('chưa chọn');
    expect(choices.get('a')).toEqual({ ...NO_CHOICE, outcome: 'CHANGED', granted: '1.200' });
  });
});

describe('points typed without choosing to grant them', () => {
  it.each(['', 'CONFIRMED'])(
    'are a fault where %j is chosen, also when agreeing with the rest',
    (outcome) => {
      const { lines, faults } = read({ ...line('c', AGREED, outcome, '7', ''), [AGREE_REST]: '1' });
      expect(lines).toEqual([]);
      expect(faults).toEqual([
        { indicatorId: 'c', text: 'Đã ghi điểm nhưng chưa chọn “Chấm lại điểm”.' },
      ]);
    },
  );
});

describe('another result', () => {
  const events = [
    { id: 'late', title: 'Chậm', pointsPerCase: '-0.5' },
    { id: 'lost', title: 'Không gửi', pointsPerCase: '-1' },
  ];
  const cases = (late: string, lost: string) => [
    { eventId: 'late', count: late },
    { eventId: 'lost', count: lost },
  ];
  const measured = reviewable(
    proportional({ takesShare: true, evidence: 'REQUIRED' }),
    reported('p', { actual: '105.125', evidence: 'Số 1' }),
  );
  const counted = reviewable(count({ events }), reported('c', { cases: cases('0', '0') }));
  const answered = reviewable(yesNo(), reported('y', { met: true }));
  const dated = reviewable(
    yesNo({ id: 't', deadline: '2023-01-31' }),
    reported('t', { date: '2023-02-01' }),
  );
  /** The form as the page made it, with what the reviewer changed of it. */
  const formOf = (one: ReviewableLine, typed: Readonly<Record<string, string>>) => {
    const names = fieldNames(one.indicator.id);
    const shown = choiceOf(one, undefined);
    const rows = 'events' in one.indicator ? one.indicator.events : [];
    const counts = rows.map(({ id }, at) => [names.count(id), shown.result.counts[at] ?? '']);
    return {
      [names.shown]: choiceText(shown),
      [names.value]: shown.result.value,
      ...Object.fromEntries(counts),
      ...typed,
    };
  };
  const correctedBy = (
    one: ReviewableLine,
    typed: Readonly<Record<string, string>>,
    reason = 'Theo niên giám',
  ) => {
    const names = fieldNames(one.indicator.id);
    const chosen = { [names.outcome]: 'CORRECTED', [names.reason]: reason };
    return read({ ...formOf(one, typed), ...chosen }, [one]);
  };
  const report = (one: ReviewableLine, typed: Readonly<Record<string, string>>) => {
    const { lines, faults } = correctedBy(one, typed);
    expect(faults).toEqual([]);
    return lines.map((line) => (line.outcome === 'CORRECTED' ? line.corrected : line));
  };

  it('is read as people write it, by the fields of its kind', () => {
    const state = 'REPORTED';
    expect(report(measured, { 'ket-qua.p': '98,5' })).toEqual([{ state, actual: '98.5' }]);
    expect(report(measured, { 'ket-qua.p': '62/127' })).toEqual([
      { state, actual: '62', of: '127' },
    ]);
    expect(report(counted, { 'so.c/lost': '2' })).toEqual([{ state, cases: cases('0', '2') }]);
    expect(report(answered, { 'ket-qua.y': 'Không' })).toEqual([{ state, met: false }]);
    expect(report(dated, { 'ket-qua.t': '30/01/2023' })).toEqual([{ state, date: '2023-01-30' }]);
    expect(report(dated, { 'ket-qua.t': 'chưa' })).toEqual([{ state, met: false }]);
    expect(report(measured, { 'khong-phat-sinh.p': '1' })).toEqual([{ state: 'NOTHING_AROSE' }]);
  });

  it('starts from what the unit wrote, so that it reads one way', () => {
    expect(choiceOf(measured, undefined).result.value).toBe('105,1250');
    expect(report(measured, { 'ket-qua.p': '105,1240' })).toEqual([
      { state: 'REPORTED', actual: '105.124' },
    ]);
  });

  it('comes back as it was stored', () => {
    const { lines } = correctedBy(counted, { 'so.c/late': '3' });
    const shown = choiceOf(counted, lines[0]);
    expect(shown).toEqual({
      outcome: 'CORRECTED',
      granted: '',
      reason: 'Theo niên giám',
      result: { nothingArose: false, value: '', counts: ['3', '0'] },
    });
  });

  it('tells every fault of it at its line, the missing reason too', () => {
    const { lines, faults } = correctedBy(counted, { 'so.c/late': 'hai', 'so.c/lost': '' }, '');
    expect(lines).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.text).toContain('hai');
    expect(faults[0]?.text).toContain('Chưa ghi số trường hợp của “lost”');
    expect(faults[0]?.text).toContain('Ghi lý do.');
  });

  it('is another one than the unit’s', () => {
    const { faults } = correctedBy(measured, {});
    expect(faults[0]?.text).toContain('Kết quả vẫn như đơn vị ghi');
  });

  it.each(['', 'CONFIRMED', 'CHANGED'])(
    'typed while %j is chosen is a fault, never dropped',
    (outcome) => {
      const typed = { 'ket-qua.p': '98', 'chon.p': outcome, 'diem.p': '', 'ly-do.p': '' };
      const { lines, faults } = read(formOf(measured, typed), [measured]);
      expect(lines).toEqual([]);
      expect(faults).toEqual([
        { indicatorId: 'p', text: 'Đã sửa kết quả nhưng chưa chọn “Sửa kết quả”.' },
      ]);
    },
  );
});

it('agrees with the rest, but not where the rule leaves the points to the reviewer', () => {
  const gap = reviewable(bands(), reported('b', { actual: '97' }), true);
  const form = {
    ...line('a', NOTHING, ''),
    'cu.b': choiceText(choiceOf(gap, undefined)),
    'ket-qua.b': '97',
    [AGREE_REST]: '1',
  };
  expect(read(form, [points('a'), gap]).lines).toEqual([
    { indicatorId: 'a', outcome: 'CONFIRMED' },
  ]);
});

describe('faultsByLine', () => {
  it('finds the line by its id or by its place in what was sent', () => {
    const problem = {
      status: 422,
      kind: 'FaultyReview',
      title: '',
      detail: '',
      errors: [
        { what: 'Một.', mend: 'Sửa.', indicatorId: 'x' },
        { what: 'Hai.', mend: 'Sửa.', pointer: '/body/lines/1/granted' },
        { what: 'Ba.', mend: 'Sửa.', pointer: '/body/sheetHash' },
      ],
    };
    expect(faultsByLine(problem, [{ indicatorId: 'a', outcome: 'CONFIRMED' }, CHANGED])).toEqual([
      { indicatorId: 'x', text: 'Một. Sửa.' },
      { indicatorId: 'b', text: 'Hai. Sửa.' },
    ]);
  });
});
