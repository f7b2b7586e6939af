import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { checkAssignment } from '../../shared/domain/scoring/check-assignment.ts';
import type { UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { standingAt } from '../../shared/domain/stages.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** What keeping an assignment needs. */
export type KeepAssignmentDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly ruleSetOf: RuleSetReader;
  readonly assignments: AssignmentStore;
};

/** Gives a unit its targets of the year. They are fixed once self-scoring is over: places must not move by them. */
export async function keepAssignment(
  deps: KeepAssignmentDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
  lines: UnitAssignment['lines'],
): Promise<Result<UnitAssignment, Refusal>> {
  const [account, bloc] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
  ]);
  const subject = { periodId: address.period, blocId: address.bloc };
  const may = authorize(account?.record, 'KEEP_BLOCS', subject, at);
  if (!may.ok) return may;
  if (bloc === undefined) return refused({ kind: 'NotFound', what: 'BLOC', id: address.bloc });
  if (!bloc.members.includes(address.unit)) {
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  }
  const { closed, nextChangeAt } = standingAt(bloc.windows, at);
  if (closed.includes('SELF_SCORING')) {
    return refused({ kind: 'AssignmentFixed', blocName: bloc.name });
  }
  const assignment = { unitId: address.unit, lines };
  const faults = checkAssignment(await deps.ruleSetOf(province, bloc.ruleSet), assignment);
  if (!faults.ok) return refused({ kind: 'FaultyAssignment', faults: faults.errors });
  const next = { ...bloc, revision: bloc.revision + 1 };
  const kept = await deps.assignments.put(
    address,
    assignment,
    next,
    bloc.awaiting?.since ?? nextChangeAt ?? at,
  );
  return kept ? ok(assignment) : refused({ kind: 'BusyTryAgain' });
}
