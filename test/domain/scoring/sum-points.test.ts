import { describe, expect, it } from 'vitest';
import { fromExact } from '../../../shared/domain/rational.ts';
import { type Portion, sumPortions } from '../../../shared/domain/scoring/sum-points.ts';

const portion = (base: string, bonus = '0', absent?: boolean): Portion => ({
  base: fromExact(base),
  bonus: fromExact(bonus),
  ...(absent === undefined ? {} : { absent }),
});
const score = (...args: Parameters<typeof sumPortions>) => sumPortions(...args).score;

describe('a limit says what it changed, and nothing where it changed nothing', () => {
  const parts = [portion('6', '1'), portion('2', '1')];
  const whole = { kind: 'PARTS', points: '10' };

  it('R-SUM-2: on the bonus', () => {
    expect(score(parts, { bonusCap: '2' }).steps).toEqual([whole]);
    expect(score(parts, { bonusCap: '1.5' })).toEqual({
      base: '8',
      bonus: '1.5',
      points: '9.5',
      steps: [whole, { kind: 'BONUS_CAP', limit: '1.5', points: '-0.5' }],
    });
  });

  it('R-SUM-3: on the whole, the base too where the bonus is not enough', () => {
    expect(score(parts, { cap: '10' }).steps).toEqual([whole]);
    expect(score(parts, { cap: '9' })).toEqual({
      base: '8',
      bonus: '1',
      points: '9',
      steps: [whole, { kind: 'CAP', limit: '9', points: '-1' }],
    });
    expect(score(parts, { cap: '5' })).toMatchObject({ base: '5', bonus: '0', points: '5' });
  });

  it('R-SUM-4: on what is too little', () => {
    expect(score(parts, { floor: '10' }).steps).toEqual([whole]);
    expect(score(parts, { floor: '9' }).steps).toEqual([whole]);
    expect(score(parts, { floor: '11' })).toEqual({
      base: '9',
      bonus: '2',
      points: '11',
      steps: [whole, { kind: 'FLOOR', limit: '11', points: '1' }],
    });
  });

  it('R-SUM-5: on digits, those of base and bonus even where the whole has none', () => {
    expect(score(parts, { roundTo: 0 }).steps).toEqual([whole]);
    expect(score([portion('1.24')], { roundTo: 1 })).toEqual({
      base: '1.2',
      bonus: '0',
      points: '1.2',
      steps: [
        { kind: 'PARTS', points: '1.24' },
        { kind: 'ROUNDED', decimals: 1, exact: '1.24', points: '-0.04' },
      ],
    });
    expect(score([portion('1.25', '0.75')], { roundTo: 0 })).toEqual({
      base: '1',
      bonus: '1',
      points: '2',
      steps: [{ kind: 'PARTS', points: '2' }],
    });
  });
});

describe('what is absent', () => {
  it('R-SUM-6: is no alternative, and the best of the others counts, the first of equal ones', () => {
    expect(score([portion('0', '0', true), portion('-1')], { best: true })).toEqual({
      base: '-1',
      bonus: '0',
      points: '-1',
      steps: [{ kind: 'BEST_PART', points: '-1' }],
    });
    expect(score([portion('1', '1'), portion('2')], { best: true })).toMatchObject({ bonus: '1' });
    expect(score([portion('0', '0', true)], { best: true }).points).toBe('0');
  });

  it('R-SUM-4: is lifted to no floor, all of it together, and stays absent above', () => {
    const none = sumPortions([portion('0', '0', true)], { floor: '1' });
    expect(none.score.points).toBe('0');
    expect(none.portion.absent).toBe(true);
    const some = sumPortions([portion('0', '0', true), portion('0')], { floor: '1' });
    expect(some.score.points).toBe('1');
    expect(some.portion.absent).not.toBe(true);
  });

  it('is nothing where there are no parts at all: those lie at the floor', () => {
    expect(score([], { floor: '1' }).points).toBe('1');
  });
});
