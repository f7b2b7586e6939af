import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { type Fraction, isLess, read, smaller } from './fraction.ts';
import type { OracleLine } from './scored.ts';
import { indicatorsIn, isBestOf, split } from './table-sums.ts';

/** Ids that a criterion waits for, by itself or by the groups around it. */
function awaitedBy(criteria: readonly Criterion[], id: string): readonly string[] {
  return criteria.flatMap((one) => {
    if (!indicatorsIn([one]).some((indicator) => indicator.id === id)) return [];
    const inner = 'children' in one ? awaitedBy(one.children, id) : [];
    return [...(one.bonusOnlyIfFull ?? []), ...inner];
  });
}

const criterionOf = (criteria: readonly Criterion[], id: string): Criterion | undefined =>
  criteria
    .map((one) =>
      one.id === id ? one : 'children' in one ? criterionOf(one.children, id) : undefined,
    )
    .find((one) => one !== undefined);

type Points = (line: OracleLine) => Fraction;

/** True where an assigned line under the criterion lacks base points; of alternatives, where all that are assigned do. */
function lacks(criterion: Criterion, lines: readonly OracleLine[], points: Points): boolean {
  const counts = (one: Criterion) =>
    indicatorsIn([one]).some(({ id }) =>
      lines.some(({ indicator, assigned }) => assigned && indicator.id === id),
    );
  if (!('children' in criterion)) {
    const line = lines.find(({ indicator }) => indicator.id === criterion.id);
    return line?.assigned === true && isLess(points(line), read(criterion.basePoints));
  }
  const parts = criterion.children.filter(counts);
  const lacking = parts.filter((child) => lacks(child, lines, points));
  return isBestOf(criterion)
    ? parts.length > 0 && lacking.length === parts.length
    : lacking.length > 0;
}

/** R-SCORE-30 */
export function withoutWaitingBonus(
  { criteria }: RuleSet,
  lines: readonly OracleLine[],
  line: OracleLine,
): OracleLine {
  const awaited = awaitedBy(criteria, line.indicator.id).flatMap(
    (id) => criterionOf(criteria, id) ?? [],
  );
  const base = read(line.indicator.basePoints);
  const waits = (points: Points) => awaited.some((one) => lacks(one, lines, points));
  const ruled = waits((one) => one.ruled) ? smaller(line.ruled, base) : line.ruled;
  const held = !line.granted && waits((one) => one.points);
  const points = held ? smaller(line.points, base) : line.points;
  return { ...line, ruled, points, sum: split(line.indicator, points) };
}
