import * as z from 'zod';
import { Hash, Id, Text } from '../identifiers.ts';
import { DecimalText, PointsText } from '../points.ts';
import { LateStamp } from '../scoring/late-rule.ts';
import { LineScore, SumScore, Totals, UnitScore } from '../scoring/unit-score.ts';
import { Cause, Ineligible } from './eligibility.ts';
import { Grade } from './grades.ts';
import { Minutes, SeparatingMetric } from './tie-policy.ts';

/**
 * What a ranking rests on: nothing verified, some lines, every line of every ranked unit, or all that and a second
 * review (phúc tra).
 */
export const Basis = z.enum(['SELF_SCORED', 'PARTLY_VERIFIED', 'VERIFIED', 'FINAL']);
export type Basis = z.infer<typeof Basis>;

/** Total points, or total points in percent of the assigned maximum. */
export const RankingKey = z.enum(['TOTAL', 'TOTAL_OVER_ASSIGNED_MAXIMUM']);
export type RankingKey = z.infer<typeof RankingKey>;

/** Units that stand above by their points and have no place. */
const PassedOver = z.strictObject({
  unitIds: z.array(Id).min(1),
  places: z.enum(['FREED', 'KEPT']),
});

/**
 * Why a unit has its place. BELOW names the nearest units above, the first metric that separates them and what
 * each has by it (nothing where a fact was not declared); `difference` says how far they are apart. `sharedWith`
 * lists who has the same place (đồng hạng). `passedOver` are better units that have no place and would stand right
 * above; FREED says that the places close up behind them, KEPT that theirs stay empty. The other kinds say what
 * keeps the unit from a place.
 */
export const PlaceReason = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('FIRST'),
    sharedWith: z.array(Id),
    passedOver: PassedOver.optional(),
  }),
  z.strictObject({
    kind: z.literal('BELOW'),
    sharedWith: z.array(Id),
    above: z.array(Id).min(1),
    metric: SeparatingMetric,
    own: DecimalText.optional(),
    theirs: DecimalText.optional(),
    difference: DecimalText.optional(),
    passedOver: PassedOver.optional(),
  }),
  z.strictObject({ kind: Ineligible, causes: z.array(Cause).min(1) }),
]);
export type PlaceReason = z.infer<typeof PlaceReason>;

/**
 * The place of one unit. `place` and `figure` (what is published and ranked on) are null for a unit that is
 * not ranked: never zero, never last. One that is disqualified or withheld keeps its figure, and `wouldBe` is the
 * place it would have by itself. `awaits` marks a shared place that only a ballot may settle.
 */
export const Place = z.strictObject({
  unitId: Id,
  place: z.int().min(1).nullable(),
  figure: PointsText.nullable(),
  shared: z.boolean(),
  awaits: z.literal('BALLOT').optional(),
  wouldBe: z.int().min(1).optional(),
  grade: Grade.optional(),
  /** What the figure is less by because the sheet came late. */
  late: LateStamp.optional(),
  reason: PlaceReason,
});
export type Place = z.infer<typeof Place>;

/**
 * What the second review made of a score: the lines that it named or that come out otherwise because of it, each with
 * its own reason, and every sum.
 */
export const FinalScore = z.strictObject({
  lines: z.array(LineScore),
  groups: z.array(z.strictObject({ groupId: Id, ...SumScore.shape })),
  totals: Totals,
  reviewedLines: z.int(),
});
export type FinalScore = z.infer<typeof FinalScore>;

/** The score of the sheet that counts for one unit; `final` once it was reviewed a second time. */
export const RankedScore = z.strictObject({
  unitId: Id,
  version: z.int().min(1),
  sheetHash: Hash,
  ...UnitScore.shape,
  final: FinalScore.optional(),
});
export type RankedScore = z.infer<typeof RankedScore>;

/**
 * The ranking of one bloc: places best first, scores by unit id. `unusedBallots` are recorded ballots between units
 * that do not share a place, or not with exactly each other: they settled nothing.
 */
export const BlocResult = z.strictObject({
  basis: Basis,
  rankingKey: RankingKey,
  decimals: z.int(),
  ruleSet: z.strictObject({ id: Id, title: Text(300), hash: Hash }),
  places: z.array(Place),
  scores: z.array(RankedScore),
  unusedBallots: z.array(z.strictObject({ unitIds: z.array(Id), minutes: Minutes })).optional(),
});
export type BlocResult = z.infer<typeof BlocResult>;
