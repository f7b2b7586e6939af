import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../shared/domain/scoring/criterion.ts';
import { moveLines } from '../../../shared/domain/scoring/move-lines.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

const before = buildRuleSet([
  proportional({ id: 'p' }),
  yesNo({ id: 'y' }),
  direct({ id: 'd' }),
  count({ id: 'c' }),
]);
const WRITTEN = [
  { indicatorId: 'p', actual: '95' },
  { indicatorId: 'y', met: 'có' },
  { indicatorId: 'd', claim: '3,5' },
  { indicatorId: 'c', cases: [{ eventId: 'late', count: '2' }] },
];
const moved = (after: Parameters<typeof buildRuleSet>[0]) =>
  moveLines(before, buildRuleSet(after), WRITTEN);

describe('R-MOVE-1', () => {
  it('R-MOVE-1: takes over every line whose result means the same, whatever it is worth now', () => {
    const { lines, left } = moved([
      count({ id: 'c', number: '9', title: 'Tên khác', maxBonus: '2' }),
      direct({ id: 'd', basePoints: '7' }),
      yesNo({ id: 'y', notMet: '-1' }),
      proportional({ id: 'p', basePoints: '12', floor: '1' }),
    ]);
    expect(lines).toEqual(WRITTEN);
    expect(left).toEqual([]);
  });

  it('R-MOVE-1: names what changed its kind, its unit of measure or the rows under it', () => {
    const { lines, left } = moved([
      bands({ id: 'p' }),
      yesNo({ id: 'y', deadline: '2023-06-30' }),
      direct({ id: 'd', unitOfMeasure: 'phần trăm' }),
      count({ id: 'c', events: [{ id: 'early', title: 'Sớm', pointsPerCase: '-0.5' }] }),
    ]);
    expect(lines).toEqual([]);
    expect(left.map(({ kind, indicatorId }) => [kind, indicatorId])).toEqual([
      ['LineChanged', 'p'],
      ['LineChanged', 'y'],
      ['LineChanged', 'd'],
      ['LineChanged', 'c'],
    ]);
    expect(left.map(({ written }) => written)).toEqual(WRITTEN);
  });

  it('R-MOVE-1: names what is new, and what is gone only where something was written', () => {
    const after = buildRuleSet([proportional({ id: 'p' }), direct({ id: 'n' })]);
    const { left } = moveLines(before, after, WRITTEN.slice(0, 2));
    expect(left).toMatchObject([
      { kind: 'LineNew', indicatorId: 'n', number: 'n', title: 'Chỉ tiêu n' },
      { kind: 'LineGone', indicatorId: 'y', written: { met: 'có' } },
    ]);
    expect(left).toHaveLength(2);
  });

  it('R-MOVE-1: looks at what a figure is measured by and set beside, and at what rows are called', () => {
    const late = { id: 'late', title: 'Báo cáo chậm', pointsPerCase: '-0.5' };
    const lost = { id: 'lost', title: 'Không báo cáo', pointsPerCase: '-1' };
    const isMoved = (was: Indicator, is: Indicator) =>
      moveLines(buildRuleSet([was]), buildRuleSet([is]), [{ indicatorId: was.id, claim: '1' }])
        .lines.length === 1;
    const grown = proportional({ comparedWith: 'GROWTH_OVER_SAME_PERIOD' });
    expect(isMoved(bands(), bands({ metric: 'PERCENT_OF_TARGET' }))).toBe(false);
    expect(isMoved(proportional(), grown)).toBe(false);
    expect(isMoved(grown, proportional({ ...grown, basePoints: '7' }))).toBe(true);
    expect(isMoved(grown, { ...grown, comparedWith: 'PERCENT_OF_SAME_PERIOD' })).toBe(false);
    expect(isMoved(count(), count({ events: [{ ...late, title: 'Sai mẫu' }] }))).toBe(false);
    expect(isMoved(count(), count({ events: [{ ...late, pointsPerCase: '-2' }] }))).toBe(true);
    expect(isMoved(count({ events: [late, lost] }), count({ events: [lost, late] }))).toBe(true);
  });

  it('takes a line for unwritten while it says nothing', () => {
    const written = (line: object) =>
      moveLines(before, buildRuleSet([direct({ id: 'n' })]), [{ indicatorId: 'c', ...line }])
        .left.filter(({ kind }) => kind === 'LineGone')
        .map(({ indicatorId }) => indicatorId);
    const blank = { eventId: 'late', count: undefined };
    expect(written({})).toEqual([]);
    expect(written({ explanation: undefined, cases: [blank] })).toEqual([]);
    expect(written({ explanation: 'Vì mưa', evidence: undefined })).toEqual(['c']);
    expect(written({ cases: [blank, { eventId: 'late', count: '0' }] })).toEqual(['c']);
  });
});
