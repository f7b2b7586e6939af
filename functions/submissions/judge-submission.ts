import { authorize, notThere } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { admitSheet } from '../../shared/domain/deadline.ts';
import type { Account, Bloc, Unit } from '../../shared/domain/member.ts';
import { permits, type Subject } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/**
 * Whether this account may write in this unit's sheet, or hand it in, at this instant; else the exact reason.
 *
 * @rule R-SUBMIT-5 an officer enters, the head hands in
 */
export function judgeSubmission(
  context: SubmissionContext,
  address: UnitAddress,
  action: 'EDIT_SHEET' | 'SUBMIT_SHEET',
  at: string,
): Result<Bloc, Refusal> {
  const { bloc, account, unit } = context;
  if (bloc === undefined) return notThere(account, 'BLOC', address.bloc, at);
  const subject = {
    periodId: address.period,
    blocId: bloc.id,
    unitId: address.unit,
    members: bloc.members,
  };
  const may = authorize(account, action, subject, at);
  if (!may.ok) return refusalOf(may, unitsOf(account, subject, at), address, bloc, unit);
  const open = admitSheet(bloc, address.unit, at);
  if (!open.ok) return open;
  if (bloc.decided) {
    return refused({ kind: 'AlreadyDecided', blocName: bloc.name, at: bloc.decided.at });
  }
  return ok(bloc);
}

/** Somebody who hands in for a unit hears that it is another one, or no member; anybody else only that they may not. */
function refusalOf(
  notPermitted: Result<never, Refusal>,
  units: readonly (string | undefined)[],
  address: UnitAddress,
  bloc: Bloc,
  unit: Unit | undefined,
): Result<never, Refusal> {
  if (units.length === 0) return notPermitted;
  if (units.includes(address.unit)) {
    if (bloc.members.includes(address.unit)) return refused({ kind: 'HeadHandsIn' });
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  }
  return refused({ kind: 'NotYourUnit', unitName: unit?.name ?? address.unit });
}

/** The units that the account hands in for today, in this period. */
function unitsOf(account: Account | undefined, { periodId, blocId }: Subject, at: string) {
  if (account === undefined) return [];
  const scope = { ...(periodId && { periodId }), ...(blocId && { blocId }) };
  return permits(account, 'READ_PROVINCE', scope, dateInVietNam(at))
    .filter(({ role }) => role === 'UNIT_OFFICER' || role === 'UNIT_HEAD')
    .map(({ unitId }) => unitId);
}
