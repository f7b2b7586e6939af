import fc from 'fast-check';
import type { Criterion, Indicator } from '../../shared/domain/scoring/criterion.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import {
  awardBonus,
  bands,
  count,
  direct,
  group,
  leaderRelative,
  proportional,
  rankToPoints,
  ruleSetJson,
  step,
  yesNo,
} from './build-rule-set.ts';

const text = fc.constantFrom(
  'Thu ngân sách',
  '1.10',
  '=SUM(A1)',
  '#N/A',
  '_x0041_',
  'x',
  '0,5%',
  'Ủy ban “A” & <b>',
  '15/12/2023',
);
const points = fc.integer({ min: 0, max: 400 }).map((hundredths) => String(hundredths / 100));
const decimal = fc.constantFrom(
  '0.125',
  '92',
  '1200',
  '123456789012345.1234567891',
  '0.0000000001',
);

const commonFields = fc.record(
  {
    title: text,
    number: text,
    unitOfMeasure: text,
    evidence: fc.constantFrom('REQUIRED', 'OPTIONAL'),
    nothingArose: fc.constantFrom('KEEPS_BASE', 'ZERO', 'NOT_ALLOWED'),
    clause: fc.oneof(
      fc.constant({ document: 'Quy chế thử' }),
      fc.record({ document: text, point: text }),
      fc.constant({ document: 'Quy chế thử', article: '6' }),
    ),
    maxBonus: fc.constant('5'),
  },
  { requiredKeys: ['maxBonus'] },
);

/** Fields of one kind, each given or left out. */
const optional = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const measured = {
  valueDecimals: fc.integer({ min: 0, max: 10 }),
  takesShare: fc.constant(true as const),
  comparedWith: fc.constantFrom('PERCENT_OF_SAME_PERIOD', 'GROWTH_OVER_SAME_PERIOD'),
};

type Of<K extends Indicator['kind']> = Extract<Indicator, { kind: K }>;

/** One indicator with random fields, to be given its id by whoever places it. */
const anyIndicator: fc.Arbitrary<(id: string) => Indicator> = fc
  .tuple(
    commonFields,
    points,
    fc.oneof(
      optional({ ...measured, belowFactor: fc.constant('0.5'), overRate: points }).map(
        (own) => (base: object) => proportional({ ...base, ...own } as Partial<Of<'PROPORTIONAL'>>),
      ),
      optional({ ...measured, otherwise: fc.constantFrom('LEFT_TO_REVIEWER', '1.5') }).map(
        (own) => (base: object) =>
          bands({ ...base, basePoints: '5', ...own } as Partial<Of<'BANDS'>>),
      ),
      optional({
        threshold: decimal,
        step: decimal,
        includesThreshold: fc.constant(true as const),
      }).map((own) => (base: object) => step({ ...base, ...own } as Partial<Of<'STEP'>>)),
      optional({ start: points, plusCap: points, minusCap: points }).map(
        (own) => (base: object) =>
          count({ ...base, basePoints: '5', ...own } as Partial<Of<'COUNT'>>),
      ),
      optional({ deadline: fc.constantFrom('2023-12-05', '2024-02-29'), notMet: points }).map(
        (own) => (base: object) =>
          yesNo({ ...base, basePoints: '5', ...own } as Partial<Of<'BOOLEAN'>>),
      ),
      fc.constant((base: object) => direct(base as Partial<Of<'DIRECT'>>)),
      optional({ ...measured, baseShare: fc.constant('0.6') }).map(
        (own) => (base: object) =>
          leaderRelative({ ...base, ...own } as Partial<Of<'LEADER_RELATIVE'>>),
      ),
      fc.constant((base: object) =>
        rankToPoints({ ...base, basePoints: '60' } as Partial<Of<'RANK_TO_POINTS'>>),
      ),
      optional({ cap: points, combine: fc.constantFrom('SUM', 'BEST') }).map(
        (own) => (base: object) =>
          awardBonus({ ...base, ...own, maxBonus: '25' } as Partial<Of<'AWARD_BONUS'>>),
      ),
    ),
  )
  .map(
    ([common, basePoints, make]) =>
      (id) =>
        make({ ...common, basePoints, id }),
  );

type Tree = { readonly one: (id: string) => Indicator } | { readonly list: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyIndicator.map((one) => ({ one })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((list) => ({ list })),
  ),
}));

function planted(node: Tree, id: string): Criterion {
  if ('one' in node) return node.one(id);
  return group(
    node.list.map((child, index) => planted(child, `${id}.${index}`)),
    { id },
  );
}

/** A rule set of random groups, kinds, fields and settings that passes its own check. */
export const arbitraryRuleSet = (): fc.Arbitrary<RuleSet> =>
  fc
    .tuple(
      fc.array(tree, { minLength: 1, maxLength: 5 }),
      optional({
        sourceNote: text,
        illustrative: fc.constant(true as const),
        ineligiblePlaces: fc.constantFrom('FREED', 'KEPT'),
        tie: fc.constantFrom('SHARED_PLACE', 'BALLOT'),
        late: fc.constantFrom(
          { days: 3, points: '0.5', per: 'DAY', most: '1', clause: { document: 'Quy chế thử' } },
          { days: 1, points: '2', per: 'SHEET', clause: { document: 'Quy chế thử' } },
        ),
        decimals: fc.constantFrom(2, 3, 4),
      }),
    )
    .map(([nodes, settings]) =>
      parseRuleSet(
        ruleSetJson(
          nodes.map((node, index) => planted(node, `m${index}`)),
          settings as Partial<RuleSet>,
        ),
      ),
    )
    .map((parsed) => {
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      return parsed.value;
    });
