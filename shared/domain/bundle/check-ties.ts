import { showPath } from '../json-path.ts';
import { asksForFact, type TieBallot, tieBetween } from '../ranking/tie-policy.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { CaseFault } from './case-fault.ts';
import type { Part, ReadCase } from './read-case.ts';

/** The parts of a case that are recorded by people besides sheets and reviews, and who may be named in them. */
export type Recorded = Pick<ReadCase, 'findings' | 'ballots' | 'facts'> & {
  readonly units: readonly Part<{ readonly id: string }>[];
};

/**
 * What is wrong with the recorded findings, ballots and declared facts of a case.
 *
 * @rule R-CASE-3 a ballot is between members, one for each tie, with no more votes than voters and no more voters than members; only where the rule set settles ties so
 * @rule R-CASE-4 a member declares each fact once, and only one that the rule set asks for
 */
export function tieFaults(
  { units, findings, ballots, facts }: Recorded,
  ruleSet: RuleSet | undefined,
): readonly CaseFault[] {
  const members = new Set(units.map(({ value }) => value.id));
  return [
    ...findings
      .filter(({ value }) => !members.has(value.unitId))
      .map(({ index, value: { unitId } }): CaseFault => {
        return { kind: 'UnknownUnit', path: showPath(['findings', index, 'unitId']), unitId };
      }),
    ...ballots.flatMap((ballot, at) =>
      ballotFaults(ballot, ballots.slice(0, at), members, ruleSet),
    ),
    ...facts.flatMap((fact, at) => factFaults(fact, facts.slice(0, at), members, ruleSet)),
  ];
}

function ballotFaults(
  { index, value }: Part<TieBallot>,
  before: readonly Part<TieBallot>[],
  members: ReadonlySet<string>,
  ruleSet: RuleSet | undefined,
): readonly CaseFault[] {
  const { votes, present, members: entitled } = value;
  const at = (...rest: (string | number)[]) => showPath(['ballots', index, ...rest]);
  const faults = votes.flatMap(({ unitId, votes: found }, place): readonly CaseFault[] => {
    const path = at('votes', place, 'unitId');
    if (!members.has(unitId)) return [{ kind: 'UnknownUnit', path, unitId }];
    if (votes.findIndex((one) => one.unitId === unitId) < place)
      return [{ kind: 'BallotUnitTwice', path, unitId }];
    if (found <= present) return [];
    return [
      { kind: 'VotesAbovePresent', path: at('votes', place, 'votes'), unitId, found, present },
    ];
  });
  if (present > entitled)
    faults.push({ kind: 'PresentAboveMembers', path: at('present'), found: present, entitled });
  if (before.some((one) => tieBetween(one.value.votes) === tieBetween(votes)))
    faults.push({ kind: 'BallotTwice', path: at() });
  if (ruleSet?.tie === 'SHARED_PLACE') faults.push({ kind: 'BallotNotTaken', path: at() });
  return faults;
}

function factFaults(
  { index, value: { unitId, factId } }: ReadCase['facts'][number],
  before: ReadCase['facts'],
  members: ReadonlySet<string>,
  ruleSet: RuleSet | undefined,
): readonly CaseFault[] {
  const path = showPath(['facts', index]);
  const faults: CaseFault[] = [];
  if (!members.has(unitId)) faults.push({ kind: 'UnknownUnit', path: `${path}.unitId`, unitId });
  if (before.some(({ value }) => value.unitId === unitId && value.factId === factId))
    faults.push({ kind: 'FactTwice', path, unitId, factId });
  if (ruleSet !== undefined && !asksForFact(ruleSet.tieMetrics, factId))
    faults.push({ kind: 'FactNotAsked', path, factId });
  return faults;
}
