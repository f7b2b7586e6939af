import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { BlocResult } from '../../../shared/domain/ranking/bloc-result.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { compare, exactText, fromExact, sum } from '../../../shared/domain/rational.ts';
import { anyCase } from '../../support/arbitrary-case.ts';
import { sumSteps } from '../../support/sum-steps.ts';

function ranked(blocCase: BlocCase): BlocResult {
  const result = rankBloc(blocCase);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const within = (low: string, value: string, high: string): boolean =>
  compare(fromExact(low), fromExact(value)) <= 0 && compare(fromExact(value), fromExact(high)) <= 0;

it('gives each ranked unit a place of one more than the number of better units', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const { places } = ranked(blocCase);
      for (const { place, figure, shared } of places) {
        if (figure === null) {
          expect(place).toBeNull();
          continue;
        }
        const better = places.filter(
          (other) => other.figure !== null && Number(other.figure) > Number(figure),
        );
        const equal = places.filter((other) => other.figure === figure);
        expect(place).toBe(better.length + 1);
        expect(shared).toBe(equal.length > 1);
      }
    }),
  );
});

it('explains every point: the steps of lines, groups and totals sum to what they explain', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      for (const { lines, groups, self, verified } of ranked(blocCase).scores) {
        for (const line of lines) {
          expect(sumSteps(line.reason.steps)).toBe(line.points);
          expect(exactText(sum([fromExact(line.base), fromExact(line.bonus)]))).toBe(line.points);
        }
        for (const each of groups.flatMap((group) => [group.self, group.verified])) {
          expect(sumSteps(each.steps)).toBe(each.points);
          expect(exactText(sum([fromExact(each.base), fromExact(each.bonus)]))).toBe(each.points);
        }
        for (const totals of [self, verified]) {
          expect(sumSteps(totals.steps)).toBe(totals.total);
          expect(exactText(sum([fromExact(totals.base), fromExact(totals.bonus)]))).toBe(
            totals.total,
          );
        }
      }
    }),
  );
});

it('keeps every line, group and total within its limits', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      for (const { lines, groups, self, verified } of ranked(blocCase).scores) {
        for (const { indicatorId, ruled } of lines) {
          const most = { p: '12', p2: '10', b: '5', c: '3', y: '2', d: '6', d2: '4' }[indicatorId];
          expect(within('-1', ruled, most ?? '0')).toBe(true);
        }
        for (const { groupId, verified: group } of groups) {
          const [low, high] = { g1: ['0', '27'], g2: ['0', '10'], g3: ['-1', '7'] }[groupId] ?? [];
          expect(within(low ?? '0', group.points, high ?? '0')).toBe(true);
        }
        expect(within('0', verified.bonus, '4')).toBe(true);
        expect(within('0', self.total, '42')).toBe(true);
      }
    }),
  );
});

it('publishes no more decimals than the rule set says', () => {
  fc.assert(
    fc.property(anyCase(), (blocCase) => {
      const { places, scores } = ranked(blocCase);
      for (const { figure } of places) expect(figure ?? '0').toMatch(/^-?\d+(\.\d)?$/);
      for (const { verified } of scores) expect(verified.total).toMatch(/^-?\d+(\.\d)?$/);
    }),
  );
});

it('says the same whatever the order of units, sheets, reviews, assignments, lines and keys', () => {
  fc.assert(
    fc.property(anyCase(), fc.infiniteStream(fc.nat()), (blocCase, stream) => {
      const turned = <T>(list: readonly T[]): T[] =>
        list
          .map((value) => ({ value, key: stream.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const shuffled: BlocCase = {
        ...blocCase,
        units: turned(blocCase.units),
        assignments: turned(blocCase.assignments),
        sheets: turned(blocCase.sheets).map((sheet) => ({ ...sheet, lines: turned(sheet.lines) })),
        reviews: turned(blocCase.reviews).map((one) => ({ ...one, lines: turned(one.lines) })),
      };
      expect(canonicalJson(ranked(shuffled))).toBe(canonicalJson(ranked(blocCase)));
    }),
  );
});
