import { authorize } from '../../shared/domain/authorize.ts';
import type { Account, Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { withinStage } from '../../shared/domain/stages.ts';
import type { SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** Whether this account may hand in this unit's sheet at this instant, made from this version; else the exact reason. */
export function judgeSubmission(
  context: SubmissionContext,
  address: UnitAddress,
  baseVersion: number,
  at: string,
): Result<Bloc, Refusal> {
  const { bloc, account, unit } = context;
  if (bloc === undefined) return refused({ kind: 'NotFound', what: 'BLOC', id: address.bloc });
  if (!bloc.members.includes(address.unit)) {
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  }
  const subject = {
    periodId: address.period,
    blocId: bloc.id,
    unitId: address.unit,
    members: bloc.members,
  };
  const may = authorize(account, 'SUBMIT_SHEET', subject, at);
  if (!may.ok) {
    return isUnitsPerson(account)
      ? refused({ kind: 'NotYourUnit', unitName: unit?.name ?? address.unit })
      : may;
  }
  const open = withinStage(bloc.windows, 'SELF_SCORING', at);
  if (!open.ok) return open;
  if (bloc.decided) {
    return refused({ kind: 'AlreadyDecided', blocName: bloc.name, at: bloc.decided.at });
  }
  const latest = context.summary?.sheetVersion ?? 0;
  return baseVersion === latest
    ? ok(bloc)
    : refused({ kind: 'OlderVersion', base: baseVersion, latest });
}

const isUnitsPerson = (account: Account | undefined): boolean =>
  account?.grants.some(({ role }) => role === 'UNIT_OFFICER' || role === 'UNIT_HEAD') ?? false;
