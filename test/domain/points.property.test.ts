import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPoints, type Points, parsePoints, sumPoints } from '../../shared/domain/points.ts';

const MOST = 999_999_999_999;
const anyPoints = fc.integer({ min: -MOST, max: MOST }).map((units) => units as Points);

/** The spelling by long division of whole numbers of any size. */
function spelled(units: bigint): string {
  const magnitude = units < 0n ? -units : units;
  const text = `${magnitude / 10_000n}.${String(10_000n + (magnitude % 10_000n)).slice(1)}`;
  return `${units < 0n ? '-' : ''}${text.replace(/\.?0+$/, '')}`;
}

it('R-NUM-1: spells and reads points as whole numbers of any size would be', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      expect(formatPoints(points)).toBe(spelled(BigInt(points)));
      expect(parsePoints(formatPoints(points))).toBe(points);
    }),
  );
});

it('R-NUM-1: adds points as whole numbers of any size do', () => {
  fc.assert(
    fc.property(fc.array(anyPoints, { maxLength: 200 }), (all) => {
      const exact = all.reduce((total, points) => total + BigInt(points), 0n);
      expect(BigInt(sumPoints(all))).toBe(exact);
    }),
  );
});
