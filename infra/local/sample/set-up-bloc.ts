import type { MemberUnit } from '../../../shared/domain/bundle/bloc-case.ts';
import type { BlocSettings, PrintedProgress } from '../../../shared/domain/member.ts';
import type { EmulationPeriod, StageWindow } from '../../../shared/domain/period.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { UnitAssignment } from '../../../shared/domain/scoring/sheet.ts';
import type { Api } from './api.ts';
import { PROVINCE } from './lao-cai-2023.ts';

/** A bloc as the secretariat sets it up for a period. */
export type BlocPlan = {
  readonly period: EmulationPeriod;
  readonly bloc: Omit<BlocSettings, 'members' | 'ruleSet' | 'windows'> & { readonly id: string };
  readonly units: readonly MemberUnit[];
  readonly ruleSet: RuleSet;
  readonly assignments: readonly UnitAssignment[];
  readonly progress?: PrintedProgress;
};

const home = `/provinces/${PROVINCE.id}`;

/** Where a bloc is found in the API. */
export const blocPath = ({ period, bloc }: BlocPlan): string =>
  `${home}/periods/${period.id}/blocs/${bloc.id}`;

/** Units, period, rule set, bloc and targets, through the API as the secretary enters them. */
export async function setUpBloc(
  api: Api,
  plan: BlocPlan,
  windows: readonly StageWindow[],
): Promise<void> {
  const { id: periodId, ...period } = plan.period;
  for (const unit of plan.units) {
    await api.put(`${home}/units/${unit.id}`, { body: unitRecord(unit) });
  }
  await api.put(`${home}/periods/${periodId}`, { body: period });
  await putBloc(api, plan, windows);
  for (const { unitId, lines } of plan.assignments) {
    await api.put(`${blocPath(plan)}/units/${unitId}/assignment`, { body: { lines } });
  }
}

/** Keeps the bloc with these windows; its rule set's content decides the version. */
export async function putBloc(
  api: Api,
  plan: BlocPlan,
  windows: readonly StageWindow[],
): Promise<void> {
  const ruleSetPath = `${home}/rule-sets/${plan.ruleSet.id}`;
  const { version } = await api.put<{ version: number }>(ruleSetPath, { body: plan.ruleSet });
  const { id: _, ...bloc } = plan.bloc;
  const body: BlocSettings = {
    ...bloc,
    members: plan.units.map(({ id }) => id),
    ruleSet: { id: plan.ruleSet.id, version },
    windows: [...windows],
    ...(plan.progress === undefined ? {} : { progress: plan.progress }),
  };
  await api.put(blocPath(plan), { body });
}

/** "Huyện Bắc Hà" heads its papers "ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ" and has its seat in "Bắc Hà". */
function unitRecord({ name, awardName = name }: MemberUnit) {
  const [, kind = '', seat = name] = /^(Huyện|Thị xã|Thành phố|Xã|Phường) (.+)$/.exec(name) ?? [];
  return {
    name,
    awardName,
    kind: kind.toLowerCase(),
    letterhead: `ỦY BAN NHÂN DÂN ${name.toLocaleUpperCase('vi')}`,
    seat,
  };
}
