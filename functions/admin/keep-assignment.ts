import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import { checkSheetLines } from '../../shared/domain/bundle/check-sheet-lines.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { readAssignment } from '../../shared/domain/scoring/read-assignment.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { PlannedLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { rankAgain, standingAt } from '../../shared/domain/stages.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { SheetStore, StoredSheet } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** What keeping an assignment needs. */
export type KeepAssignmentDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly ruleSetOf: RuleSetReader;
  readonly assignments: AssignmentStore;
  readonly sheets: Pick<SheetStore, 'get'>;
};

/**
 * Gives a unit its targets of the year. They are fixed once self-scoring is over: places must not move by them.
 * A sheet that is in must still fit them, or the bloc could never be ranked.
 */
export async function keepAssignment(
  deps: KeepAssignmentDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
  lines: readonly PlannedLine[],
): Promise<Result<UnitAssignment, Refusal>> {
  const [account, bloc, sheet] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    latestSheet(deps, address),
  ]);
  const subject = { periodId: address.period, blocId: address.bloc };
  const may = authorize(account?.record, 'KEEP_BLOCS', subject, at);
  if (!may.ok) return may;
  if (bloc === undefined) return refused({ kind: 'NotFound', what: 'BLOC', id: address.bloc });
  if (!bloc.members.includes(address.unit)) {
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  }
  if (standingAt(bloc.windows, at).closed.includes('SELF_SCORING')) {
    return refused({ kind: 'AssignmentFixed', blocName: bloc.name });
  }
  const ruleSet = await deps.ruleSetOf(province, bloc.ruleSet);
  const read = readAssignment(ruleSet, address.unit, lines);
  if (!read.ok) return refused({ kind: 'FaultyAssignment', faults: read.errors });
  const assignment = read.value;
  const misfit = sheet && misfitOf(ruleSet, assignment, sheet);
  if (misfit !== undefined) return refused(misfit);
  const kept = await deps.assignments.put({
    address,
    assignment,
    ...nextState(bloc, address, at),
    sheetVersion: sheet?.receipt.version,
  });
  return kept ? ok(assignment) : refused({ kind: 'BusyTryAgain' });
}

async function latestSheet(
  { blocs, sheets }: KeepAssignmentDeps,
  address: UnitAddress,
): Promise<StoredSheet | undefined> {
  const summaries = await blocs.summaries(address);
  const summary = summaries.find(({ unitId }) => unitId === address.unit);
  return summary && sheets.get(address, summary.sheetVersion);
}

function misfitOf(
  ruleSet: RuleSet,
  assignment: UnitAssignment,
  { receipt: { unitId, version }, lines }: StoredSheet,
): Refusal | undefined {
  const parts = lines.map((value, index) => ({ index, value }));
  const sheet = { unitId, whole: true, lines: parts, unreadable: [] };
  const faults = checkSheetLines(ruleSet, assignment, sheet, '$').flatMap((fault) =>
    fault.kind === 'CaseSheet' ? [fault.fault] : [],
  );
  return faults.length === 0 ? undefined : { kind: 'SheetMisfits', unitId, version, faults };
}

/** A stage that the tick has closed since this was asked for: the bloc is ranked again, as for a late sheet. */
function nextState(bloc: Bloc, address: UnitAddress, at: string) {
  const again = rankAgain(bloc, address, 'SELF_SCORING', at);
  if (again !== undefined) return again;
  const { nextChangeAt } = standingAt(bloc.windows, at);
  const dueAt = bloc.awaiting?.since ?? nextChangeAt;
  return { next: { ...bloc, revision: bloc.revision + 1 }, dueAt };
}
