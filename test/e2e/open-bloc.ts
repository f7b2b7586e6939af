import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import {
  CLUSTER,
  CLUSTER_ASSIGNMENTS,
  CLUSTER_RULE_SET,
  CLUSTER_UNITS,
} from '../../infra/local/sample/cum-xa-phuong.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { handInJson } from '../../infra/local/sample/hand-in.ts';
import { type BlocPlan, setUpBloc } from '../../infra/local/sample/set-up-bloc.ts';
import { goodLines } from './filled-form.ts';

/** Three units of the sample's open cluster, of which two have handed in already. */
const UNIT_IDS = ['xa-suoi-mo', 'xa-doi-gio', 'xa-ban-suong'];
export const HANDED_IN = ['xa-doi-gio', 'xa-ban-suong'] as const;

export const PLAN: BlocPlan = {
  period: { id: '2026', name: 'Năm 2026', kind: 'YEAR_END', from: '2026-01-01', to: '2026-12-31' },
  bloc: { ...CLUSTER, headUnitId: 'xa-doi-gio', deputyUnitId: 'xa-ban-suong' },
  units: CLUSTER_UNITS.filter(({ id }) => UNIT_IDS.includes(id)),
  ruleSet: CLUSTER_RULE_SET,
  assignments: CLUSTER_ASSIGNMENTS.filter(({ unitId }) => UNIT_IDS.includes(unitId)),
};

/** A fixed calendar: the officer comes 45 minutes before the end, at 16:15 in Việt Nam. */
export const WINDOWS = {
  now: '2026-11-22T09:15:00.000Z',
  selfScoringEnds: '2026-11-22T10:00:00.000Z',
  verificationEnds: '2026-11-25T10:00:00.000Z',
} as const;

/** The province, its people, the bloc and the sheets of the other units, all through the API. */
export async function setUpOpenBloc(cloud: LocalCloud): Promise<void> {
  await foundProvince(cloud, () => undefined);
  cloud.calendar.set(WINDOWS.now);
  await setUpBloc(apiOf(cloud, SECRETARY.sub), PLAN, [
    {
      stage: 'SELF_SCORING',
      opensAt: '2026-11-20T01:00:00.000Z',
      closesAt: WINDOWS.selfScoringEnds,
    },
    {
      stage: 'VERIFICATION',
      opensAt: WINDOWS.selfScoringEnds,
      closesAt: WINDOWS.verificationEnds,
    },
  ]);
  for (const [index, unitId] of HANDED_IN.entries()) {
    await handInJson(apiOf(cloud, unitId), PLAN, unitId, goodLines(unitId, 80 - 10 * index));
  }
}
