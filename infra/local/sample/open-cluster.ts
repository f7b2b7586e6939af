import type { StageWindow } from '../../../shared/domain/period.ts';
import type { LocalCloud } from '../cloud.ts';
import { SECRETARY } from './accounts.ts';
import { apiOf } from './api.ts';
import { CLUSTER, CLUSTER_ASSIGNMENTS, CLUSTER_RULE_SET, CLUSTER_UNITS } from './cum-xa-phuong.ts';
import { type BlocPlan, blocPath, putBloc, setUpBloc } from './set-up-bloc.ts';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

type OpenBloc = {
  readonly decided?: unknown;
  readonly windows: readonly StageWindow[];
  readonly units: readonly { readonly handedInAt?: string }[];
};

/**
 * Opens a period of today for eight communes and wards: self-scoring for an hour from now, an hour of
 * verification after it. It is opened anew at each start while nobody has handed in anything.
 */
export async function openCluster(cloud: LocalCloud, log: (line: string) => void): Promise<void> {
  const secretary = apiOf(cloud, SECRETARY.sub);
  const now = cloud.calendar.now();
  const plan = planOf(now.getUTCFullYear());
  const before = await secretary.find<OpenBloc>(blocPath(plan));
  const untouched = before?.units.every(({ handedInAt }) => handedInAt === undefined) ?? true;
  if (!untouched) {
    log(`Sample      ${CLUSTER.name}: kept as it is, a sheet is in`);
    return;
  }
  const windows = windowsFrom(now);
  if (before === undefined) await setUpBloc(secretary, plan, windows);
  else await putBloc(secretary, plan, windows);
  log(`Sample      ${CLUSTER.name}: self-scoring is open until ${windows[0]?.closesAt}`);
}

const planOf = (year: number): BlocPlan => ({
  period: {
    id: String(year),
    name: `Năm ${year}`,
    kind: 'YEAR_END',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  },
  bloc: CLUSTER,
  units: CLUSTER_UNITS,
  ruleSet: CLUSTER_RULE_SET,
  assignments: CLUSTER_ASSIGNMENTS,
});

function windowsFrom(now: Date): readonly StageWindow[] {
  const start = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const instant = (hours: number) => new Date(start + hours * HOUR_MS).toISOString();
  return [
    { stage: 'SELF_SCORING', opensAt: instant(0), closesAt: instant(1) },
    { stage: 'VERIFICATION', opensAt: instant(1), closesAt: instant(2) },
  ];
}
