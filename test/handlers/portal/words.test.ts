import { describe, expect, it } from 'vitest';
import { sayRemaining } from '../../../functions/portal/words.ts';

const NOW = '2026-11-22T09:15:00.000Z';

describe('sayRemaining', () => {
  it.each([
    ['2026-11-22T09:15:59.999Z', 'còn dưới 1 phút'],
    ['2026-11-22T09:16:00.000Z', 'còn 1 phút'],
    ['2026-11-22T10:00:00.000Z', 'còn 45 phút'],
    ['2026-11-22T10:14:59.999Z', 'còn 59 phút'],
    ['2026-11-22T10:15:00.000Z', 'còn 1 giờ'],
    ['2026-11-22T11:30:00.000Z', 'còn 2 giờ 15 phút'],
    ['2026-11-23T09:15:00.000Z', 'còn 1 ngày'],
    ['2026-11-25T13:15:00.000Z', 'còn 3 ngày 4 giờ'],
  ])('until %s is said as “%s”', (until, said) => {
    expect(sayRemaining(until, NOW)).toBe(said);
  });
});
