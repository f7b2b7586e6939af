import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { recordingFaults } from '../../shared/domain/register/check-entry.ts';
import { withExtension } from '../../shared/domain/register/extend-bloc.ts';
import {
  nextVersion,
  type Recording,
  type RegisterEntry,
  type StoredEntry,
  subjectOf,
} from '../../shared/domain/register/register-entry.ts';
import { ok, type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import { rankAgain } from '../../shared/domain/stages.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RankingStore } from '../../shared/storage/ranking-store.ts';
import type { RegisterStore } from '../../shared/storage/register-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** What reading a register needs. */
export type ReadRegisterDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: Pick<BlocStore, 'get'>;
  readonly register: RegisterStore;
};

/** What keeping it needs. */
export type KeepRegisterDeps = ReadRegisterDeps &
  Pick<SettingsStores, 'units'> & {
    readonly rankings: Pick<RankingStore, 'get'>;
    readonly ruleSetOf: RuleSetReader;
  };

const TRIES = 6;

/** Everything that was ever recorded about a bloc. */
export async function readRegister(
  deps: ReadRegisterDeps,
  asking: Asking,
  address: BlocAddress,
): Promise<Result<readonly StoredEntry[], Refusal>> {
  const found = await findBloc(deps, asking, address, 'READ_REGISTER', []);
  return found.ok ? ok(await deps.register.ofBloc(address)) : found;
}

/**
 * Records a finding, a fact, a ballot or an extension about a bloc, or takes one back, and has the bloc ranked again where it was
 * ranked before. The same content again changes nothing.
 */
export async function keepRegister(
  deps: KeepRegisterDeps,
  asking: Asking,
  address: BlocAddress,
  recording: Recording,
): Promise<Result<StoredEntry, Refusal>> {
  const { callerId, at } = asking;
  const { entry } = recording;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await findBloc(deps, asking, address, 'KEEP_REGISTER', unitsOf(entry));
    if (!found.ok) return found;
    const bloc = found.value;
    const before = await latestOf(deps, address, entry);
    if (before !== undefined && saysTheSame(before, recording)) return ok(before);
    const faults = await faultsOf(deps, address, { bloc, before, recording, at });
    if (!faults.ok) return faults;
    const stored = nextVersion(recording, before, callerId, at);
    const again = rankAgain(bloc, address, 'SELF_SCORING', at);
    const next = withExtension(bloc, stored);
    if (await deps.register.add({ address, stored, bloc, rankAgain: again, next }))
      return ok(stored);
  }
  return refused({ kind: 'BusyTryAgain' });
}

async function findBloc(
  { accounts, blocs }: ReadRegisterDeps,
  { province, callerId, at }: Asking,
  address: BlocAddress,
  action: Action,
  unitIds: readonly string[],
): Promise<Result<Bloc, Refusal>> {
  const [account, bloc] = await Promise.all([accounts.get(province, callerId), blocs.get(address)]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const whole = blocSubject(bloc, address.period, at);
  for (const subject of [whole, ...unitIds.map((unitId) => ({ ...whole, unitId }))]) {
    const may = authorize(account?.record, action, subject, at);
    if (!may.ok) return may;
  }
  return ok(bloc);
}

async function latestOf(
  { register }: KeepRegisterDeps,
  address: BlocAddress,
  entry: RegisterEntry,
): Promise<StoredEntry | undefined> {
  const subject = subjectOf(entry);
  const versions = await register.ofBloc(address);
  return versions.findLast((one) => subjectOf(one.entry) === subject);
}

async function faultsOf(
  deps: KeepRegisterDeps,
  address: BlocAddress,
  given: {
    readonly bloc: Bloc;
    readonly before: StoredEntry | undefined;
    readonly recording: Recording;
    readonly at: string;
  },
): Promise<Result<true, Refusal>> {
  const { bloc, before, recording, at } = given;
  const [ruleSet, ranking, units] = await Promise.all([
    deps.ruleSetOf(address.province, bloc.ruleSet),
    bloc.ranking && deps.rankings.get(address, bloc.ranking.version),
    deps.units.getAll(address.province, bloc.members),
  ]);
  const nameOf = (id: string) => units.find((unit) => unit?.id === id)?.name ?? id;
  const known = { bloc, ruleSet, places: ranking?.places, before, nameOf };
  return unlessFaulty(recordingFaults(known, recording, at), () => true as const);
}

const saysTheSame = (before: StoredEntry, { entry, withdrawn }: Recording): boolean =>
  before.withdrawn === withdrawn && hashOf(before.entry) === hashOf(entry);

/** The units that an entry is about. */
function unitsOf(entry: RegisterEntry): readonly string[] {
  switch (entry.kind) {
    case 'FINDING':
      return [entry.finding.unitId];
    case 'FACT':
      return [entry.fact.unitId];
    case 'BALLOT':
      return entry.ballot.votes.map(({ unitId }) => unitId);
    case 'EXTENSION':
      return entry.extension.unitId === undefined ? [] : [entry.extension.unitId];
  }
}
