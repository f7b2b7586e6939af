import type { BlocCase } from '../bundle/bloc-case.ts';
import { asksForFact } from '../ranking/tie-policy.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { type StoredEntry, subjectOf } from './register-entry.ts';

/**
 * The latest version of each entry, those that were taken back left out, in the order given.
 *
 * @rule R-REG-1 the latest version of an entry counts; what was taken back counts no more, and every version stays
 */
export function entriesInForce(versions: readonly StoredEntry[]): readonly StoredEntry[] {
  const latest = new Map<string, StoredEntry>();
  for (const one of versions) {
    const subject = subjectOf(one.entry);
    if (one.version > (latest.get(subject)?.version ?? 0)) latest.set(subject, one);
  }
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn);
}

/** The parts of a case that come from the bloc's register. */
export type RegisterParts = Pick<BlocCase, 'findings' | 'facts' | 'ballots'>;

/**
 * What the register of a bloc adds to its case; a part of which nothing is recorded is left out. So is what is about a
 * unit that has left the bloc, or a fact that its rule set asks for no more.
 */
export function registerParts(
  versions: readonly StoredEntry[],
  members: readonly string[],
  ruleSet: RuleSet,
): RegisterParts {
  const entries = entriesInForce(versions).map(({ entry }) => entry);
  const isMember = ({ unitId }: { readonly unitId: string }) => members.includes(unitId);
  const findings = entries.flatMap((one) => (one.kind === 'FINDING' ? [one.finding] : []));
  const facts = entries.flatMap((one) => (one.kind === 'FACT' ? [one.fact] : []));
  const ballots = entries.flatMap((one) => (one.kind === 'BALLOT' ? [one.ballot] : []));
  return {
    ...listed('findings', findings.filter(isMember)),
    ...listed(
      'facts',
      facts.filter((fact) => isMember(fact) && asksForFact(ruleSet.tieMetrics, fact.factId)),
    ),
    ...listed(
      'ballots',
      ballots.filter(({ votes }) => votes.every(isMember)),
    ),
  };
}

const listed = <K extends string, T>(name: K, list: readonly T[]) =>
  (list.length === 0 ? {} : { [name]: list }) as { readonly [key in K]?: T[] };
