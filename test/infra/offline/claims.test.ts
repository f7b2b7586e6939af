import { expect, it } from 'vitest';
import { claimsOf } from '../../../infra/offline/claims.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, count, yesNo } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  count({
    id: 'd2',
    basePoints: '7',
    maxBonus: '2',
    events: [{ id: 'rut-don', title: 'd2.3. Vận động rút đơn', pointsPerCase: '1', cap: '2' }],
  }),
  yesNo({ id: 'c4' }),
  yesNo({ id: 'c5' }),
]);

const claims = (lines: Parameters<typeof reported>[1][]) => {
  const blocCase = buildCase(ruleSet, [
    { id: 'a', lines: ruleSet.criteria.map(({ id }, at) => reported(id, lines[at] ?? {})) },
  ]);
  const ranked = rankBloc(blocCase);
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.errors));
  return claimsOf(ruleSet, ranked.value);
};

it('sets each claim beside what the rule gives, with the limit that holds it and the clause', () => {
  const cases = [{ eventId: 'rut-don', count: '6' }];
  const [unit, ...others] = claims([
    { cases, claim: '13' },
    { met: false, claim: '2' },
    { met: true, claim: '1' },
  ]);
  expect(others).toEqual([]);
  expect(unit).toMatchObject({ claimed: '16', ruled: '11', over: '5', withoutClaim: 0 });
  expect(unit?.lines).toMatchObject([
    { indicatorId: 'd2', number: 'd2', claimed: '13', ruled: '9', over: '4' },
    { indicatorId: 'c4', claimed: '2', ruled: '0', over: '2', heldBy: [] },
    { indicatorId: 'c5', claimed: '1', ruled: '2', over: '-1', heldBy: [] },
  ]);
  expect(unit?.lines[0]?.heldBy).toEqual(['d2.3. Vận động rút đơn: tính nhiều nhất 2 điểm (−4)']);
  expect(unit?.lines[0]?.why).toContain('Quy chế thử');
});

it('counts the lines without a claim, and leaves out a unit that claims nothing', () => {
  const cases = [{ eventId: 'rut-don', count: '0' }];
  expect(claims([{ cases }, { met: true, claim: '2' }, { met: true }])).toMatchObject([
    { claimed: '2', ruled: '11', withoutClaim: 2 },
  ]);
  expect(claims([{ cases }, { met: true }, { met: true }])).toEqual([]);
});
