import type { CaseFault } from '../bundle/case-fault.ts';
import { type Recorded, tieFaults } from '../bundle/check-ties.ts';
import { closesAtOf } from '../deadline.ts';
import { hashOf } from '../hash.ts';
import type { Bloc } from '../member.ts';
import type { Place } from '../ranking/bloc-result.ts';
import { type TieBallot, tieBetween } from '../ranking/tie-policy.ts';
import type { Refusal } from '../refusal.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { awaitsRanking, scoringStagesLeft } from '../stages.ts';
import type { Recording, RegisterEntry, StoredEntry } from './register-entry.ts';
import { waitingTies } from './waiting-ties.ts';

/** A bloc as it is when something is recorded about it: `places` of its latest ranking, `before` the entry's version. */
export type BlocOnRecord = {
  readonly bloc: Bloc;
  readonly ruleSet: RuleSet;
  readonly places: readonly Place[] | undefined;
  readonly before: StoredEntry | undefined;
  readonly nameOf: (unitId: string) => string;
};

/**
 * What speaks against recording, or taking back, an entry at an instant.
 *
 * @rule R-REG-2 whatever changes or takes back what was recorded says why, and so does a ballot
 * @rule R-REG-3 nothing is recorded or taken back once the council has decided
 * @rule R-EXT-3 an extension that is over is not taken back
 */
export function recordingFaults(
  known: BlocOnRecord,
  recording: Recording,
  at: string,
): readonly Refusal[] {
  const { bloc, before } = known;
  const { entry, withdrawn, reason } = recording;
  if (bloc.decided) return [{ kind: 'AlreadyDecided', blocName: bloc.name, at: bloc.decided.at }];
  const inForce = before?.withdrawn === false ? before : undefined;
  if (withdrawn && (inForce === undefined || hashOf(inForce.entry) !== hashOf(entry)))
    return [{ kind: 'NotOnRecord' }];
  if (inForce !== undefined && isPast(inForce.entry, at) && withdrawn)
    return [{ kind: 'ExtensionOver' }];
  const needsReason = inForce !== undefined || entry.kind === 'BALLOT';
  const silent: Refusal[] =
    needsReason && reason === undefined ? [{ kind: 'RecordingReasonMissing' }] : [];
  if (withdrawn) return silent;
  const faults = entryFaults(known, entry);
  const faulty: Refusal[] = faults.length === 0 ? [] : [{ kind: 'FaultyEntry', faults }];
  const untimely =
    entry.kind === 'BALLOT'
      ? ballotRefusals(known, entry.ballot, inForce !== undefined, at)
      : extensionRefusals(known, entry, at);
  return [...faulty, ...untimely, ...silent];
}

const isPast = (entry: RegisterEntry, at: string): boolean =>
  entry.kind === 'EXTENSION' && entry.extension.until <= at;

/** @rule R-EXT-2 an extension ends after the bloc's own deadline and after the instant at which it is recorded */
function extensionRefusals(
  { bloc }: BlocOnRecord,
  entry: RegisterEntry,
  at: string,
): readonly Refusal[] {
  if (entry.kind !== 'EXTENSION') return [];
  const closesAt = closesAtOf(bloc);
  const after = closesAt !== undefined && closesAt > at ? closesAt : at;
  return entry.extension.until > after ? [] : [{ kind: 'ExtensionTooEarly', after }];
}

/** What is wrong with the entry itself, at its path from `$`. */
function entryFaults({ bloc, ruleSet }: BlocOnRecord, entry: RegisterEntry): readonly CaseFault[] {
  if (entry.kind === 'EXTENSION') {
    const { unitId } = entry.extension;
    if (unitId === undefined || bloc.members.includes(unitId)) return [];
    return [{ kind: 'UnknownUnit', path: '$.entry.extension.unitId', unitId }];
  }
  const only = <T>(value: T) => [{ index: 0, value }];
  const recorded: Recorded = {
    units: bloc.members.map((id, index) => ({ index, value: { id } })),
    findings: entry.kind === 'FINDING' ? only(entry.finding) : [],
    facts: entry.kind === 'FACT' ? only(entry.fact) : [],
    ballots: entry.kind === 'BALLOT' ? only(entry.ballot) : [],
  };
  const path = `$.entry.${entry.kind.toLowerCase()}`;
  return tieFaults(recorded, ruleSet).map((fault) => ({
    ...fault,
    path: fault.path.replace(/^\$\.\w+\[0\]/, path),
  }));
}

/**
 * A ballot that is corrected need not wait any more: it is what settled the tie.
 *
 * @rule R-TIE-6 a ballot is recorded for a tie that waits in the latest ranking, after all scoring stages and not before the bloc's review
 */
function ballotRefusals(
  { bloc, places, nameOf }: BlocOnRecord,
  { votes }: TieBallot,
  corrects: boolean,
  at: string,
): readonly Refusal[] {
  const blocName = bloc.name;
  const stages = scoringStagesLeft(bloc.windows, at);
  if (stages.length > 0) return [{ kind: 'StagesNotOver', blocName, stages }];
  const review = bloc.windows.find(({ stage }) => stage === 'BLOC_REVIEW');
  if (review !== undefined && at < review.opensAt)
    return [{ kind: 'StageNotOpen', stage: review.stage, opensAt: review.opensAt, at }];
  if (awaitsRanking(bloc, at)) return [{ kind: 'RankingAwaited', blocName }];
  if (places === undefined) return [{ kind: 'NotRankedYet', blocName }];
  const tie = tieBetween(votes);
  const waits = waitingTies(places).some(
    ({ unitIds }) => tieBetween(unitIds.map((unitId) => ({ unitId }))) === tie,
  );
  if (waits || corrects) return [];
  return [{ kind: 'TieNotWaiting', unitNames: votes.map(({ unitId }) => nameOf(unitId)) }];
}
