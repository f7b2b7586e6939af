import { describe, expect, it } from 'vitest';
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
});
