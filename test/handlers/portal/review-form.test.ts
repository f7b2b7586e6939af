import { describe, expect, it } from 'vitest';
import {
  AGREE_REST,
  choiceOf,
  choiceText,
  faultsByLine,
  fieldNames,
  readReviewForm,
} from '../../../functions/portal/review-form.ts';

const HASH = 'a'.repeat(64);
const NOTHING = choiceText(choiceOf(undefined));
const AGREED = choiceText(choiceOf({ indicatorId: 'c', outcome: 'CONFIRMED' }));
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
const read = (fields: Readonly<Record<string, string>>, ids: readonly string[] = ['a', 'b', 'c']) =>
  readReviewForm(new URLSearchParams({ 'ma-bam': HASH, ...fields }), ids);

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
    const shown = choiceText(choiceOf(CHANGED));
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
      'b',
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
    expect(choices.get('a')).toEqual({ outcome: 'CHANGED', granted: '1.200', reason: '' });
  });
});

describe('points typed without choosing to grant them', () => {
  it.each(['', 'CONFIRMED'])(
    'are a fault where %j is chosen, also when agreeing with the rest',
    (outcome) => {
      const { lines, faults } = read({ ...line('c', AGREED, outcome, '7', ''), [AGREE_REST]: '1' });
      expect(lines).toEqual([]);
      expect(faults).toEqual([
        { indicatorId: 'c', text: 'Đã ghi điểm hoặc lý do nhưng chưa chọn “Chấm lại”.' },
      ]);
    },
  );
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
