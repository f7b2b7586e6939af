import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { sheetSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocStore, UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** A unit's place in a bloc, for somebody who may read its sheet. */
export type ReadableUnit = {
  readonly bloc: Bloc;
  readonly summary: UnitSummary | undefined;
  /** The person works on the unit's sheet, and sees what is not handed in yet. */
  readonly own: boolean;
};

/** Finds the unit in its bloc when the person may read its sheet; whether there is one is another question. */
export async function findReadableUnit(
  deps: Pick<SettingsStores, 'accounts'> & { readonly blocs: BlocStore },
  { province, callerId, at }: Asking,
  address: UnitAddress,
): Promise<Result<ReadableUnit, Refusal>> {
  const [account, bloc, summaries] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const handedIn = summaries.map(({ unitId }) => unitId);
  const subject = sheetSubject(bloc, address.period, address.unit, handedIn, at);
  const may = authorize(account?.record, 'READ_SHEET', subject, at);
  if (!may.ok) return may;
  if (!bloc.members.includes(address.unit)) {
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  }
  const summary = summaries.find(({ unitId }) => unitId === address.unit);
  return ok({ bloc, summary, own: authorize(account?.record, 'EDIT_SHEET', subject, at).ok });
}
