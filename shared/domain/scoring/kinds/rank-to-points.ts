import * as z from 'zod';
import { Id, Text } from '../../identifiers.ts';
import type { PointsText } from '../../points.ts';
import { compare, divide, exactText, fromExact, rational } from '../../rational.ts';
import { indicatorFields, MOST_CASES, RulePoints } from '../indicator-fields.ts';
import type { Step } from '../reason.ts';
import type { CriterionFault } from '../rule-set-fault.ts';
import type { CaseCount } from '../sheet.ts';

/**
 * Points by the place that a unit has in an upper bloc. Each rating body gives one, or none (0). Of several,
 * the points are averaged over those that gave a place (AVERAGE), or the first of them counts, in the order in
 * which the bodies stand (FIRST_GIVEN). A place that is not listed gives `otherwise`, zero unless given.
 */
export const RankToPoints = z.strictObject({
  kind: z.literal('RANK_TO_POINTS'),
  ...indicatorFields,
  bodies: z
    .array(z.strictObject({ id: Id, title: Text(500) }))
    .min(1)
    .max(10),
  combine: z.enum(['AVERAGE', 'FIRST_GIVEN']),
  places: z
    .array(z.strictObject({ place: z.int().min(1).max(MOST_CASES), points: RulePoints }))
    .min(1)
    .max(200),
  otherwise: RulePoints.optional(),
});
export type RankToPoints = z.infer<typeof RankToPoints>;

const pointsOf = ({ places, otherwise = '0' }: RankToPoints, place: string): PointsText =>
  places.find((one) => String(one.place) === place)?.points ?? otherwise;

/**
 * The arithmetic of the places reported.
 *
 * @rule R-SCORE-19 a place gives its points; of several bodies the average, or the first that gave one
 */
export function rankSteps(indicator: RankToPoints, cases: readonly CaseCount[]): readonly Step[] {
  const { bodies, combine } = indicator;
  const given = bodies.flatMap(({ id: eventId, title }) => {
    const place = cases.find((one) => one.eventId === eventId)?.count ?? '0';
    return place === '0' ? [] : [{ eventId, title, place, full: pointsOf(indicator, place) }];
  });
  if (given.length === 0) return [{ kind: 'NOT_PLACED', points: '0' }];
  const counted = combine === 'AVERAGE' ? given : given.slice(0, 1);
  const among = counted.length;
  return counted.map((one): Step => {
    const points = exactText(divide(fromExact(one.full), rational(BigInt(among))));
    return { kind: 'PLACED', ...one, among, points };
  });
}

/** Places must rise, and a worse one may not give more. */
export function rankFaults({ places, otherwise = '0' }: RankToPoints): readonly CriterionFault[] {
  const all = [...places, { place: Number.POSITIVE_INFINITY, points: otherwise }];
  return places.flatMap(({ place, points }, index): readonly CriterionFault[] => {
    const next = all[index + 1];
    const inOrder =
      next === undefined ||
      (next.place > place && compare(fromExact(next.points), fromExact(points)) <= 0);
    return inOrder ? [] : [[['places', index], { kind: 'PlacesOutOfOrder', place }]];
  });
}
