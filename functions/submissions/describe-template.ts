import type { SheetTemplate } from '../../shared/documents/xlsx/sheet-template.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import type { ShowSheetDeps } from './show-sheet.ts';

/** Everything a unit's form is written from: its rules, its targets, and what it handed in last. */
export type TemplateFacts = {
  readonly template: Omit<SheetTemplate, 'rows'>;
  readonly ruleSet: RuleSet;
  readonly assignment: UnitAssignment | undefined;
  readonly lines: readonly SheetLine[] | undefined;
};

/** Describes the form of a unit: blank before its first sheet, afterwards filled with the latest version. */
export async function describeTemplate(
  deps: ShowSheetDeps & Pick<SettingsStores, 'provinces' | 'units' | 'periods'>,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<TemplateFacts, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary } = found.value;
  const version = summary?.sheetVersion ?? 0;
  const [province, unit, period, sheet, assignment, ruleSet] = await Promise.all([
    deps.provinces.get(address.province),
    deps.units.get(address.province, address.unit),
    deps.periods.get(address.province, address.period),
    version === 0 ? undefined : deps.sheets.get(address, version),
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
      baseVersion: version,
      baseHash: summary?.sheetHash ?? '',
    },
    province: province?.record.name ?? address.province,
    unit: unit?.record.name ?? address.unit,
    bloc: bloc.name,
    period: period?.record.name ?? address.period,
    ruleSet: ruleSet.title,
    deadline: sayInstant(deadline),
    filledFrom: summary && `Phiên bản ${version} đã nộp lúc ${sayInstant(summary.at)}`,
    stamp: province?.record.notice,
  };
  return ok({ template, ruleSet, assignment, lines: sheet?.lines });
}
