import * as z from 'zod';
import { Clause } from '../clause.ts';
import { Id } from '../identifiers.ts';
import { ExactText, PointsText } from '../points.ts';
import { RulePoints } from '../scoring/indicator-fields.ts';

/** The grades (xếp loại), best first: xuất sắc, tốt, khá, hoàn thành, không hoàn thành. */
export const GradeName = z.enum(['EXCELLENT', 'GOOD', 'FAIR', 'COMPLETED', 'NOT_COMPLETED']);
export type GradeName = z.infer<typeof GradeName>;

/**
 * How a rule set grades units: the first band whose `from` is reached and whose floor every criterion keeps, else
 * `otherwise`. `cap` holds the graded value alone (`min(total, 100)`), never the one that is ranked. A floor is a
 * percent of what a criterion can give, of each on the first level or of each indicator.
 */
export const GradeRules = z.strictObject({
  clause: Clause,
  of: z.enum(['TOTAL', 'PERCENT_OF_ASSIGNED_MAXIMUM']),
  cap: RulePoints.optional(),
  bands: z
    .array(
      z.strictObject({
        grade: GradeName,
        from: RulePoints,
        floor: z
          .strictObject({ percent: RulePoints, criteria: z.enum(['FIRST_LEVEL', 'INDICATORS']) })
          .optional(),
      }),
    )
    .min(1)
    .max(5),
  otherwise: GradeName,
});
export type GradeRules = z.infer<typeof GradeRules>;

/** A criterion that stays below the floor of a grade: its published points, what it can give, and the percent of it. */
const BelowFloor = z.strictObject({
  criterionId: Id,
  title: z.string(),
  points: PointsText,
  maximum: ExactText,
  percent: ExactText,
});

/**
 * The grade of a unit: the value it is graded on, the least value of the grade (none for the last), and each
 * better grade whose value it reaches and whose floor it misses.
 */
export const Grade = z.strictObject({
  grade: GradeName,
  of: z.enum(['TOTAL', 'PERCENT_OF_ASSIGNED_MAXIMUM']),
  value: PointsText,
  from: PointsText.optional(),
  missed: z.array(
    z.strictObject({
      grade: GradeName,
      from: PointsText,
      floor: PointsText,
      criteria: z.array(BelowFloor).min(1),
    }),
  ),
});
export type Grade = z.infer<typeof Grade>;
