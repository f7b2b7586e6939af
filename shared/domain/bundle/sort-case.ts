import { canonicalJson } from '../canonical-json.ts';
import { byText } from '../order.ts';
import type { Finding } from '../ranking/eligibility.ts';
import { type TieBallot, tieBetween, type UnitFact } from '../ranking/tie-policy.ts';
import type { CorrectedReport, LineReview, UnitReview } from '../reviews/unit-review.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { subRowsOf } from '../scoring/kinds/sub-rows.ts';
import type { BlocCase } from './bloc-case.ts';
import type { CheckedCase } from './check-case.ts';

const byUnit = (a: { readonly unitId: string }, b: { readonly unitId: string }) =>
  byText(a.unitId, b.unitId);

/**
 * The one order in which a case is hashed and kept: units and what belongs to them by unit id, lines and their
 * cases as the rule set prints them.
 */
export function sortCase({ blocCase, ruleSet }: CheckedCase): BlocCase {
  const indicators = indicatorsOf(ruleSet);
  const place = new Map(indicators.map(({ id }, index) => [id, index]));
  const events = new Map(
    indicators.flatMap((one) =>
      subRowsOf(one).map(({ id }, index) => [`${one.id} ${id}`, index] as const),
    ),
  );
  const inOrder = <T extends { readonly indicatorId: string }>(lines: readonly T[]): T[] =>
    [...lines].sort((a, b) => (place.get(a.indicatorId) ?? 0) - (place.get(b.indicatorId) ?? 0));
  const inUnitOrder = (all: readonly UnitReview[]): UnitReview[] =>
    [...all].sort(byUnit).map((one) => ({ ...one, lines: inOrder(one.lines).map(reviewLine) }));
  const reviewLine = (line: LineReview): LineReview =>
    line.outcome === 'CORRECTED'
      ? { ...line, corrected: withCases(line.indicatorId, line.corrected) }
      : line;
  const eventPlace = (indicatorId: string, eventId: string) =>
    events.get(`${indicatorId} ${eventId}`) ?? 0;
  const withCases = <T extends CorrectedReport>(indicatorId: string, report: T): T => {
    if (report.cases === undefined) return report;
    const cases = [...report.cases].sort(
      (a, b) => eventPlace(indicatorId, a.eventId) - eventPlace(indicatorId, b.eventId),
    );
    return { ...report, cases };
  };
  const sheetLines = (lines: BlocCase['sheets'][number]['lines']) =>
    inOrder(lines).map((line) => withCases(line.indicatorId, line));
  const { units, assignments, sheets, reviews, finalReviews, findings, facts, ballots } = blocCase;
  return {
    ...blocCase,
    ruleSet: structuredCopy(ruleSet),
    units: [...units].sort((a, b) => byText(a.id, b.id)),
    assignments: [...assignments]
      .sort(byUnit)
      .map((one) => ({ ...one, lines: inOrder(one.lines) })),
    sheets: [...sheets].sort(byUnit).map((one) => ({ ...one, lines: sheetLines(one.lines) })),
    reviews: inUnitOrder(reviews),
    ...(finalReviews === undefined ? {} : { finalReviews: inUnitOrder(finalReviews) }),
    ...(findings === undefined ? {} : { findings: [...findings].sort(byFinding) }),
    ...(facts === undefined ? {} : { facts: [...facts].sort(byFact) }),
    ...(ballots === undefined ? {} : { ballots: ballots.map(votesInOrder).sort(byTie) }),
  };
}

/** Whole texts decide between findings of one unit, so that any order of them is the same case. */
const byFinding = (a: Finding, b: Finding) =>
  byUnit(a, b) || byText(canonicalJson(a), canonicalJson(b));

const byFact = (a: UnitFact, b: UnitFact) => byUnit(a, b) || byText(a.factId, b.factId);

const votesInOrder = (ballot: TieBallot): TieBallot => ({
  ...ballot,
  votes: [...ballot.votes].sort(byUnit),
});

const byTie = (a: TieBallot, b: TieBallot) => byText(tieBetween(a.votes), tieBetween(b.votes));

/** A rule set is plain JSON: the type only has to be told so. */
const structuredCopy = (ruleSet: CheckedCase['ruleSet']): BlocCase['ruleSet'] =>
  ruleSet as BlocCase['ruleSet'];
