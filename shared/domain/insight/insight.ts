import * as z from 'zod';
import { Id } from '../identifiers.ts';
import { ExactText, PointsText } from '../points.ts';

/** A line raised (or lowered) from its counted points to another figure, as a reviewer could grant it. */
export const LineChange = z.strictObject({ indicatorId: Id, from: ExactText, to: PointsText });
export type LineChange = z.infer<typeof LineChange>;

/**
 * What one unit may read about itself. `room` names the lines that would add most to its total if each alone got
 * its maximum. `next` is null for a unit that nobody stands above; otherwise `figure` is that of the place above, `points`
 * what its own total lacks to stand before it, and `changes` one way of getting there, which reaches `place`: null
 * when not even every line at its maximum is enough. Nothing in it comes from another unit's lines.
 */
export const UnitInsight = z.strictObject({
  unitId: Id,
  room: z.array(z.strictObject({ indicatorId: Id, points: PointsText })),
  next: z
    .strictObject({
      figure: PointsText,
      points: PointsText,
      way: z
        .strictObject({ place: z.int().min(1), changes: z.array(LineChange).min(1) })
        .nullable(),
    })
    .nullable(),
});
export type UnitInsight = z.infer<typeof UnitInsight>;

/** How far the unit in row `after` of the ranking is from the one below it; 0 when they are equal. */
export const Margin = z.strictObject({ after: z.int().min(1), difference: PointsText });
export type Margin = z.infer<typeof Margin>;

/** The smallest change of one line after which another unit leads: by so many points, of any of these units. */
export const ClosestSwap = z.strictObject({
  indicatorId: Id,
  change: ExactText,
  unitIds: z.array(Id).min(1),
});
export type ClosestSwap = z.infer<typeof ClosestSwap>;

/** A criterion without which the order would be another, and the places of the units that would move. */
export const WithoutCriterion = z.strictObject({
  indicatorId: Id,
  moves: z.array(z.strictObject({ unitId: Id, place: z.int().min(1) })).min(1),
});
export type WithoutCriterion = z.infer<typeof WithoutCriterion>;

/**
 * In how many of `draws` random weightings, each criterion up to `amplitudePermille` heavier or lighter, a unit would
 * be first by itself; in `shared` of them several are first together. They add up to `draws`.
 */
export const WeightDraws = z.strictObject({
  draws: z.int().min(1),
  amplitudePermille: z.int().min(0).max(999),
  first: z.array(z.strictObject({ unitId: Id, draws: z.int().min(1) })),
  shared: z.int().min(0),
});
export type WeightDraws = z.infer<typeof WeightDraws>;

/**
 * What the criteria tell apart: `equal` gave all its units the same points; `shares` says how much of the differences
 * between units comes from each of the others, in ten-thousandths that add up to 10,000.
 */
export const CriteriaInsight = z.strictObject({
  equal: z.array(Id),
  shares: z.array(z.strictObject({ indicatorId: Id, tenThousandths: z.int().min(0) })),
});
export type CriteriaInsight = z.infer<typeof CriteriaInsight>;

/**
 * Advice beside a ranking, never a ground for a place. Units stand by place, criteria as printed. `closestSwap` is null
 * where the first place is shared or no single line is enough; `weightDraws` where fewer than two units are ranked.
 */
export const Insight = z.strictObject({
  units: z.array(UnitInsight),
  margins: z.array(Margin),
  closestSwap: ClosestSwap.nullable(),
  withoutCriterion: z.array(WithoutCriterion),
  weightDraws: WeightDraws.nullable(),
  criteria: CriteriaInsight,
});
export type Insight = z.infer<typeof Insight>;
