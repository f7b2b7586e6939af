import fc from 'fast-check';
import { expect, it } from 'vitest';
import { previewRuleSet } from '../../../shared/domain/authoring/preview-rule-set.ts';
import { add, compare, exactText, fromExact, sum } from '../../../shared/domain/rational.ts';
import { indicatorsOf } from '../../../shared/domain/scoring/indicators.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rule-set.ts';

it('works examples of every indicator of any rule set, within its maximum and by the sum of their steps', () => {
  fc.assert(
    fc.property(arbitraryRuleSet(), (ruleSet) => {
      const previews = previewRuleSet(ruleSet);
      expect(previews.map(({ indicator }) => indicator.id)).toEqual(
        indicatorsOf(ruleSet).map(({ id }) => id),
      );
      for (const { indicator, examples } of previews) {
        expect(examples.length).toBeGreaterThan(0);
        expect(examples.length).toBeLessThan(4);
        const { basePoints, maxBonus = '0' } = indicator;
        const maximum = add(fromExact(basePoints), fromExact(maxBonus));
        for (const { points, reason } of examples) {
          expect(compare(fromExact(points), maximum)).toBeLessThan(1);
          expect(exactText(sum(reason.steps.map((step) => fromExact(step.points))))).toBe(points);
        }
      }
    }),
    { numRuns: 60 },
  );
});
