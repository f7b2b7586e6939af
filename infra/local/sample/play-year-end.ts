import type { CouncilResult } from '../../../shared/domain/decisions/council-result.ts';
import type { StageWindow } from '../../../shared/domain/period.ts';
import type { Receipt } from '../../../shared/storage/sheet-store.ts';
import type { LocalCloud } from '../cloud.ts';
import { SECRETARY } from './accounts.ts';
import { type Api, apiOf } from './api.ts';
import { asTyped, handInJson, handInWorkbook } from './hand-in.ts';
import {
  ASSIGNMENTS,
  BLOC,
  FIRST_ATTEMPT,
  MID_YEAR_PROGRESS,
  PERIOD,
  PROVINCE,
  REVIEWS,
  RULE_SET,
  SHEETS,
  UNITS,
} from './lao-cai-2023.ts';
import { playDecision } from './play-decision.ts';
import { type Ranking, rankingTable } from './ranking-table.ts';
import { type BlocPlan, blocPath, setUpBloc } from './set-up-bloc.ts';
import { tickUntil } from './tick-until.ts';

/** The year 2023 of the bloc, as the secretariat planned it. */
const PLAN: BlocPlan = {
  period: PERIOD,
  bloc: BLOC,
  units: UNITS,
  ruleSet: RULE_SET,
  assignments: ASSIGNMENTS,
  progress: {
    title: 'Tiến độ 6 tháng đầu năm 2023',
    source: MID_YEAR_PROGRESS.source,
    note: MID_YEAR_PROGRESS.note,
    figures: [...MID_YEAR_PROGRESS.blocLevel, ...MID_YEAR_PROGRESS.percentages],
  },
};

/** The decision of a period has its id from the period. */
export const DECISION_ID = `${PERIOD.id}-khen-thuong`;

/** The fixed calendar of the sample, in the hours of Việt Nam (UTC+7). */
const CALENDAR = {
  setUp: '2023-02-15T02:00:00.000Z',
  handIn: '2023-12-12T02:00:00.000Z',
  selfScoringEnds: '2023-12-15T10:00:00.000Z',
  review: '2023-12-19T02:00:00.000Z',
  verificationEnds: '2023-12-25T10:00:00.000Z',
  council: '2024-01-10T03:00:00.000Z',
} as const;

const WINDOWS: readonly StageWindow[] = [
  {
    stage: 'SELF_SCORING',
    opensAt: '2023-12-01T01:00:00.000Z',
    closesAt: CALENDAR.selfScoringEnds,
  },
  { stage: 'VERIFICATION', opensAt: CALENDAR.selfScoringEnds, closesAt: CALENDAR.verificationEnds },
  { stage: 'COUNCIL', opensAt: '2024-01-08T01:00:00.000Z', closesAt: '2024-01-31T10:00:00.000Z' },
];

type BlocView = {
  readonly closed: readonly string[];
  readonly ranking?: { readonly version: number; readonly digest: string };
  readonly units: readonly { readonly id: string; readonly handedInAt?: string }[];
};

/**
 * Plays the year from its set-up to the issued decision, every step through the API by the person whose task it
 * is. Each step looks first whether it was done, so a play that was cut off goes on.
 */
export async function playYearEnd(cloud: LocalCloud, log: (line: string) => void): Promise<void> {
  const secretary = apiOf(cloud, SECRETARY.sub);
  const look = () => secretary.get<BlocView>(blocPath(PLAN));
  if ((await secretary.find<BlocView>(`${blocPath(PLAN)}`)) === undefined) {
    cloud.calendar.set(CALENDAR.setUp);
    await setUpBloc(secretary, PLAN, WINDOWS);
  }
  cloud.calendar.set(CALENDAR.handIn);
  await handInAll(cloud, await look(), log);
  await tickUntil(
    cloud,
    CALENDAR.selfScoringEnds,
    async () => (await look()).ranking !== undefined,
  );
  await showRanking(secretary, 1, log);
  cloud.calendar.set(CALENDAR.review);
  if (!(await look()).closed.includes('VERIFICATION')) await reviewAll(secretary);
  await tickUntil(
    cloud,
    CALENDAR.verificationEnds,
    async () => (await look()).ranking?.version === 2,
  );
  await showRanking(secretary, 2, log);
  await decide(cloud, secretary, await look(), log);
}

async function handInAll(
  cloud: LocalCloud,
  bloc: BlocView,
  log: (line: string) => void,
): Promise<void> {
  for (const { unitId, lines } of SHEETS) {
    if (bloc.units.some(({ id, handedInAt }) => id === unitId && handedInAt !== undefined))
      continue;
    const officer = apiOf(cloud, unitId);
    if (unitId !== FIRST_ATTEMPT.unitId) await handInJson(officer, PLAN, unitId, lines);
    else await handInAfterRefusal(cloud, officer, log);
  }
  log(`Sample      ${SHEETS.length} units have handed in their sheets of ${PERIOD.id}`);
}

/** Bảo Yên sends Excel: first with the malformed number of the public report, then mended. */
async function handInAfterRefusal(
  cloud: LocalCloud,
  officer: Api,
  log: (line: string) => void,
): Promise<void> {
  const { unitId, indicatorId, found } = FIRST_ATTEMPT;
  const mended = asTyped(
    PLAN,
    unitId,
    SHEETS.find((sheet) => sheet.unitId === unitId)?.lines ?? [],
  );
  const malformed = mended.map((line) =>
    line.indicatorId === indicatorId ? { ...line, actual: found } : line,
  );
  const name = UNITS.find(({ id }) => id === unitId)?.name;
  const refused = await handInWorkbook(cloud, officer, PLAN, unitId, malformed);
  if (refused.state !== 'REFUSED') throw new Error('The malformed sheet was not refused');
  log(`Sample      ${name}: the first sheet is refused`);
  for (const { cell, what, mend } of refused.faults ?? [])
    log(`              ${cell}: ${what} ${mend}`);
  const { receipt } = await handInWorkbook(cloud, officer, PLAN, unitId, mended);
  if (receipt === undefined) throw new Error('The mended sheet was not accepted');
  log(`Sample      ${name}: the mended sheet is accepted, version ${receipt.version}`);
}

async function reviewAll(secretary: Api): Promise<void> {
  for (const { unitId, lines } of REVIEWS) {
    const unit = `${blocPath(PLAN)}/units/${unitId}`;
    const { receipt } = await secretary.get<{ receipt: Receipt }>(`${unit}/sheet`);
    await secretary.put(`${unit}/review`, { body: { sheetHash: receipt.hash, lines } });
  }
}

async function showRanking(api: Api, version: number, log: (line: string) => void): Promise<void> {
  const ranking = await api.get<Ranking>(`${blocPath(PLAN)}/ranking?version=${version}`);
  const nameOf = (id: string) => UNITS.find((unit) => unit.id === id)?.name ?? id;
  for (const line of rankingTable(ranking, nameOf)) log(line);
}

/** The council gives the flag to the first and certificates to the next two (minh họa); then the decision is issued. */
async function decide(
  cloud: LocalCloud,
  secretary: Api,
  { ranking }: BlocView,
  log: (line: string) => void,
): Promise<void> {
  if (ranking === undefined) throw new Error('The bloc is not ranked');
  const { places } = await secretary.get<Ranking>(`${blocPath(PLAN)}/ranking`);
  const [first, ...next] = places.map(({ unitId }) => unitId);
  const award = (unitId: string | undefined, title: CouncilResult['awards'][number]['title']) =>
    unitId === undefined ? [] : [{ blocId: BLOC.id, unitId, title }];
  const result: CouncilResult = {
    minutes: { number: '02/BB-HĐTĐKT', date: '2024-01-10' },
    proposal: { number: '35/TTr-SNV', date: '2024-01-12' },
    rankings: [{ blocId: BLOC.id, version: ranking.version, digest: ranking.digest }],
    awards: [
      ...award(first, 'PROVINCIAL_FLAG'),
      ...next.slice(0, 2).flatMap((unitId) => award(unitId, 'CERTIFICATE_OF_MERIT')),
    ],
  };
  const home = `/provinces/${PROVINCE.id}`;
  cloud.calendar.set(CALENDAR.council);
  await secretary.put(`${home}/periods/${PERIOD.id}/council-result`, { body: result });
  await cloud.idle();
  await playDecision(cloud, DECISION_ID, log);
}
