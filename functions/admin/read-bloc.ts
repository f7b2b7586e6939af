import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { blocSubject, sheetSubject } from '../../shared/domain/sheet-subject.ts';
import { standingAt } from '../../shared/domain/stages.ts';
import type { BlocStore, UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** A bloc as its people see it: where it stands now, and which members have handed in a sheet. */
export type BlocView = Bloc & {
  readonly units: readonly MemberView[];
};
type MemberView = {
  readonly id: string;
  readonly name: string;
  /** When the latest sheet came in. */
  readonly handedInAt?: string;
  /** For those who may read the sheet. */
  readonly sheet?: UnitSummary;
};

/**
 * The bloc with its members. Whether a unit has handed in is known to all members; anything of the sheet
 * itself only to those who may read it.
 */
export async function readBloc(
  deps: Pick<SettingsStores, 'accounts' | 'units'> & { readonly blocs: BlocStore },
  { province, callerId, at }: Asking,
  address: BlocAddress,
): Promise<Result<BlocView, Refusal>> {
  const [account, bloc, summaries] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const may = authorize(account?.record, 'READ_BLOC', blocSubject(bloc, address.period, at), at);
  if (!may.ok) return may;
  const units = await deps.units.getAll(province, bloc.members);
  const handedIn = summaries.map(({ unitId }) => unitId);
  return ok({
    ...bloc,
    stage: bloc.decided ? 'DECIDED' : standingAt(bloc.windows, at).stage,
    units: bloc.members.map((id, index) => {
      const name = units[index]?.name ?? id;
      const sheet = summaries.find(({ unitId }) => unitId === id);
      if (sheet === undefined) return { id, name };
      const asked = sheetSubject(bloc, address.period, id, handedIn, at);
      const readable = authorize(may.value, 'READ_SHEET', asked, at).ok;
      return { id, name, handedInAt: sheet.at, ...(readable ? { sheet } : {}) };
    }),
  });
}
