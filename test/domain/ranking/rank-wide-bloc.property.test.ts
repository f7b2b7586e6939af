import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import {
  bundleText,
  makeBundle,
  ResultBundle,
} from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import { compare, exactText, fromExact, sum } from '../../../shared/domain/rational.ts';
import { anyWideCase } from '../../support/arbitrary-case.ts';
import { sumSteps } from '../../support/sum-steps.ts';

function bundled(blocCase: BlocCase): ResultBundle {
  const bundle = makeBundle(blocCase);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
  return bundle.value;
}

const within = (value: string, high: string): boolean =>
  compare(fromExact('0'), fromExact(value)) <= 0 && compare(fromExact(value), fromExact(high)) <= 0;

it('explains every point of scaled, chosen and waiting criteria, and keeps them within their limits', () => {
  fc.assert(
    fc.property(anyWideCase(), (blocCase) => {
      for (const { lines, groups, self, verified, unsettledLines } of bundled(blocCase).result
        .scores) {
        for (const line of lines) expect(sumSteps(line.reason.steps)).toBe(line.points);
        for (const { groupId, ...sums } of groups) {
          for (const each of [sums.self, sums.verified]) {
            expect(sumSteps(each.steps)).toBe(each.points);
            expect(exactText(sum([fromExact(each.base), fromExact(each.bonus)]))).toBe(each.points);
            const most = { g1: '30', o1: '6', g2: '20' }[groupId] ?? '';
            expect(within(each.points, most)).toBe(true);
          }
        }
        for (const totals of [self, verified]) expect(sumSteps(totals.steps)).toBe(totals.total);
        const waits = lines.filter(({ unsettled }) => unsettled !== undefined);
        expect(waits.every(({ unsettled }) => unsettled === 'LEFT_TO_REVIEWER')).toBe(true);
        expect(waits).toHaveLength(unsettledLines);
      }
    }),
  );
});

it('gives a bonus that waits only where all it waits for is whole', () => {
  fc.assert(
    fc.property(anyWideCase(), (blocCase) => {
      for (const { lines } of bundled(blocCase).result.scores) {
        const line = (id: string) => lines.find(({ indicatorId }) => indicatorId === id);
        const whole = (id: string) => line(id)?.base === line(id)?.maximum;
        const awards = line('a');
        if (awards?.state !== 'REPORTED') continue;
        if (awards.granted !== undefined || awards.corrected !== undefined) continue;
        const assigned = (id: string) => line(id)?.state !== 'NOT_ASSIGNED';
        const options = ['r', 's'].filter(assigned);
        const given =
          (options.length === 0 || options.some(whole)) && (!assigned('d2') || whole('d2'));
        expect(awards.points !== '0').toBe(given);
      }
    }),
  );
});

it('is of its own schema, equal when computed again, and the same in any order', () => {
  fc.assert(
    fc.property(anyWideCase(), (blocCase) => {
      const bundle = bundled(blocCase);
      expect(ResultBundle.safeParse(bundle).success).toBe(true);
      const text = bundleText(bundle);
      expect(verifyBundle(text)).toMatchObject({ verdict: 'EQUAL' });
      const { units, sheets, assignments, reviews } = blocCase;
      const turned = {
        ...blocCase,
        units: units.toReversed(),
        assignments: assignments.toReversed(),
        sheets: sheets.toReversed().map((one) => ({ ...one, lines: one.lines.toReversed() })),
        reviews: reviews.toReversed(),
      };
      expect(bundleText(bundled(turned))).toBe(text);
    }),
    { numRuns: 40 },
  );
});
