import { exactText, fromExact, subtract, sum } from '../domain/rational.ts';
import { indicatorsOf } from '../domain/scoring/indicators.ts';
import { stepsBeforeReview } from '../domain/scoring/reason.ts';
import type { RuleSet } from '../domain/scoring/rule-set.ts';
import { isCounted, type LineScore, type UnitScore } from '../domain/scoring/unit-score.ts';
import { sayClause } from './clauses.ts';
import { sayPoints } from './numbers.ts';
import { sayLineReason } from './reasons.ts';
import { sayStep } from './steps.ts';

/**
 * What a unit claims for one line and, beside it, what the rule gives. `over` is how far the claim lies beyond the
 * rule (negative: below it), `clause` where the rule stands, `heldBy` which limits cut its points, `why` the whole reason.
 */
export type LineClaim = {
  readonly indicatorId: string;
  readonly number: string;
  readonly claimed: string;
  readonly ruled: string;
  readonly over: string;
  readonly clause: string;
  readonly heldBy: readonly string[];
  readonly why: string;
};

/** The claims of one unit: `claimed` is their sum, `ruled` the total by the rule, `withoutClaim` lines that claim nothing. */
export type Claims = {
  readonly claimed: string;
  readonly ruled: string;
  readonly over: string;
  readonly withoutClaim: number;
  readonly lines: readonly LineClaim[];
};

const beyond = (claimed: string, ruled: string): string =>
  exactText(subtract(fromExact(claimed), fromExact(ruled)));

/** What a unit claims beside what the rule gives; undefined when it claims nothing. */
export function claimsIn(
  ruleSet: RuleSet,
  { lines, self }: Pick<UnitScore, 'lines' | 'self'>,
): Claims | undefined {
  const numberOf = new Map(indicatorsOf(ruleSet).map(({ id, number }) => [id, number]));
  const claims = lines.flatMap((line) => lineClaim(line, numberOf.get(line.indicatorId) ?? ''));
  if (claims.length === 0) return undefined;
  const claimed = exactText(sum(claims.map((line) => fromExact(line.claimed))));
  const ruled = self.total;
  const withoutClaim = lines.filter(isCounted).length - claims.length;
  return { claimed, ruled, over: beyond(claimed, ruled), withoutClaim, lines: claims };
}

function lineClaim(line: LineScore, number: string): readonly LineClaim[] {
  const { indicatorId, claim: claimed, ruled, reason } = line;
  if (claimed === undefined) return [];
  const limits = stepsBeforeReview(reason.steps).filter((step) => 'limit' in step);
  const heldBy = limits.map((step) => sayStep(step));
  return [
    {
      indicatorId,
      number,
      claimed,
      ruled,
      over: beyond(claimed, ruled),
      clause: sayClause(reason.clause),
      heldBy,
      why: sayLineReason(reason),
    },
  ];
}

/** `Tự chấm 13 · theo quy định 9 (mục d2 …): tính nhiều nhất 2 điểm (−4)`; one figure where both are equal. */
export function sayClaim({ claimed, ruled, over, clause, heldBy }: LineClaim): string {
  if (over === '0') return `Tự chấm ${sayPoints(claimed)} điểm`;
  const limits = heldBy.length === 0 || over.startsWith('-') ? '' : `: ${heldBy.join('; ')}`;
  return `Tự chấm ${sayPoints(claimed)} · theo quy định ${sayPoints(ruled)} (${clause})${limits}`;
}
