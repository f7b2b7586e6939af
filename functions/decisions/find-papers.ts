import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { blocSubject, sheetSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress, UnitAddress } from '../../shared/storage/table-keys.ts';

/** What deciding who may read papers needs. */
export type FindPapersDeps = Pick<SettingsStores, 'accounts' | 'units'> & {
  readonly blocs: Pick<BlocStore, 'get' | 'summaries'>;
};

/** The papers' bloc, and what the bloc or unit whose papers they are is called. */
export type Readable = { readonly bloc: Bloc; readonly whose: string };

/** The bloc, for somebody who may read its papers; `action` READ_BUNDLE for those of all its units too. */
export async function findBlocPapers(
  deps: FindPapersDeps,
  { callerId, at }: Asking,
  address: BlocAddress,
  action: 'READ_RANKING' | 'READ_BUNDLE' = 'READ_RANKING',
): Promise<Result<Readable, Refusal>> {
  const [account, bloc] = await Promise.all([
    deps.accounts.get(address.province, callerId),
    deps.blocs.get(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const may = authorize(account?.record, action, blocSubject(bloc, address.period, at), at);
  return may.ok ? ok({ bloc, whose: bloc.name }) : may;
}

/** The same for the papers of one unit: whoever may read its sheet, once sheets can't change any more. */
export async function findUnitPapers(
  deps: FindPapersDeps,
  { callerId, at }: Asking,
  address: UnitAddress,
): Promise<Result<Readable, Refusal>> {
  const [account, bloc, summaries, unit] = await Promise.all([
    deps.accounts.get(address.province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
    deps.units.get(address.province, address.unit),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const handedIn = summaries.map(({ unitId }) => unitId);
  const subject = sheetSubject(bloc, address.period, address.unit, handedIn, at);
  const may = authorize(account?.record, 'READ_SHEET', subject, at);
  if (!may.ok) return may;
  if (!bloc.members.includes(address.unit))
    return refused({ kind: 'NotAMember', unitId: address.unit, blocName: bloc.name });
  return ok({ bloc, whose: unit?.record.name ?? address.unit });
}
