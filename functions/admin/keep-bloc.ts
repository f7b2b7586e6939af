import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import type { Bloc, BlocSettings, RuleSetReference, Unit } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { errorsOf, ok, type Result, refused, unlessFaulty } from '../../shared/domain/result.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { checkWindows, lastScoringStage, standingAt } from '../../shared/domain/stages.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RuleSetStore } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** What keeping a bloc needs. */
export type KeepBlocDeps = Pick<SettingsStores, 'accounts' | 'units' | 'periods'> & {
  readonly blocs: BlocStore;
  readonly ruleSets: RuleSetStore;
};

/** Which bloc, in which period. */
export type BlocPlace = { readonly period: string; readonly bloc: string };

/**
 * Creates or changes a bloc of a period. Members and rule set are fixed once a sheet is in; windows may still
 * move, and a stage that was over is open again when its new end lies ahead.
 */
export async function keepBloc(
  deps: KeepBlocDeps,
  asking: Asking,
  place: BlocPlace,
  settings: BlocSettings,
): Promise<Result<Bloc, Refusal>> {
  const { province, callerId, at } = asking;
  const address = { province, ...place };
  const [account, period, before] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.periods.get(province, place.period),
    deps.blocs.get(address),
  ]);
  const may = authorize(
    account?.record,
    'KEEP_BLOCS',
    { periodId: place.period, blocId: place.bloc },
    at,
  );
  if (!may.ok) return may;
  if (period === undefined) return refused({ kind: 'NotFound', what: 'PERIOD', id: place.period });
  const checked = await checkSettings(deps, province, settings);
  if (!checked.ok) return checked;
  const unsubmitted = before === undefined ? [] : changedUnder(before, settings);
  const fixed = before && (await fixedByUse(deps, address, before, unsubmitted, settings));
  if (fixed !== undefined) return refused(fixed);
  const next = nextBloc(place.bloc, settings, checked.value, before, at);
  const saved = await deps.blocs.save(address, next, at, { unsubmitted });
  return saved ? ok(next) : refused({ kind: 'RecordChanged', etag: undefined });
}

async function checkSettings(
  deps: KeepBlocDeps,
  province: string,
  settings: BlocSettings,
): Promise<Result<RuleSetReference, Refusal>> {
  const { id, version } = settings.ruleSet;
  const [units, ruleSet] = await Promise.all([
    deps.units.getAll(province, [...new Set(settings.members)]),
    deps.ruleSets.get(province, id, version),
  ]);
  const windows = checkWindows(settings.windows);
  const faults: Refusal[] = [...memberFaults(settings, units), ...errorsOf(windows)];
  if (ruleSet === undefined)
    faults.push({ kind: 'NotFound', what: 'RULE_SET', id: `${id}, phiên bản ${version}` });
  const late = ruleSet && RuleSet.parse(ruleSet.json).late;
  const hash = ruleSet?.hash ?? '';
  return unlessFaulty(faults, () => ({
    id,
    version,
    hash,
    ...(late === undefined ? {} : { late }),
  }));
}

function memberFaults(
  { members, headUnitId, deputyUnitId }: BlocSettings,
  units: readonly (Unit | undefined)[],
): Refusal[] {
  const known = new Set(units.flatMap((unit) => (unit === undefined ? [] : [unit.id])));
  const faults: Refusal[] = members
    .filter((id) => !known.has(id))
    .map((unitId) => ({ kind: 'UnitUnknown', unitId }));
  for (const unitId of members.filter((id, index) => members.indexOf(id) !== index))
    faults.push({ kind: 'MemberTwice', unitId });
  for (const unitId of [headUnitId, deputyUnitId])
    if (!members.includes(unitId)) faults.push({ kind: 'HeadNotAMember', unitId });
  if (headUnitId === deputyUnitId) faults.push({ kind: 'HeadIsDeputy', unitId: headUnitId });
  return faults;
}

async function fixedByUse(
  deps: KeepBlocDeps,
  address: { readonly province: string } & BlocPlace,
  before: Bloc,
  unsubmitted: readonly string[],
  settings: BlocSettings,
): Promise<Refusal | undefined> {
  if (before.decided)
    return { kind: 'AlreadyDecided', blocName: before.name, at: before.decided.at };
  if (unsubmitted.length === 0) return undefined;
  const sheets = await deps.blocs.summaries(address);
  const submitted = unsubmitted.find((unit) => sheets.some(({ unitId }) => unitId === unit));
  if (submitted === undefined) return undefined;
  return hasSameRules(before, settings)
    ? { kind: 'MemberHasSheet', unitId: submitted }
    : { kind: 'RuleSetInUse', ruleSetId: before.ruleSet.id };
}

/** The units whose sheet would lose its bloc or its rules: none of them may have one, also not by the time of the write. */
const changedUnder = (before: Bloc, settings: BlocSettings): readonly string[] =>
  hasSameRules(before, settings)
    ? before.members.filter((unit) => !settings.members.includes(unit))
    : before.members;

const hasSameRules = (before: Bloc, { ruleSet }: BlocSettings): boolean =>
  before.ruleSet.id === ruleSet.id && before.ruleSet.version === ruleSet.version;

/** What the next ranking depends on may have changed: a bloc whose scoring stage is over asks for one again. */
function nextBloc(
  id: string,
  settings: BlocSettings,
  ruleSet: RuleSetReference,
  before: Bloc | undefined,
  at: string,
): Bloc {
  const over = standingAt(settings.windows, at).closed;
  const closed = (before?.closed ?? []).filter((stage) => over.includes(stage));
  const stage = lastScoringStage(closed);
  return {
    ...before,
    id,
    ...settings,
    ruleSet,
    closed,
    awaiting: stage && { stage, since: at },
    revision: (before?.revision ?? 0) + 1,
  };
}
