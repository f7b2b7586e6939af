import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Account, Bloc } from '../../shared/domain/member.ts';
import { permits, type Subject } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import { checkReview, type ReviewedSheet } from '../../shared/domain/reviews/check-review.ts';
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

/** What a reviewer sends: of which sheet, and what it says of each line it looked at. */
export type Verification = { readonly sheetHash: string; readonly lines: readonly LineReview[] };

const TRIES = 6;

/**
 * Stores a reviewer's findings as the next version of the unit's review; lines that are not named keep what
 * was said of them before, by whomever, also at the same moment. Claim, reported and corrected result, granted
 * points and reason all stay.
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
    const stored = await addReview(deps, asking, address, verification, found.value);
    if (stored !== undefined) return stored;
  }
  return refused({ kind: 'BusyTryAgain' });
}

/** Undefined when the sheet, its review or the bloc changed since they were read. */
async function addReview(
  deps: VerifySheetDeps,
  { callerId, at }: Asking,
  address: UnitAddress,
  { lines }: Verification,
  { bloc, summary }: Verifiable,
): Promise<Result<StoredReview, Refusal> | undefined> {
  const [sheet, assignment, before, ruleSet] = await Promise.all([
    deps.sheets.get(address, summary.sheetVersion),
    deps.assignments.get(address),
    summary.reviewVersion === undefined
      ? undefined
      : deps.reviews.get(address, summary.sheetVersion, summary.reviewVersion),
    deps.ruleSetOf(address.province, bloc.ruleSet),
  ]);
  const reviewed: ReviewedSheet = {
    lines: sheet?.lines ?? [],
    planOf: (indicator) => planOf(assignment, indicator),
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
    stored,
    summary,
    bloc,
    rankAgain: rankAgain(bloc, address, 'VERIFICATION', at),
  });
  return added ? ok(stored) : undefined;
}

type Verifiable = { readonly bloc: Bloc; readonly summary: UnitSummary };

async function findVerifiable(
  deps: VerifySheetDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
  { sheetHash, lines }: Verification,
): Promise<Result<Verifiable, Refusal>> {
  const [account, bloc, summaries] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const handedIn = summaries.map(({ unitId }) => unitId);
  const subject = sheetSubject(bloc, address.period, address.unit, handedIn);
  const may = authorize(account?.record, 'VERIFY_SHEET', subject, at);
  if (!may.ok) return may;
  const foreign = notTheirs(may.value, subject, lines, at);
  if (!foreign.ok) return foreign;
  const open = withinStage(bloc.windows, 'VERIFICATION', at);
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
function notTheirs(
  account: Account,
  subject: Subject,
  lines: readonly LineReview[],
  at: string,
): Result<true, Refusal> {
  const grants = permits(account, 'VERIFY_SHEET', subject, dateInVietNam(at));
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
