import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Bloc, Grant } from '../../shared/domain/member.ts';
import { permits } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import { checkReview, type ReviewedSheet } from '../../shared/domain/reviews/check-review.ts';
import {
  latestReview,
  REVIEW_ROUNDS,
  type ReviewRound,
} from '../../shared/domain/reviews/review-rounds.ts';
import type { LineReview, StoredReview } from '../../shared/domain/reviews/unit-review.ts';
import { planOf } from '../../shared/domain/scoring/assigned.ts';
import { sheetSubject } from '../../shared/domain/sheet-subject.ts';
import { rankAgain, withinStage } from '../../shared/domain/stages.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { BlocStore, UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { ReviewStore } from '../../shared/storage/review-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** What verifying needs. */
export type VerifySheetDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly assignments: AssignmentStore;
  readonly sheets: SheetStore;
  readonly reviews: ReviewStore;
  readonly ruleSetOf: RuleSetReader;
};

/** What a reviewer sends: in which round, of which sheet, and what it says of each line it looked at. */
export type Verification = {
  readonly round: ReviewRound;
  readonly sheetHash: string;
  readonly lines: readonly LineReview[];
};

const TRIES = 6;

/**
 * Stores a reviewer's findings as the next version of the unit's review of that round; lines that are not named keep
 * what was said of them before, by whomever, also at the same moment. Claim, reported and corrected result, granted
 * points and reason all stay, and a second review leaves the first as it is.
 *
 * @rule R-REVIEW-6 who had a part in the verification of a sheet has none in its second review
 */
export async function verifySheet(
  deps: VerifySheetDeps,
  asking: Asking,
  address: UnitAddress,
  verification: Verification,
): Promise<Result<StoredReview, Refusal>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await findVerifiable(deps, asking, address, verification);
    if (!found.ok) return found;
    if (await verifiedFirst(deps, asking, address, verification, found.value)) {
      return refused({ kind: 'VerifiedFirst' });
    }
    const stored = await addReview(deps, asking, address, verification, found.value);
    if (stored !== undefined) return stored;
  }
  return refused({ kind: 'BusyTryAgain' });
}

async function verifiedFirst(
  { reviews }: VerifySheetDeps,
  { callerId }: Asking,
  address: UnitAddress,
  { round }: Verification,
  { summary }: Verifiable,
): Promise<boolean> {
  if (round === 'FIRST') return false;
  return (await reviews.reviewers(address, summary.sheetVersion, 'FIRST')).includes(callerId);
}

/** Undefined when the sheet, its review or the bloc changed since they were read. */
async function addReview(
  deps: VerifySheetDeps,
  { callerId, at }: Asking,
  address: UnitAddress,
  { round, lines }: Verification,
  { bloc, summary }: Verifiable,
): Promise<Result<StoredReview, Refusal> | undefined> {
  const [sheet, assignment, first, before, ruleSet] = await Promise.all([
    deps.sheets.get(address, summary.sheetVersion),
    deps.assignments.get(address),
    reviewOf(deps, address, summary, 'FIRST'),
    reviewOf(deps, address, summary, round),
    deps.ruleSetOf(address.province, bloc.ruleSet),
  ]);
  const reviewed: ReviewedSheet = {
    lines: sheet?.lines ?? [],
    planOf: (indicator) => planOf(assignment, indicator),
    ...(round === 'SECOND' && first !== undefined && { before: first.review.lines }),
  };
  const checked = checkReview(ruleSet, reviewed, lines);
  if (!checked.ok) return refused({ kind: 'FaultyReview', faults: checked.errors });
  const stored: StoredReview = {
    review: {
      unitId: address.unit,
      version: (before?.review.version ?? 0) + 1,
      sheetHash: summary.sheetHash,
      lines: merged(before?.review.lines ?? [], lines),
    },
    reviewerId: callerId,
    at,
  };
  const added = await deps.reviews.add({
    address,
    round,
    stored,
    summary,
    bloc,
    rankAgain: rankAgain(bloc, address, REVIEW_ROUNDS[round].stage, at),
  });
  return added ? ok(stored) : undefined;
}

/** The latest review of a round, where there is one. */
async function reviewOf(
  { reviews }: VerifySheetDeps,
  address: UnitAddress,
  summary: UnitSummary,
  round: ReviewRound,
): Promise<StoredReview | undefined> {
  const version = latestReview(summary, round);
  return version === undefined
    ? undefined
    : reviews.get(address, summary.sheetVersion, version, round);
}

type Verifiable = { readonly bloc: Bloc; readonly summary: UnitSummary };

async function findVerifiable(
  deps: VerifySheetDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
  { round, sheetHash, lines }: Verification,
): Promise<Result<Verifiable, Refusal>> {
  const { action, stage } = REVIEW_ROUNDS[round];
  const [account, bloc, summaries] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const handedIn = summaries.map(({ unitId }) => unitId);
  const subject = sheetSubject(bloc, address.period, address.unit, handedIn, at);
  const may = authorize(account?.record, action, subject, at);
  if (!may.ok) return may;
  const foreign = notTheirs(permits(may.value, action, subject, dateInVietNam(at)), lines);
  if (!foreign.ok) return foreign;
  const open = withinStage(bloc.windows, stage, at);
  if (!open.ok) return open;
  if (bloc.decided) {
    return refused({ kind: 'AlreadyDecided', blocName: bloc.name, at: bloc.decided.at });
  }
  const summary = summaries.find(({ unitId }) => unitId === address.unit);
  if (summary === undefined) return refused({ kind: 'SheetMissing', unitId: address.unit });
  if (summary.sheetHash !== sheetHash) {
    return refused({ kind: 'SheetChangedSince', reviewed: sheetHash, latest: summary.sheetHash });
  }
  return ok({ bloc, summary });
}

/** A department's reviewer speaks of the indicators named in the grant only; other roles of all. */
function notTheirs(grants: readonly Grant[], lines: readonly LineReview[]): Result<true, Refusal> {
  const unlimited = grants.some(
    ({ role, indicatorIds }) => role !== 'DEPARTMENT_REVIEWER' || !indicatorIds,
  );
  const named = new Set(grants.flatMap(({ indicatorIds }) => indicatorIds ?? []));
  const faults = lines
    .filter(({ indicatorId }) => !unlimited && !named.has(indicatorId))
    .map(({ indicatorId }): Refusal => ({ kind: 'IndicatorNotYours', indicatorId }));
  return unlessFaulty(faults, () => true as const);
}

function merged(before: readonly LineReview[], said: readonly LineReview[]): LineReview[] {
  const latest = new Map(before.map((line) => [line.indicatorId, line]));
  for (const line of said) latest.set(line.indicatorId, line);
  return [...latest.values()].sort((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
}
