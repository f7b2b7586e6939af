import type { Bloc } from '../../shared/domain/member.ts';
import type { Stage } from '../../shared/domain/period.ts';
import { newlyClosedScoringStage, standingAt } from '../../shared/domain/stages.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** What the tick needs. */
export type AdvanceStagesDeps = { readonly blocs: BlocStore };

/**
 * Opens and closes every stage that is due at `now`, and has a bloc ranked when a scoring stage ended. A bloc
 * stays due until its ranking is stored: a lost event is sent again by the next tick.
 */
export async function advanceStages(deps: AdvanceStagesDeps, now: string): Promise<void> {
  const due = await deps.blocs.due(now);
  const outcomes = await Promise.allSettled(due.map((address) => advance(deps, address, now)));
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
  if (failures.length > 0) {
    throw new AggregateError(
      failures.map(({ reason }) => reason),
      `${failures.length} of ${due.length} blocs could not be advanced`,
    );
  }
}

/** A bloc that somebody else changes meanwhile is still due: the next tick takes it up again. */
async function advance(
  { blocs }: AdvanceStagesDeps,
  address: BlocAddress,
  now: string,
): Promise<void> {
  const bloc = await blocs.get(address);
  if (bloc === undefined || bloc.decided !== undefined) return;
  const { stage, closed, nextChangeAt } = standingAt(bloc.windows, now);
  // A tick that comes after a later one opens nothing again.
  if (bloc.closed.some((one) => !closed.includes(one))) return;
  const ended = newlyClosedScoringStage(bloc, now);
  const awaiting = ended === undefined ? bloc.awaiting : { stage: ended, since: now };
  const next: Bloc = {
    ...bloc,
    stage,
    closed: [...closed],
    awaiting,
    revision: bloc.revision + 1,
  };
  if (awaiting === undefined) {
    await blocs.save(address, next, nextChangeAt);
    return;
  }
  const event = stageClosed(address, awaiting.stage, awaiting.since);
  await blocs.save(address, next, now, { event, attempt: now });
}

const stageClosed = ({ province, period, bloc }: BlocAddress, stage: Stage, at: string) =>
  ({ kind: 'StageClosed', province, period, bloc, stage, at }) as const;
