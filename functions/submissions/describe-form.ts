import type { SheetTemplate } from '../../shared/documents/xlsx/sheet-template.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';

/** What describing a form needs. */
export type DescribeFormDeps = Pick<SettingsStores, 'provinces' | 'units' | 'periods'> & {
  readonly assignments: AssignmentStore;
  readonly ruleSetOf: RuleSetReader;
};

/** The version and the draft that the figures of a form start from: 0 and no hash before the first one. */
export type BaseVersion = Pick<SheetTemplate['identity'], 'baseVersion' | 'baseHash' | 'baseDraft'>;

/** Everything a unit's form is written from but what the unit wrote: its names, its rules, its targets. */
export type FormFacts = {
  readonly template: Omit<SheetTemplate, 'rows'>;
  readonly ruleSet: RuleSet;
  readonly assignment: UnitAssignment | undefined;
};

/** Describes the form of a unit in its bloc. */
export async function describeForm(
  deps: DescribeFormDeps,
  address: UnitAddress,
  bloc: Bloc,
  base: BaseVersion,
): Promise<Result<FormFacts, Refusal>> {
  const [province, unit, period, assignment, ruleSet] = await Promise.all([
    deps.provinces.get(address.province),
    deps.units.get(address.province, address.unit),
    deps.periods.get(address.province, address.period),
    deps.assignments.get(address),
    deps.ruleSetOf(address.province, bloc.ruleSet),
  ]);
  const deadline = bloc.windows.find(({ stage }) => stage === 'SELF_SCORING')?.closesAt;
  if (deadline === undefined) return refused({ kind: 'SelfScoringMissing' });
  const template = {
    identity: {
      provinceId: address.province,
      periodId: address.period,
      blocId: address.bloc,
      unitId: address.unit,
      ruleSetHash: bloc.ruleSet.hash,
      ...base,
    },
    province: province?.record.name ?? address.province,
    unit: unit?.record.name ?? address.unit,
    bloc: bloc.name,
    period: period?.record.name ?? address.period,
    ruleSet: ruleSet.title,
    deadline: sayInstant(deadline),
    stamp: province?.record.notice,
  };
  return ok({ template, ruleSet, assignment });
}
