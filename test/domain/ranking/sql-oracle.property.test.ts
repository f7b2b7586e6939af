import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { formatPoints, type Points, parsePoints } from '../../../shared/domain/points.ts';
import type { Ineligibility } from '../../../shared/domain/ranking/eligibility.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { rankUnits } from '../../../shared/domain/ranking/rank-units.ts';
import type { Standing } from '../../../shared/domain/ranking/standing.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { anyCase } from '../../support/arbitrary-case.ts';

/** One unit as SQL sees it: integers in ten-thousandths of a point, and whether it is passed over or not ranked. */
type Row = {
  readonly bloc: number;
  readonly unit: string;
  readonly figure: number;
  readonly first: number;
  readonly second: number;
  readonly state: 'ELIGIBLE' | 'PASSED_OVER' | 'NOT_RANKED';
};

function database(rows: readonly Row[]): DatabaseSync {
  const opened = new DatabaseSync(':memory:');
  opened.exec(`CREATE TABLE standings
    (bloc INTEGER, unit TEXT, figure INTEGER, first INTEGER, second INTEGER, state TEXT)`);
  const insert = opened.prepare('INSERT INTO standings VALUES (?, ?, ?, ?, ?, ?)');
  opened.exec('BEGIN');
  for (const { bloc, unit, figure, first, second, state } of rows)
    insert.run(bloc, unit, figure, first, second, state);
  opened.exec('COMMIT');
  return opened;
}

const ORDER = 'PARTITION BY bloc ORDER BY figure DESC, first DESC, second ASC';
/** Places freed: only the eligible are counted. */
const FREED = `SELECT bloc, unit, RANK() OVER (${ORDER}) AS place FROM standings WHERE state = 'ELIGIBLE'`;
/** Places kept: everybody is counted who is ranked at all; the eligible are shown. */
const KEPT = `SELECT bloc, unit, place FROM (
  SELECT bloc, unit, state, RANK() OVER (${ORDER}) AS place FROM standings WHERE state <> 'NOT_RANKED'
) WHERE state = 'ELIGIBLE'`;

const asLines = (rows: readonly Record<string, unknown>[]): readonly string[] =>
  rows.map(({ bloc, unit, place }) => `${bloc} ${unit} ${place}`).sort();

const PASSED: Ineligibility = {
  kind: 'DISQUALIFIED',
  causes: [{ kind: 'FINDING', state: 'DISQUALIFIED', text: 'x', source: 'y' }],
};
const UNRANKED: Ineligibility = { kind: 'NOT_RANKED', causes: PASSED.causes };

const standingOf = ({ unit, figure, first, second, state }: Row): Standing => {
  const points = (value: number) => formatPoints(value as Points);
  const ineligible = { ELIGIBLE: undefined, PASSED_OVER: PASSED, NOT_RANKED: UNRANKED }[state];
  return {
    unitId: unit,
    figure: points(figure),
    merits: [
      { merit: first as Points, shown: points(first) },
      { merit: -second as Points, shown: points(second) },
    ],
    ...(ineligible === undefined ? {} : { ineligible }),
  };
};

const BLOCS = 10_000;

/** The same every run; few values, so that ties are common at every depth. */
function randomRows(): readonly Row[] {
  let seed = 20_231_215;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const state = (): Row['state'] =>
    (['NOT_RANKED', 'PASSED_OVER', 'PASSED_OVER'] as const)[next(12)] ?? 'ELIGIBLE';
  return Array.from({ length: BLOCS }, (_, bloc) =>
    Array.from({ length: 1 + next(12) }, (__, unit) => ({
      bloc,
      unit: `u${unit}`,
      figure: 10_000 * next(4) + 625 * next(3) - 10_000,
      first: 2500 * next(3),
      second: 5000 * next(2),
      state: state(),
    })),
  ).flat();
}

it('R-RANK-2: ten thousand random blocs have the places that SQL gives them, freed or kept', () => {
  const rows = randomRows();
  const byBloc = Map.groupBy(rows, ({ bloc }) => bloc);
  const opened = database(rows);
  for (const [passedOver, query] of [
    ['FREED', FREED],
    ['KEPT', KEPT],
  ] as const) {
    const ours = [...byBloc].flatMap(([bloc, units]) =>
      rankUnits(units.map(standingOf), 'TOTAL', {
        metrics: [{ kind: 'BASE_TOTAL' }, { kind: 'FEWER_DEDUCTIONS' }],
        left: 'SHARED_PLACE',
        ballots: [],
        passedOver,
      }).flatMap(({ unitId, place }) => (place === null ? [] : [`${bloc} ${unitId} ${place}`])),
    );
    expect(ours.sort()).toEqual(asLines(opened.prepare(query).all()));
  }
  expect(byBloc.size).toBe(BLOCS);
});

/** Cases whose units are ranked by SQL from the totals alone: the share is rounded there too, in integers. */
it('R-RANK-7: whole cases have the places that SQL gives them from totals and assigned maxima', () => {
  const cases = fc.sample(anyCase(), { numRuns: 400, seed: 7 }).map((given): BlocCase => {
    const ruleSet = {
      ...(given.ruleSet as RuleSet),
      tieMetrics: [
        { kind: 'BASE_TOTAL' as const },
        { kind: 'CRITERION' as const, criterionId: 'g2' },
      ],
    };
    return { ...given, ruleSet: ruleSet as BlocCase['ruleSet'] };
  });
  const results = cases.map((given) => {
    const result = rankBloc(given);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value;
  });
  const rows = results.flatMap(({ scores, rankingKey }, bloc) =>
    scores.map(({ unitId: unit, verified, groups }) => {
      const { total, base, assignedMaximum } = verified;
      const key = groups.find(({ groupId }) => groupId === 'g2')?.verified.points ?? '0';
      const [t, a] = [parsePoints(total), parsePoints(assignedMaximum)];
      const whole = rankingKey === 'TOTAL' ? 1 : 0;
      return {
        bloc,
        unit,
        t,
        a,
        whole,
        base: parsePoints(base),
        key: Math.round(exactly(key) * 10),
      };
    }),
  );
  const opened = new DatabaseSync(':memory:');
  opened.exec('CREATE TABLE totals (bloc, unit, t, a, whole, base, key)');
  const insert = opened.prepare('INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { bloc, unit, t, a, whole, base, key } of rows)
    insert.run(bloc, unit, t, a, whole, base, key);
  const share = 'sign(t) * ((2000 * abs(t) + a) / (2 * a))';
  const theirs = opened
    .prepare(
      `SELECT bloc, unit, RANK() OVER (
        PARTITION BY bloc ORDER BY CASE whole WHEN 1 THEN t ELSE ${share} END DESC, base DESC, key DESC
      ) AS place FROM totals`,
    )
    .all();
  const ours = results.flatMap(({ places }, bloc) =>
    places.flatMap(({ unitId, place }) => (place === null ? [] : [`${bloc} ${unitId} ${place}`])),
  );
  expect(ours.sort()).toEqual(asLines(theirs));
});

/** A group's points as a number: fractions are told apart by the one decimal that is published. */
function exactly(text: string): number {
  const [n = '0', d = '1'] = text.split('/');
  return Number(n) / Number(d);
}
