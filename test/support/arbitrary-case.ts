import fc from 'fast-check';
import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { checkReview } from '../../shared/domain/reviews/check-review.ts';
import type { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import { planOf } from '../../shared/domain/scoring/assigned.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { needsTarget } from '../../shared/domain/scoring/kinds/kind-rules.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { LineAssignment, SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported, type UnitGiven } from './build-case.ts';
import {
  awardBonus,
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  leaderRelative,
  oneOf,
  proportional,
  rankToPoints,
  step,
  yesNo,
} from './build-rule-set.ts';

/** Few values, so that units collide and boundaries are hit. */
const quantity = fc.constantFrom(
  '0',
  '-1',
  '50',
  '95.99',
  '96',
  '98',
  '100',
  '100.01',
  '150',
  '333',
);
const target = fc.constantFrom('3', '7', '96', '100');

const RULE_SETS = (['LINE', 'GROUP', 'TOTAL'] as const).flatMap((roundingStage) =>
  (['TOTAL', 'TOTAL_OVER_ASSIGNED_MAXIMUM'] as const).map((rankingKey) =>
    buildRuleSet(
      [
        group(
          [
            proportional({ overRate: '0.03', maxBonus: '2' }),
            proportional({ id: 'p2', belowFactor: '0.5', floor: '1' }),
            bands({ metric: 'PERCENT_OF_TARGET', maxBonus: '1' }),
          ],
          { id: 'g1', maxBonus: '2' },
        ),
        group(
          [
            count({ floor: '-1', minusCap: '3' }),
            group([yesNo({ notMet: '-1' }), direct({ maxBonus: '2' })], { id: 'g3', cap: '7' }),
          ],
          { id: 'g2', floor: '0' },
        ),
        direct({ id: 'd2', nothingArose: 'ZERO' }),
      ],
      { roundingStage, rankingKey, bonusCap: '4', decimals: 1 },
    ),
  ),
);

/** The same over the kinds and nodes that the six leave out, weighed, chosen among and waiting for one another. */
const WIDE_RULE_SETS = (['LINE', 'GROUP', 'TOTAL'] as const).flatMap((roundingStage) =>
  (['TOTAL', 'TOTAL_OVER_ASSIGNED_MAXIMUM'] as const).map((rankingKey) =>
    buildRuleSet(
      [
        group(
          [
            leaderRelative({ basePoints: '60' }),
            leaderRelative({ id: 'l2', basePoints: '40', lowerIsBetter: true }),
          ],
          { id: 'g1', basePoints: '30', scaledFrom: '100', cap: '30' },
        ),
        oneOf(
          [
            rankToPoints({ basePoints: '6', places: [{ place: 1, points: '6' }], otherwise: '1' }),
            step({
              basePoints: '4',
              startPoints: '0',
              firstPoints: '4',
              cap: '4.5',
              threshold: '96',
              metric: 'PERCENT_OF_TARGET',
            }),
          ],
          { id: 'o1' },
        ),
        direct({ id: 'd2', nothingArose: 'ZERO' }),
        {
          ...group(
            [
              awardBonus(),
              bands({
                basePoints: '0',
                maxBonus: '5',
                bands: [{ above: '96', points: '2' }],
                otherwise: 'LEFT_TO_REVIEWER',
              }),
            ],
            { id: 'g2', maxBonus: '20' },
          ),
          bonusOnlyIfFull: ['o1', 'd2'],
        },
      ],
      { roundingStage, rankingKey, decimals: 2 },
    ),
  ),
);

/** One of six rule sets with every kind of indicator, every limit and every rounding stage. */
export const anyRuleSet = (): fc.Arbitrary<RuleSet> => fc.constantFrom(...RULE_SETS);

function anyLine(indicator: Indicator): fc.Arbitrary<SheetLine> {
  const { id, kind } = indicator;
  const nothing = fc.constant<SheetLine>({ indicatorId: id, state: 'NOTHING_AROSE' });
  const claims = ['0', '0.125', '2', '3.9999', '4'];
  const result = {
    PROPORTIONAL: quantity.map((actual) => reported(id, { actual })),
    BANDS: quantity.map((actual) => reported(id, { actual })),
    COUNT: fc
      .constantFrom('0', '1', '6', '7', '9999')
      .map((n) => reported(id, { cases: [{ eventId: 'late', count: n }] })),
    BOOLEAN: fc.boolean().map((met) => reported(id, { met })),
    STEP: quantity.map((actual) => reported(id, { actual })),
    LEADER_RELATIVE: quantity.map((actual) => reported(id, { actual })),
    RANK_TO_POINTS: fc
      .constantFrom('0', '1', '4', '5')
      .map((place) => reported(id, { cases: [{ eventId: 'bo', count: place }] })),
    AWARD_BONUS: fc.constantFrom('0', '1', '2').map((n) =>
      reported(id, {
        cases: [
          { eventId: 'co-tinh', count: n },
          { eventId: 'co-chinh-phu', count: '1' },
        ],
      }),
    ),
    DIRECT: fc.constantFrom(...claims).map((claim) => reported(id, { claim })),
  }[kind];
  return fc.oneof({ weight: 5, arbitrary: result }, { weight: 1, arbitrary: nothing });
}

const leaves = (criteria: RuleSet['criteria']): Indicator[] =>
  criteria.flatMap((one) => ('children' in one ? leaves(one.children) : [one]));

function anyUnit(ruleSet: RuleSet, id: string): fc.Arbitrary<UnitGiven> {
  const indicators = leaves(ruleSet.criteria);
  const parts = indicators.map((indicator) =>
    fc.record({
      line: anyLine(indicator),
      target,
      assigned: fc.constantFrom(true, true, true, indicator.id === 'd2'),
      granted: fc.constantFrom(undefined, undefined, '1', '1.005', '2'),
      corrected: fc.option(anyLine(indicator), { freq: 3, nil: undefined }),
      reviewed: fc.boolean(),
    }),
  );
  return fc
    .record({ parts: fc.tuple(...parts), handedIn: fc.constantFrom(true, true, false) })
    .map(({ parts: drawn, handedIn }) =>
      unitOf(
        ruleSet,
        id,
        handedIn,
        drawn.map((part, index) => ({ ...part, indicator: indicators[index] as Indicator })),
      ),
    );
}

type Drawn = {
  readonly indicator: Indicator;
  readonly line: SheetLine;
  readonly target: string;
  readonly assigned: boolean;
  readonly granted: string | undefined;
  readonly corrected: SheetLine | undefined;
  readonly reviewed: boolean;
};

function assignmentOf({ indicator, target: due, assigned }: Drawn): LineAssignment[] {
  if (!assigned) return [{ indicatorId: indicator.id, state: 'NOT_ASSIGNED' }];
  return needsTarget(indicator)
    ? [{ indicatorId: indicator.id, state: 'ASSIGNED', target: due }]
    : [];
}

function reviewOf({ indicator: { id: indicatorId, kind }, granted, corrected }: Drawn): LineReview {
  const reason = 'Lý do';
  if (granted !== undefined) return { indicatorId, outcome: 'CHANGED', granted, reason };
  if (corrected === undefined || kind === 'DIRECT') return { indicatorId, outcome: 'CONFIRMED' };
  const { indicatorId: _, ...report } = corrected;
  return { indicatorId, outcome: 'CORRECTED', corrected: report, reason };
}

function unitOf(
  ruleSet: RuleSet,
  id: string,
  handedIn: boolean,
  drawn: readonly Drawn[],
): UnitGiven {
  const assignment = drawn.flatMap(assignmentOf);
  if (!handedIn) return { id, assignment };
  const assigned = drawn.filter((part) => part.assigned);
  const lines = assigned.map(({ line }) => line);
  const plan = { unitId: id, lines: assignment };
  const reviewed = { lines, planOf: (one: Indicator) => planOf(plan, one) };
  const review = {
    unitId: id,
    version: 1,
    sheetHash: hashSheet(lines).hash,
    lines: assigned
      .filter((part) => part.reviewed)
      .map(reviewOf)
      .filter((said) => checkReview(ruleSet, reviewed, [said]).ok),
  };
  return { id, assignment, lines, review };
}

const caseOf = (ruleSet: RuleSet): fc.Arbitrary<BlocCase> =>
  fc
    .integer({ min: 1, max: 8 })
    .chain((n) =>
      fc.tuple(...Array.from({ length: n }, (_, index) => anyUnit(ruleSet, `u${index}`))),
    )
    .map((units) => buildCase(ruleSet, units));

/** A case without a fault: up to eight units, some without a sheet, lines partly reviewed. */
export const anyCase = (): fc.Arbitrary<BlocCase> => anyRuleSet().chain(caseOf);

/** The same under a rule set of the kinds that need the whole bloc, and of every node. */
export const anyWideCase = (): fc.Arbitrary<BlocCase> =>
  fc.constantFrom(...WIDE_RULE_SETS).chain(caseOf);
