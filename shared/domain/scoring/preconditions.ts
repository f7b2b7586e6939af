import { compare, fromExact, least } from '../rational.ts';
import type { Criterion } from './criterion.ts';
import { countsBest } from './node-limits.ts';
import type { RuleSet } from './rule-set.ts';
import { isCounted, type LineScore } from './unit-score.ts';

/** A criterion that a bonus waits for, as a reason names it. */
export type Awaited = { readonly id: string; readonly title: string };

/** What a line's bonus waits for in vain: by the rules alone, and with what reviewers granted. */
export type Unmet = { readonly self: readonly Awaited[]; readonly verified: readonly Awaited[] };

/** Indicators whose bonus waits for other criteria, each with what it waits for; those of its groups are its own. */
export function conditionsOf({ criteria }: RuleSet): ReadonlyMap<string, readonly Criterion[]> {
  const byId = new Map(criteria.flatMap(everyUnder).map((one) => [one.id, one]));
  const conditions = new Map<string, readonly Criterion[]>();
  const walk = (criterion: Criterion, inherited: readonly Criterion[]) => {
    const named = (criterion.bonusOnlyIfFull ?? []).flatMap((id) => byId.get(id) ?? []);
    const all = [...inherited, ...named];
    if ('children' in criterion) for (const child of criterion.children) walk(child, all);
    else if (all.length > 0) conditions.set(criterion.id, [...new Set(all)]);
  };
  for (const criterion of criteria) walk(criterion, []);
  return conditions;
}

const everyUnder = (criterion: Criterion): readonly Criterion[] => [
  criterion,
  ...('children' in criterion ? criterion.children.flatMap(everyUnder) : []),
];

/** Which of the criteria do not have all their base points. */
export function unmetOf(
  criteria: readonly Criterion[],
  scores: ReadonlyMap<string, LineScore>,
): Unmet {
  const lacking = (full: (score: LineScore, basePoints: string) => boolean): readonly Awaited[] =>
    criteria
      .filter((criterion) => fullness(criterion, scores, full) === false)
      .map(({ id, title }) => ({ id, title }));
  return {
    self: lacking(({ ruled }, base) => hasAll(ruled, base)),
    verified: lacking(({ base: points }, base) => hasAll(points, base)),
  };
}

const hasAll = (points: string, base: string): boolean =>
  compare(least(fromExact(points), fromExact(base)), fromExact(base)) === 0;

/**
 * Whether a criterion has all its base points; undefined where nothing of it is assigned or chosen, which stands in
 * nobody's way and is no alternative to anything.
 */
function fullness(
  criterion: Criterion,
  scores: ReadonlyMap<string, LineScore>,
  full: (score: LineScore, basePoints: string) => boolean,
): boolean | undefined {
  if ('children' in criterion) {
    const parts = criterion.children
      .map((child) => fullness(child, scores, full))
      .filter((part) => part !== undefined);
    if (parts.length === 0) return undefined;
    return countsBest(criterion) ? parts.includes(true) : !parts.includes(false);
  }
  const score = scores.get(criterion.id);
  if (score === undefined) return false;
  return isCounted(score) ? full(score, criterion.basePoints) : undefined;
}
