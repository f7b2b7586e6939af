import type { Bloc } from './member.ts';
import { SCORING_STAGES, STAGES, type Stage, type StageWindow } from './period.ts';
import { type Result, refused, unlessFaulty } from './result.ts';

/** What is wrong with a plan of stage windows. */
export type WindowFault =
  | { readonly kind: 'WindowEndsBeforeItOpens'; readonly stage: Stage }
  | { readonly kind: 'WindowsOutOfOrder'; readonly stage: Stage; readonly before: Stage }
  | { readonly kind: 'StageTwice'; readonly stage: Stage }
  | { readonly kind: 'SelfScoringMissing' };

const orderOf = (stage: Stage): number => STAGES.indexOf(stage);

/** Checks that windows follow the order of the stages, do not overlap and include SELF_SCORING. */
export function checkWindows(windows: readonly StageWindow[]): Result<true, WindowFault> {
  const faults: WindowFault[] = [];
  for (const [index, window] of windows.entries()) {
    const before = windows[index - 1];
    if (window.closesAt <= window.opensAt)
      faults.push({ kind: 'WindowEndsBeforeItOpens', stage: window.stage });
    if (before === undefined) continue;
    if (before.stage === window.stage) faults.push({ kind: 'StageTwice', stage: window.stage });
    else if (orderOf(before.stage) > orderOf(window.stage) || before.closesAt > window.opensAt)
      faults.push({ kind: 'WindowsOutOfOrder', stage: window.stage, before: before.stage });
  }
  if (!windows.some((window) => window.stage === 'SELF_SCORING'))
    faults.push({ kind: 'SelfScoringMissing' });
  return unlessFaulty(faults, () => true as const);
}

/** Why something can't be done in a stage at an instant. */
export type StageRefusal =
  | { readonly kind: 'StageNotPlanned'; readonly stage: Stage }
  | {
      readonly kind: 'StageNotOpen';
      readonly stage: Stage;
      readonly opensAt: string;
      readonly at: string;
    }
  | {
      readonly kind: 'StageOver';
      readonly stage: Stage;
      readonly closesAt: string;
      readonly at: string;
    };

/**
 * Whether `at` lies in the stage's window `[opensAt, closesAt)`. The event's own time decides, not what the
 * tick has done so far: what came before the end and is handled after it still counts.
 *
 * @rule R-STAGE-1 a window holds its first instant and not its last
 */
export function withinStage(
  windows: readonly StageWindow[],
  stage: Stage,
  at: string,
): Result<StageWindow, StageRefusal> {
  const window = windows.find((candidate) => candidate.stage === stage);
  if (window === undefined) return refused({ kind: 'StageNotPlanned', stage });
  if (at < window.opensAt)
    return refused({ kind: 'StageNotOpen', stage, opensAt: window.opensAt, at });
  if (at >= window.closesAt)
    return refused({ kind: 'StageOver', stage, closesAt: window.closesAt, at });
  return { ok: true, value: window };
}

/** Where a bloc stands at an instant: the stage that is open, those that are over, and when to look again. */
export type Standing = {
  readonly stage: Stage | undefined;
  readonly closed: readonly Stage[];
  readonly nextChangeAt: string | undefined;
};

/** Computes the standing from the windows alone, so a lost tick heals at the next one. */
export function standingAt(windows: readonly StageWindow[], at: string): Standing {
  const open = windows.find((window) => window.opensAt <= at && at < window.closesAt);
  const closed = windows.filter((window) => window.closesAt <= at).map((window) => window.stage);
  const next = windows
    .flatMap((window) => [window.opensAt, window.closesAt])
    .filter((instant) => instant > at)
    .sort()[0];
  return { stage: open?.stage, closed, nextChangeAt: next };
}

/**
 * The latest scoring stage that is over at `at` but not yet noted in the bloc: its end demands a ranking.
 *
 * @rule R-STAGE-2 the end of every scoring stage asks for a ranking
 */
export function newlyClosedScoringStage(
  bloc: Pick<Bloc, 'closed' | 'windows'>,
  at: string,
): Stage | undefined {
  const { closed } = standingAt(bloc.windows, at);
  return closed.findLast((stage) => SCORING_STAGES.includes(stage) && !bloc.closed.includes(stage));
}

/** The scoring stages that are not over yet: what is ranked before is provisional. */
export const scoringStagesLeft = (windows: readonly StageWindow[], at: string): readonly Stage[] =>
  windows
    .filter(({ stage, closesAt }) => SCORING_STAGES.includes(stage) && at < closesAt)
    .map(({ stage }) => stage);

/** Whether a newer ranking is on its way: it was asked for, or a stage that is over is not noted yet. */
export const awaitsRanking = (
  bloc: Pick<Bloc, 'awaiting' | 'closed' | 'windows'>,
  at: string,
): boolean => bloc.awaiting !== undefined || newlyClosedScoringStage(bloc, at) !== undefined;

/** Whether a bloc's ranking is final: every scoring stage of its plan is noted as over, and no newer one is on its way. */
export const isRankedForGood = ({
  awaiting,
  closed,
  windows,
}: Pick<Bloc, 'awaiting' | 'closed' | 'windows'>): boolean =>
  awaiting === undefined &&
  windows.every(({ stage }) => !SCORING_STAGES.includes(stage) || closed.includes(stage));

/** The scoring stage that was noted as closed last: what a ranking now is of. */
export const lastScoringStage = (closed: readonly Stage[]): Stage | undefined =>
  closed.findLast((stage) => SCORING_STAGES.includes(stage));

/** A bloc's next state and the event that has it ranked again. */
export type RankAgain = {
  readonly next: Bloc;
  readonly dueAt: string;
  readonly event: {
    readonly kind: 'StageClosed';
    readonly province: string;
    readonly period: string;
    readonly bloc: string;
    readonly stage: Stage;
    readonly at: string;
  };
};

/**
 * What a change of a bloc's inputs must do when it belongs to a stage that is over already: ask for a new
 * ranking. Undefined while the stage has not been closed: its end will rank the bloc anyway.
 *
 * @rule R-STAGE-3 what came before the end and is handled after it has the bloc ranked again
 */
export function rankAgain(
  bloc: Bloc,
  place: { readonly province: string; readonly period: string },
  stage: Stage,
  at: string,
): RankAgain | undefined {
  if (!bloc.closed.includes(stage)) return undefined;
  const latest = lastScoringStage(bloc.closed) ?? stage;
  const closesAt = bloc.windows.find((window) => window.stage === latest)?.closesAt ?? at;
  // A ranking is never older than the end of its stage, or than the one that was already asked for.
  const since = [at, closesAt, bloc.awaiting?.since ?? at].sort().at(-1) ?? at;
  const { province, period } = place;
  return {
    next: { ...bloc, revision: bloc.revision + 1, awaiting: { stage: latest, since } },
    dueAt: since,
    event: { kind: 'StageClosed', province, period, bloc: bloc.id, stage: latest, at: since },
  };
}
