import { describe, expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import {
  asksForFact,
  type TieBallot,
  type TieMetric,
} from '../../../shared/domain/ranking/tie-policy.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, count, direct, group, ruleSetJson } from '../../support/build-rule-set.ts';

const WOMEN: TieMetric = {
  kind: 'FACT',
  factId: 'ty-le-nu',
  title: 'tỷ lệ nữ',
  unitOfMeasure: '%',
  atLeast: '70',
};

const rules = (tieMetrics: readonly TieMetric[], fields: Partial<RuleSet> = {}): RuleSet =>
  buildRuleSet(
    [
      group([direct({ id: 'econ', basePoints: '10', maxBonus: '5' })], { id: 'g', maxBonus: '5' }),
      direct({ id: 'staff', basePoints: '10' }),
      count({ id: 'late', basePoints: '3' }),
    ],
    {
      tie: 'BALLOT',
      ...(tieMetrics.length === 0 ? {} : { tieMetrics: [...tieMetrics] }),
      ...fields,
    },
  );

/** Claims of econ and staff, and late reports at half a point each. */
type Sheet = readonly [econ: string, staff: string, late: string];

const caseOf = (
  ruleSet: RuleSet,
  sheets: Readonly<Record<string, Sheet>>,
  fields: Partial<BlocCase> = {},
): BlocCase => ({
  ...buildCase(
    ruleSet,
    Object.entries(sheets).map(([id, [econ, staff, late]]) => ({
      id,
      lines: [
        reported('econ', { claim: econ }),
        reported('staff', { claim: staff }),
        reported('late', { cases: [{ eventId: 'late', count: late }] }),
      ],
    })),
  ),
  ...fields,
});

function ranked(blocCase: BlocCase) {
  const result = rankBloc(blocCase);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const placesOf = (blocCase: BlocCase) =>
  ranked(blocCase).places.map(({ unitId, place }) => `${unitId} ${place}`);

const ballot = (votes: Readonly<Record<string, number>>, number = '03/BB'): TieBallot => ({
  votes: Object.entries(votes).map(([unitId, won]) => ({ unitId, votes: won })),
  members: 9,
  present: 8,
  minutes: { number, date: '2023-12-18' },
});

describe('metrics', () => {
  const sheets = { a: ['9', '8', '0'], b: ['8', '9', '0'], c: ['8', '8', '0'] } as const;

  it('R-TIE-1: the first metric that differs separates equal totals, and the place says so with both values', () => {
    const ruleSet = rules([
      { kind: 'BONUS_TOTAL' },
      { kind: 'CRITERION', criterionId: 'staff' },
      { kind: 'CRITERION', criterionId: 'econ' },
    ]);
    const [first, second, third] = ranked(caseOf(ruleSet, sheets)).places;
    expect([first?.unitId, second?.unitId, third?.unitId]).toEqual(['b', 'a', 'c']);
    expect(first?.reason).toEqual({ kind: 'FIRST', sharedWith: [] });
    expect(second).toMatchObject({
      place: 2,
      shared: false,
      reason: {
        metric: { kind: 'CRITERION', criterionId: 'staff', title: 'Chỉ tiêu staff' },
        above: ['b'],
        own: '8',
        theirs: '9',
        difference: '1',
      },
    });
    expect(third?.reason).toMatchObject({ metric: { kind: 'TOTAL' }, above: ['a'] });
  });

  it('R-TIE-1: a group, the base, the bonus and fewer deductions each separate, the better one first', () => {
    const by = (metric: TieMetric, units: Readonly<Record<string, Sheet>>) =>
      placesOf(caseOf(rules([metric]), units));
    expect(by({ kind: 'CRITERION', criterionId: 'g' }, sheets)).toEqual(['a 1', 'b 2', 'c 3']);
    const bonused = { a: ['12', '6', '0'], b: ['9', '9', '0'] } as const;
    expect(by({ kind: 'BASE_TOTAL' }, bonused)).toEqual(['b 1', 'a 2']);
    expect(by({ kind: 'BONUS_TOTAL' }, bonused)).toEqual(['a 1', 'b 2']);
    const late = { a: ['9', '8', '1'], b: ['8', '8.5', '0'] } as const;
    expect(by({ kind: 'FEWER_DEDUCTIONS' }, late)).toEqual(['b 1', 'a 2']);
    const [, second] = ranked(caseOf(rules([{ kind: 'FEWER_DEDUCTIONS' }]), late)).places;
    expect(second?.reason).toMatchObject({ own: '0.5', theirs: '0', difference: '0.5' });
  });

  it('R-TIE-1: a place that a metric of the whole table separates names nothing but the metric', () => {
    const bonused = { a: ['12', '6', '0'], b: ['9', '9', '0'] } as const;
    const [, second] = ranked(caseOf(rules([{ kind: 'BASE_TOTAL' }]), bonused)).places;
    expect(second?.reason).toStrictEqual({
      kind: 'BELOW',
      sharedWith: [],
      above: ['b'],
      metric: { kind: 'BASE_TOTAL' },
      own: '19',
      theirs: '21',
      difference: '2',
    });
  });

  it('R-TIE-1: deductions are lost base points of what is assigned, and no bonus makes up for them', () => {
    const events = [
      { id: 'late', title: 'Chậm', pointsPerCase: '-1' },
      { id: 'soon', title: 'Sớm', pointsPerCase: '1' },
    ];
    const ruleSet = buildRuleSet(
      [
        direct({ id: 'd', basePoints: '10' }),
        count({ id: 'x', basePoints: '3', maxBonus: '3', events }),
        count({ id: 'y', basePoints: '3', maxBonus: '3', events }),
        count({ id: 'z', basePoints: '3', events }),
      ],
      { tieMetrics: [{ kind: 'FEWER_DEDUCTIONS' }], tie: 'BALLOT' },
    );
    const counted = (id: string, late: string, soon: string) =>
      reported(id, {
        cases: [
          { eventId: 'late', count: late },
          { eventId: 'soon', count: soon },
        ],
      });
    const unit = (id: string, claim: string, x: readonly [string, string], late: string) => ({
      id,
      lines: [reported('d', { claim }), counted('x', ...x), counted('y', late, '0')],
      assignment: [{ indicatorId: 'z', state: 'NOT_ASSIGNED' as const }],
    });
    const given = buildCase(ruleSet, [
      unit('a', '5', ['0', '3'], '2'),
      unit('b', '7', ['0', '0'], '1'),
    ]);
    const { places } = ranked(given);
    expect(places.map(({ unitId, figure }) => `${unitId} ${figure}`)).toEqual(['b 12', 'a 12']);
    expect(places[1]?.reason).toMatchObject({ own: '2', theirs: '1', difference: '1' });
  });

  it('R-TIE-4: each fact is looked up by its own name', () => {
    const young: TieMetric = { ...WOMEN, factId: 'tre', title: 'tỷ lệ trẻ', atLeast: '30' };
    const fact = (unitId: string, factId: string, value: string) => ({
      unitId,
      factId,
      value,
      source: 'BC 1',
    });
    const { places } = ranked(
      caseOf(
        rules([WOMEN, young]),
        { a: ['9', '8', '0'], b: ['8', '9', '0'] },
        {
          facts: [
            fact('a', 'ty-le-nu', '75'),
            fact('b', 'ty-le-nu', '71'),
            fact('a', 'tre', '29'),
            fact('b', 'tre', '30'),
          ],
        },
      ),
    );
    expect(places.map(({ unitId }) => unitId)).toEqual(['b', 'a']);
    expect(places[1]?.reason).toStrictEqual({
      kind: 'BELOW',
      sharedWith: [],
      above: ['b'],
      metric: young,
      own: '29',
      theirs: '30',
    });
  });

  it('R-TIE-1: without metrics equal totals share the place', () => {
    const { places } = ranked(caseOf(rules([], { tie: 'SHARED_PLACE' }), sheets));
    expect(places.map(({ place, awaits }) => [place, awaits])).toEqual([
      [1, undefined],
      [1, undefined],
      [3, undefined],
    ]);
  });

  it('R-TIE-3: points that are published alike do not separate', () => {
    const ruleSet = rules([{ kind: 'CRITERION', criterionId: 'econ' }], {
      roundingStage: 'TOTAL',
      decimals: 1,
    });
    const alike = {
      a: ['8.04', '7', '0'],
      b: ['8.01', '7', '0'],
      c: ['8.05', '6.99', '0'],
    } as const;
    expect(placesOf(caseOf(ruleSet, alike))).toEqual(['c 1', 'a 2', 'b 2']);
  });

  it('R-TIE-3: what is not assigned counts as no points', () => {
    const ruleSet = rules([{ kind: 'CRITERION', criterionId: 'staff' }]);
    const given = caseOf(ruleSet, { a: ['9', '0', '0'], b: ['8', '1', '0'] });
    const without = {
      ...given,
      assignments: [
        { unitId: 'a', lines: [{ indicatorId: 'staff', state: 'NOT_ASSIGNED' as const }] },
      ],
      sheets: given.sheets.map((sheet) =>
        sheet.unitId === 'a'
          ? { ...sheet, lines: sheet.lines.filter(({ indicatorId }) => indicatorId !== 'staff') }
          : sheet,
      ),
    };
    expect(placesOf(without)).toEqual(['b 1', 'a 2']);
  });

  it('R-TIE-4: the share of women separates at exactly its threshold, and only across it', () => {
    const women = (a: string | undefined, b: string | undefined) =>
      placesOf(
        caseOf(
          rules([WOMEN]),
          { a: ['9', '8', '0'], b: ['8', '9', '0'] },
          {
            facts: [a, b].flatMap((value, index) =>
              value === undefined
                ? []
                : [{ unitId: index === 0 ? 'a' : 'b', factId: 'ty-le-nu', value, source: 'BC 1' }],
            ),
          },
        ),
      );
    expect(women('69.9999', '70')).toEqual(['b 1', 'a 2']);
    expect(women(undefined, '70')).toEqual(['b 1', 'a 2']);
    expect(women('70', '95')).toEqual(['a 1', 'b 1']);
    expect(women('0', '69.9999')).toEqual(['a 1', 'b 1']);
    expect(women(undefined, undefined)).toEqual(['a 1', 'b 1']);
  });

  it('names a metric of a criterion that the table does not have', () => {
    const json = {
      ...ruleSetJson([direct()]),
      tieMetrics: [{ kind: 'BASE_TOTAL' }, { kind: 'CRITERION', criterionId: 'x' }],
    };
    expect(parseRuleSet(json)).toMatchObject({
      errors: [{ kind: 'UnknownCriterion', path: '$.tieMetrics[1].criterionId', criterionId: 'x' }],
    });
    const known = { ...json, tieMetrics: [{ kind: 'CRITERION', criterionId: 'd' }] };
    expect(parseRuleSet(known).ok).toBe(true);
  });
});

describe('ballots', () => {
  const equal = {
    a: ['9', '8', '0'],
    b: ['8', '9', '0'],
    c: ['9', '8', '0'],
    d: ['1', '1', '0'],
  } as const;
  const voted = (...ballots: TieBallot[]) => caseOf(rules([]), equal, { ballots });

  it('R-TIE-2: a tie stays shared and waits until a ballot is recorded', () => {
    const { places } = ranked(caseOf(rules([]), equal));
    expect(places.map(({ place, shared, awaits }) => [place, shared, awaits])).toEqual([
      [1, true, 'BALLOT'],
      [1, true, 'BALLOT'],
      [1, true, 'BALLOT'],
      [4, false, undefined],
    ]);
  });

  it('R-TIE-2: more votes go first, and the place names the ballot with both counts', () => {
    const { places } = ranked(voted(ballot({ c: 1, a: 3, b: 4 })));
    expect(places.map(({ unitId, place }) => `${unitId} ${place}`)).toEqual([
      'b 1',
      'a 2',
      'c 3',
      'd 4',
    ]);
    expect(places[2]?.reason).toEqual({
      kind: 'BELOW',
      sharedWith: [],
      above: ['a'],
      metric: { kind: 'BALLOT', minutes: { number: '03/BB', date: '2023-12-18' } },
      own: '1',
      theirs: '3',
      difference: '2',
    });
    expect(places.some(({ awaits }) => awaits !== undefined)).toBe(false);
  });

  it('R-TIE-2: equal votes stay shared until a second ballot between just those', () => {
    const first = ballot({ a: 2, b: 3, c: 3 });
    const { places } = ranked(voted(first));
    expect(places.map(({ unitId, place, awaits }) => [unitId, place, awaits])).toEqual([
      ['b', 1, 'BALLOT'],
      ['c', 1, 'BALLOT'],
      ['a', 3, undefined],
      ['d', 4, undefined],
    ]);
    const second = ballot({ b: 3, c: 5 }, '04/BB');
    for (const order of [voted(first, second), voted(second, first)]) {
      const settled = ranked(order);
      expect(settled.places.map(({ unitId, place }) => `${unitId} ${place}`)).toEqual([
        'c 1',
        'b 2',
        'a 3',
        'd 4',
      ]);
      expect(settled.places[1]?.reason).toMatchObject({
        metric: { minutes: { number: '04/BB' } },
        own: '3',
        theirs: '5',
      });
      expect(settled.places[2]?.reason).toMatchObject({
        metric: { minutes: { number: '03/BB' } },
        own: '2',
        theirs: '3',
      });
      expect(settled.unusedBallots).toBeUndefined();
    }
  });

  it('R-TIE-5: a ballot between other units than share the place settles nothing and is named', () => {
    for (const votes of [
      { a: 5, b: 3 },
      { a: 5, b: 3, c: 1, d: 0 },
      { c: 1, d: 2 },
    ]) {
      const result = ranked(voted(ballot(votes)));
      expect(result.places.map(({ place }) => place)).toEqual([1, 1, 1, 4]);
      expect(result.unusedBallots).toEqual([
        { unitIds: Object.keys(votes), minutes: { number: '03/BB', date: '2023-12-18' } },
      ]);
    }
  });

  it('never asks for a ballot that a metric makes needless', () => {
    const ruleSet = rules([{ kind: 'CRITERION', criterionId: 'staff' }]);
    const result = ranked(caseOf(ruleSet, equal, { ballots: [ballot({ a: 5, c: 3 })] }));
    expect(result.places.map(({ unitId, place }) => `${unitId} ${place}`)).toEqual([
      'b 1',
      'a 2',
      'c 3',
      'd 4',
    ]);
  });
});

describe('what a case may say of ties', () => {
  const sheets = { a: ['9', '8', '0'], b: ['8', '9', '0'] } as const;
  const faults = (fields: Partial<BlocCase>, ruleSet = rules([WOMEN])) => {
    const checked = checkCase(caseOf(ruleSet, sheets, fields));
    return checked.ok ? [] : checked.errors.map(({ kind, path }) => `${path} ${kind}`);
  };

  it('R-CASE-3: takes as many votes as voters and as many voters as members, and no more', () => {
    expect(faults({ ballots: [ballot({ a: 8, b: 0 })] })).toEqual([]);
    expect(faults({ ballots: [ballot({ a: 9, b: 0 })] })).toEqual([
      '$.ballots[0].votes[0].votes VotesAbovePresent',
    ]);
    expect(faults({ ballots: [{ ...ballot({ a: 1, b: 0 }), present: 9 }] })).toEqual([]);
    expect(faults({ ballots: [{ ...ballot({ a: 1, b: 0 }), present: 10 }] })).toEqual([
      '$.ballots[0].present PresentAboveMembers',
    ]);
  });

  it('R-CASE-3: refuses strangers, a unit twice, a second ballot of the same tie, and any where places stay shared', () => {
    const [vote] = ballot({ a: 1 }).votes;
    expect(
      faults({
        ballots: [
          ballot({ a: 1, z: 2 }),
          { ...ballot({}), votes: vote === undefined ? [] : [vote, vote] },
          ballot({ a: 4, b: 3 }),
          ballot({ b: 4, a: 3 }),
        ],
      }),
    ).toEqual([
      '$.ballots[0].votes[1].unitId UnknownUnit',
      '$.ballots[1].votes[1].unitId BallotUnitTwice',
      '$.ballots[3] BallotTwice',
    ]);
    const shared = rules([], { tie: 'SHARED_PLACE' });
    expect(faults({ ballots: [ballot({ a: 4, b: 3 })] }, shared)).toEqual([
      '$.ballots[0] BallotNotTaken',
    ]);
  });

  it('R-CASE-4: takes each fact once, from a member, and only what is asked', () => {
    const fact = { unitId: 'a', factId: 'ty-le-nu', value: '71', source: 'Báo cáo 12' };
    expect(faults({ facts: [fact, { ...fact, unitId: 'b' }] })).toEqual([]);
    expect(
      faults({ facts: [fact, fact, { ...fact, unitId: 'z' }, { ...fact, factId: 'khac' }] }),
    ).toEqual(['$.facts[1] FactTwice', '$.facts[2].unitId UnknownUnit', '$.facts[3] FactNotAsked']);
    expect(faults({ facts: [fact] }, rules([]))).toEqual(['$.facts[0] FactNotAsked']);
  });
});

it('R-TIE-4: asks for a fact only where a metric names it', () => {
  expect(asksForFact([{ kind: 'BASE_TOTAL' }, WOMEN], 'ty-le-nu')).toBe(true);
  expect(asksForFact([{ kind: 'BASE_TOTAL' }, WOMEN], 'ty-le-tre')).toBe(false);
  expect(asksForFact(undefined, 'ty-le-nu')).toBe(false);
});
