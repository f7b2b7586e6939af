import { describe, expect, it } from 'vitest';
import { type Step, stepsBeforeReview } from '../../../shared/domain/scoring/reason.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { showReport } from '../../../shared/domain/scoring/show-report.ts';
import { count, proportional, yesNo } from '../../support/build-rule-set.ts';

type Line = Omit<SheetLine, 'indicatorId'>;
const shown = (indicator: Parameters<typeof showReport>[0], line: Partial<Line>) =>
  showReport(indicator, { indicatorId: indicator.id, state: 'REPORTED', ...line });
const about = { state: 'REPORTED', unitOfMeasure: 'trường hợp' };

describe('what a line reports', () => {
  it('is its result alone, with the whole it is a part of', () => {
    expect(shown(proportional(), { actual: '3', claim: '4', evidence: 'BC 1' })).toStrictEqual({
      ...about,
      actual: '3',
    });
    expect(shown(proportional(), { actual: '3', of: '4' })).toStrictEqual({
      ...about,
      actual: '3',
      of: '4',
    });
  });

  it('is nothing but that nothing arose', () => {
    expect(shown(count(), { state: 'NOTHING_AROSE', cases: [] })).toStrictEqual({
      state: 'NOTHING_AROSE',
      unitOfMeasure: 'trường hợp',
    });
  });

  it('is the rows of which something is counted, by title in printed order', () => {
    const events = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      title: `Việc ${id}`,
      pointsPerCase: '-1',
    }));
    const cases = [
      { eventId: 'c', count: '3' },
      { eventId: 'b', count: '0' },
      { eventId: 'a', count: '1' },
    ];
    expect(shown(count({ events }), { cases })).toStrictEqual({
      ...about,
      cases: [
        { title: 'Việc a', count: '1' },
        { title: 'Việc c', count: '3' },
      ],
    });
    expect(shown(count({ events }), { cases: [] })).toStrictEqual({ ...about, cases: [] });
    expect(shown(count({ events }), {})).toStrictEqual(about);
  });

  it('is an answer, or the day where there is a deadline, or nothing where it was not done', () => {
    const dated = yesNo({ deadline: '2023-12-10' });
    expect(shown(yesNo(), { met: false })).toStrictEqual({ ...about, met: false });
    expect(shown(dated, { date: '2023-12-01' })).toStrictEqual({ ...about, date: '2023-12-01' });
    expect(shown(dated, { met: false })).toStrictEqual(about);
  });
});

it('tells the rule’s own steps from what a review made of them', () => {
  const met: Step = { kind: 'MET', met: true, points: '2' };
  const granted: Step = { kind: 'GRANTED', granted: '1', text: 'Lý do', points: '-1' };
  const bloc: Step = { kind: 'BLOC_CORRECTED', points: '-2' };
  expect(stepsBeforeReview([met, met])).toEqual([met, met]);
  expect(stepsBeforeReview([met, met, granted])).toEqual([met, met]);
  expect(stepsBeforeReview([met, bloc, met])).toEqual([met]);
  expect(stepsBeforeReview([granted])).toEqual([]);
});
