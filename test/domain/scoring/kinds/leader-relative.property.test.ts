import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, fromExact } from '../../../../shared/domain/rational.ts';
import { measuresOf } from '../../../../shared/domain/scoring/bloc-measures.ts';
import type { LeaderRelative } from '../../../../shared/domain/scoring/kinds/leader-relative.ts';
import { scoreSheet } from '../../../../shared/domain/scoring/score-sheet.ts';
import { reported } from '../../../support/build-case.ts';
import { buildRuleSet, leaderRelative } from '../../../support/build-rule-set.ts';

type Unit = { readonly actual: string; readonly target: string | undefined };

/** Few values, so that leaders tie and targets are met exactly. */
const quantity = fc.constantFrom('0', '0.5', '8', '10', '10.01', '15', '20', '333');
const unit: fc.Arbitrary<Unit> = fc.record({
  actual: quantity,
  target: fc.constantFrom('8', '10', '20', undefined),
});
const bloc = fc.array(unit, { minLength: 1, maxLength: 9 });
const rule = fc
  .record({
    comparator: fc.constantFrom('EXCEED_PERCENT', 'ACTUAL'),
    baseShare: fc.constantFrom('0.5', '0.25', '1'),
  })
  .map((fields) => leaderRelative({ ...fields, targets: 'OPTIONAL' }));

function scored(indicator: LeaderRelative, units: readonly Unit[]): readonly string[] {
  const ruleSet = buildRuleSet([indicator], { roundingStage: 'TOTAL', decimals: 4 });
  const { id: indicatorId } = indicator;
  const sheets = units.map(({ actual, target }) => ({
    assignment: {
      unitId: 'u',
      lines: [
        target === undefined
          ? { indicatorId, state: 'NO_TARGET' as const }
          : { indicatorId, state: 'ASSIGNED' as const, target },
      ],
    },
    lines: [reported(indicatorId, { actual })],
  }));
  const measures = measuresOf(ruleSet, sheets);
  return sheets.map(
    ({ assignment, lines }) =>
      scoreSheet(ruleSet, assignment, lines, [], measures).lines[0]?.points ?? '',
  );
}

const atMost = (low: string | undefined, high: string | undefined): boolean =>
  compare(fromExact(low ?? ''), fromExact(high ?? '')) <= 0;

it('gives from zero to the base, and all of it to somebody above a target', () => {
  fc.assert(
    fc.property(rule, bloc, (indicator, units) => {
      const points = scored(indicator, units);
      for (const each of points) {
        expect(atMost('0', each) && atMost(each, indicator.basePoints)).toBe(true);
      }
      const above = units.flatMap(({ actual, target }, index) =>
        target !== undefined && Number(actual) > Number(target) ? [points[index]] : [],
      );
      if (above.length > 0) expect(above).toContain('5');
    }),
  );
});

it('never gives less for more of the same target, the others staying as they are', () => {
  fc.assert(
    fc.property(rule, bloc, unit, quantity, (indicator, others, own, other) => {
      const at = (actual: string) => scored(indicator, [{ ...own, actual }, ...others])[0];
      const [low, high] =
        Number(own.actual) <= Number(other) ? [own.actual, other] : [other, own.actual];
      expect(atMost(at(low), at(high))).toBe(true);
    }),
  );
});

it('gives each unit the same whatever the order of the units', () => {
  fc.assert(
    fc.property(rule, bloc, (indicator, units) => {
      expect([...scored(indicator, [...units].reverse())].reverse()).toStrictEqual(
        scored(indicator, units),
      );
    }),
  );
});

it('scales exactly: results and targets in other units of measure, or another base', () => {
  fc.assert(
    fc.property(rule, bloc, (indicator, units) => {
      const thousandfold = (text: string) => String(Math.round(Number(text) * 1000));
      const scaled = units.map(({ actual, target }) => ({
        actual: thousandfold(actual),
        target: target === undefined ? undefined : thousandfold(target),
      }));
      expect(scored(indicator, scaled)).toStrictEqual(scored(indicator, units));
      const double = scored({ ...indicator, basePoints: '10' }, units);
      for (const [index, each] of scored(indicator, units).entries()) {
        const { n, d } = fromExact(each);
        expect(compare(fromExact(double[index] ?? ''), { n: 2n * n, d })).toBe(0);
      }
    }),
  );
});

it('depends on the units of its own kind alone: who has a target does not move who has none', () => {
  fc.assert(
    fc.property(rule, bloc, (indicator, units) => {
      const without = units.filter(({ target }) => target === undefined);
      const all = scored(indicator, units).filter((_, index) => units[index]?.target === undefined);
      expect(without.length === 0 ? [] : scored(indicator, without)).toStrictEqual(all);
    }),
  );
});
