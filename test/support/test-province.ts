import type { Account, Province, Unit } from '../../shared/domain/member.ts';
import type { StageWindow } from '../../shared/domain/period.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { TestRequest } from './api-event.ts';
import { buildRuleSet, direct, proportional, yesNo } from './build-rule-set.ts';
import type { FunctionsUnderTest, TestAnswer } from './functions-under-test.ts';

/** The calendar of the test province: when stages open and close, and instants around them. */
export const TIMES = {
  founded: '2023-11-20T02:00:00.000Z',
  opens: '2023-12-01T00:00:00.000Z',
  open: '2023-12-05T03:00:00.000Z',
  lastMoment: '2023-12-10T09:59:59.999Z',
  closes: '2023-12-10T10:00:00.000Z',
  verifying: '2023-12-12T03:00:00.000Z',
  verified: '2023-12-20T10:00:00.000Z',
  council: '2023-12-22T03:00:00.000Z',
  issuing: '2024-01-05T03:00:00.000Z',
} as const;

export const WINDOWS: StageWindow[] = [
  { stage: 'SELF_SCORING', opensAt: TIMES.opens, closesAt: TIMES.closes },
  { stage: 'VERIFICATION', opensAt: TIMES.closes, closesAt: TIMES.verified },
];

/** Base 16: a target of 100 for 10 points, a yes or no for 2, a direct claim of up to 4; one flag, two certificates. */
export const RULES: RuleSet = buildRuleSet([
  proportional({ id: 'p', basePoints: '10' }),
  yesNo({ id: 'y' }),
  direct({ id: 'd' }),
]);

export const UNITS = ['u1', 'u2', 'u3', 'u4'] as const;
export const HERE = { province: 'tinh-mau', period: '2023', bloc: 'khoi-mau', unit: 'u1' } as const;

export const PROVINCE_RECORD: Omit<Province, 'id'> = {
  name: 'Tỉnh Mẫu',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  notice: 'DỮ LIỆU MẪU',
  decisions: {
    issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'],
    symbol: 'QĐ-UBND',
    place: 'Mẫu',
    authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU',
    flagTitle: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    certificateTitle: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    legalBases: [
      { text: 'Căn cứ Luật năm 2003', validFrom: '2004-07-01', validTo: '2024-01-01' },
      { text: 'Căn cứ Luật năm 2022', validFrom: '2024-01-01' },
    ],
  },
};

const unitRecord = (id: string): Omit<Unit, 'id'> => ({
  name: `Huyện ${id.toUpperCase()}`,
  awardName: `Nhân dân và cán bộ huyện ${id.toUpperCase()}`,
  kind: 'huyện',
  letterhead: `ỦY BAN NHÂN DÂN HUYỆN ${id.toUpperCase()}`,
  seat: `Thị trấn ${id.toUpperCase()}`,
});

/** Everybody with an account, by the subject of their token. */
export const PEOPLE: Readonly<Record<string, Account['grants']>> = {
  'so-noi-vu': [{ role: 'SECRETARIAT' }],
  'van-thu': [{ role: 'RECORDS_CLERK' }],
  'van-thu-hai': [{ role: 'RECORDS_CLERK' }],
  'nguoi-ky': [{ role: 'SIGNER' }],
  'hoi-dong': [{ role: 'COUNCIL_MEMBER' }],
  'so-y-te': [{ role: 'DEPARTMENT_REVIEWER', periodId: '2023', indicatorIds: ['d'] }],
  'truong-khoi': [{ role: 'BLOC_HEAD', periodId: '2023', blocId: 'khoi-mau', unitId: 'u1' }],
  'can-bo-u1': [{ role: 'UNIT_OFFICER', unitId: 'u1' }],
  'can-bo-u2': [{ role: 'UNIT_OFFICER', unitId: 'u2' }],
  'can-bo-u3': [{ role: 'UNIT_OFFICER', unitId: 'u3' }],
  'can-bo-u4': [{ role: 'UNIT_OFFICER', unitId: 'u4' }],
  'can-bo-u9': [{ role: 'UNIT_OFFICER', unitId: 'u9' }],
  'thu-truong-u1': [{ role: 'UNIT_HEAD', unitId: 'u1' }],
  'thu-truong-u2': [{ role: 'UNIT_HEAD', unitId: 'u2' }],
  'thu-truong-u3': [{ role: 'UNIT_HEAD', unitId: 'u3' }],
  'thu-truong-u4': [{ role: 'UNIT_HEAD', unitId: 'u4' }],
  'thu-truong-u9': [{ role: 'UNIT_HEAD', unitId: 'u9' }],
};

export const ROUTES = {
  province: '/v1/provinces/{province}',
  account: '/v1/provinces/{province}/accounts/{account}',
  unit: '/v1/provinces/{province}/units/{unit}',
  ruleSet: '/v1/provinces/{province}/rule-sets/{ruleSet}',
  ruleSets: '/v1/provinces/{province}/rule-sets',
  period: '/v1/provinces/{province}/periods/{period}',
  bloc: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}',
  ranking: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/ranking',
  assignment: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/assignment',
  sheet: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet',
  template: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/template',
  draft: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/draft',
  sheetVersions:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/versions',
  sheetDrafts: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/drafts',
  uploads: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/uploads',
  submissions:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/submissions',
  upload:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/uploads/{ticket}',
  evidence: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence',
  evidenceLines:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence/{file}/lines',
  declaredFile:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence/{file}',
  evidenceFile:
    '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence-files/{evidenceId}',
  review: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/review',
  redraft: '/v1/provinces/{province}/decisions/{decision}/redraft',
  templates: '/v1/provinces/{province}/templates',
  keptTemplate: '/v1/provinces/{province}/templates/{kind}',
  templatePreview: '/v1/provinces/{province}/templates/{kind}/preview',
  council: '/v1/provinces/{province}/periods/{period}/council-result',
  decisions: '/v1/provinces/{province}/decisions',
  decision: '/v1/provinces/{province}/decisions/{decision}',
  steps: '/v1/provinces/{province}/decisions/{decision}/steps',
  versions: '/v1/provinces/{province}/decisions/{decision}/versions',
  followUps: '/v1/provinces/{province}/decisions/{decision}/follow-ups',
  pdf: '/v1/provinces/{province}/decisions/{decision}/pdf',
  periodPapers: '/v1/provinces/{province}/periods/{period}/papers',
  periodPaper: '/v1/provinces/{province}/periods/{period}/papers/{paper}',
  papers: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers',
  archive: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/archive',
  unitPapers: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/papers',
  unitPaper: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/papers/{paper}',
  files: '/v1/provinces/{province}/decisions/{decision}/files',
  file: '/v1/provinces/{province}/decisions/{decision}/files/{file}',
  originals: '/v1/provinces/{province}/decisions/{decision}/originals',
  paper: '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/{paper}',
} as const;

type Sent = Partial<Omit<TestRequest, 'routeKey' | 'caller' | 'path'>> & {
  readonly path?: Readonly<Record<string, string>>;
};

/** The API as people of the test province use it: `as('can-bo-u1').put(ROUTES.sheet, …)`. */
export function peopleOf(functions: FunctionsUnderTest) {
  return (sub: string) => {
    const send =
      (method: string) =>
      (route: string, { path, at = TIMES.founded, ...sent }: Sent = {}): Promise<TestAnswer> =>
        functions.request({
          routeKey: `${method} ${route}`,
          caller:
            sub === 'van-hanh' ? { sub, groups: ['operators'] } : { sub, province: HERE.province },
          path: { ...HERE, ...path },
          at,
          ...sent,
        });
    return { get: send('GET'), put: send('PUT'), post: send('POST') };
  };
}
export type People = ReturnType<typeof peopleOf>;

/** What the secretariat decides about the bloc. */
export const blocSettings = (changes: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Khối thi đua các huyện',
  kind: 'KHOI',
  members: [...UNITS],
  headUnitId: 'u1',
  deputyUnitId: 'u2',
  ruleSet: { id: RULES.id, version: 1 },
  windows: WINDOWS,
  ...changes,
});

/** Founds the province through the API alone, with one bloc of four units in its own `bloc` and `period`. */
export async function foundProvince(as: People, bloc: string = HERE.bloc): Promise<void> {
  const done = async (answer: Promise<TestAnswer>) => {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(`${status} ${text}`);
  };
  await done(as('van-hanh').put(ROUTES.province, { body: PROVINCE_RECORD }));
  const [secretary] = Object.keys(PEOPLE);
  for (const [account, grants] of Object.entries(PEOPLE)) {
    const who = account === secretary ? 'van-hanh' : 'so-noi-vu';
    const body = { name: `Người ${account}`, grants };
    await done(as(who).put(ROUTES.account, { path: { account }, body }));
  }
  const snv = as('so-noi-vu');
  for (const unit of [...UNITS, 'u9'])
    await done(snv.put(ROUTES.unit, { path: { unit }, body: unitRecord(unit) }));
  await done(snv.put(ROUTES.ruleSet, { path: { ruleSet: RULES.id }, body: RULES }));
  const period = { name: 'Năm 2023', kind: 'YEAR_END', from: '2023-01-01', to: '2023-12-31' };
  await done(snv.put(ROUTES.period, { body: period }));
  await addBloc(as, bloc);
}

/** One more bloc with the same four units, each with its target. */
export async function addBloc(
  as: People,
  bloc: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const snv = as('so-noi-vu');
  const kept = await snv.put(ROUTES.bloc, { path: { bloc }, body: blocSettings(changes) });
  if (kept.status !== 200) throw new Error(kept.text);
  const body = { lines: [{ indicatorId: 'p', state: 'ASSIGNED', target: '100' }] };
  for (const unit of UNITS) {
    const given = await snv.put(ROUTES.assignment, { path: { bloc, unit }, body });
    if (given.status !== 200) throw new Error(given.text);
  }
}

/** A sheet as it is written: the result against the target of 100, met, and the direct claim. */
export const sheetBody = (actual = '100', claim = '3.5', met = 'có') => ({
  lines: [
    { indicatorId: 'p', actual },
    { indicatorId: 'y', met },
    { indicatorId: 'd', claim },
  ],
});

let keys = 0;

/** Hands in a sheet through the API, on top of a version, under a key of its own unless one is given. */
export function handIn(
  as: People,
  unit: string,
  given: {
    readonly body?: unknown;
    readonly base?: number;
    readonly at?: string;
    readonly key?: string;
    readonly bloc?: string;
    readonly sub?: string;
  } = {},
): Promise<TestAnswer> {
  keys += 1;
  const { body = sheetBody(), base = 0, at = TIMES.open, bloc = HERE.bloc } = given;
  return as(given.sub ?? `thu-truong-${unit}`).put(ROUTES.sheet, {
    path: { unit, bloc },
    body,
    at,
    headers: {
      'if-match': `"v${base}"`,
      'idempotency-key': given.key ?? `khoa-so-${String(keys).padStart(6, '0')}`,
    },
  });
}

/** One tick of the minute. */
export const tick = (functions: FunctionsUnderTest, scheduledTime: string): Promise<void> =>
  functions.wake('ranking/advance-stages', { scheduledTime });
