import { compare, exactText, fromExact, roundTo } from '../rational.ts';
import { indicatorsUnder } from '../scoring/indicators.ts';
import { isMet } from '../scoring/kinds/boolean.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { SheetLine } from '../scoring/sheet.ts';
import type { BasisScore } from './basis-score.ts';
import {
  type Cause,
  type Disqualifier,
  type Finding,
  type Ineligibility,
  Ineligible,
} from './eligibility.ts';

/** What counts as reported by a unit, and the points that were made of it. */
export type ScoredSheet = { readonly lines: readonly SheetLine[]; readonly score: BasisScore };

/**
 * What keeps a unit from a place, or undefined when nothing does.
 *
 * @rule R-STATE-1 a recorded finding with its reason and document keeps a unit from a place
 * @rule R-STATE-2 so does a condition of the rule set, on published points, on reported cases or on what was not met
 * @rule R-STATE-3 of several states the graver counts (not ranked, disqualified, withheld), and every cause is told
 */
export function findIneligible(
  ruleSet: RuleSet,
  scored: ScoredSheet | undefined,
  findings: readonly Finding[],
): Ineligibility | undefined {
  const recorded = findings.map(({ kind: state, reason: text, source }) => ({
    state,
    cause: { kind: 'FINDING', state, text, source } as const,
  }));
  const ruled = scored === undefined ? [] : brokenRules(ruleSet, scored);
  const missing =
    scored === undefined
      ? [{ state: 'NOT_RANKED' as const, cause: { kind: 'NO_SHEET' } as const }]
      : [];
  const all: readonly { readonly state: Ineligible; readonly cause: Cause }[] = [
    ...missing,
    ...recorded,
    ...ruled,
  ];
  const kind = Ineligible.options.find((state) => all.some((one) => one.state === state));
  return kind === undefined ? undefined : { kind, causes: all.map(({ cause }) => cause) };
}

function brokenRules(ruleSet: RuleSet, scored: ScoredSheet) {
  return (ruleSet.disqualifiers ?? []).flatMap(({ id, title, clause, gives: state, when }) => {
    const broken = failing(when, ruleSet, scored);
    if (broken === undefined) return [];
    return [
      {
        state,
        cause: { state, disqualifierId: id, title, clause, ...broken } as const,
      },
    ];
  });
}

type Broken =
  | Pick<Extract<Cause, { kind: 'RULE' }>, 'kind' | 'measure' | 'limit' | 'found'>
  | { readonly kind: 'NOT_MET' };

/** What was found and the limit that it fails; undefined when nothing fails. */
function failing(
  when: Disqualifier['when'],
  { criteria, decimals }: RuleSet,
  { lines, score }: ScoredSheet,
): Broken | undefined {
  if (when.kind === 'NOT_MET') {
    const [indicator] = indicatorsUnder(criteria, when.indicatorId);
    const line = lines.find(({ indicatorId }) => indicatorId === when.indicatorId);
    if (indicator?.kind !== 'BOOLEAN' || line?.state !== 'REPORTED') return undefined;
    return isMet(indicator, line) ? undefined : { kind: 'NOT_MET' };
  }
  if (when.kind === 'CASES') {
    const line = lines.find(({ indicatorId }) => indicatorId === when.indicatorId);
    const found = line?.cases?.find(({ eventId }) => eventId === when.eventId)?.count ?? '0';
    return Number(found) >= when.atLeast
      ? { kind: 'RULE', measure: 'CASES', limit: String(when.atLeast), found }
      : undefined;
  }
  const points =
    when.kind === 'TOTAL_BELOW'
      ? score.totals.total
      : pointsOfAssigned(criteria, score, when.criterionId);
  if (points === undefined) return undefined;
  const published = roundTo(decimals, fromExact(points));
  if (compare(published, fromExact(when.points)) >= 0) return undefined;
  return { kind: 'RULE', measure: 'POINTS', limit: when.points, found: exactText(published) };
}

/** The points of a group or an indicator; undefined when nothing of it is assigned to the unit. */
const pointsOfAssigned = (
  criteria: RuleSet['criteria'],
  { pointsOf }: BasisScore,
  criterionId: string,
) =>
  indicatorsUnder(criteria, criterionId).some(({ id }) => pointsOf.has(id))
    ? pointsOf.get(criterionId)
    : undefined;
