import type { ReviewRound } from '../../shared/domain/reviews/review-rounds.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import { slugOf } from './template-kinds.ts';

/** Which bloc, in which period. */
export type BlocPlace = { readonly period: string; readonly bloc: string };
/** Which unit of it. */
export type UnitPlace = BlocPlace & { readonly unit: string };

const part = encodeURIComponent;

/** A query of what is given; nothing where nothing is. */
function query(values: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value ? [`${name}=${part(value)}`] : [],
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

type HistoryCursors = { readonly versions?: string; readonly drafts?: string };

/** The addresses of the portal's pages. */
export const pages = {
  home: '/',
  signIn: (back: string) => (back === '/' ? '/dang-nhap' : `/dang-nhap?ve=${part(back)}`),
  signOut: '/dang-xuat',
  bloc: ({ period, bloc }: BlocPlace) => `/ky/${part(period)}/khoi/${part(bloc)}`,
  ranking: (place: BlocPlace, version?: number) =>
    `${pages.bloc(place)}/xep-thu${version === undefined ? '' : `?phien-ban=${version}`}`,
  /** What the department proposes for a period. */
  periodPapers: (period: string) => `/ky/${part(period)}/ho-so-trinh`,
  periodPaper: (period: string, file: string) => `${pages.periodPapers(period)}/${part(file)}`,
  scoreSummary: (place: BlocPlace) => `${pages.bloc(place)}/xep-thu/bang-tong-hop`,
  blocPaper: (place: BlocPlace, file: string) => `${pages.bloc(place)}/van-ban/${part(file)}`,
  /** All papers in one file: how far it is, and the file. */
  archive: (place: BlocPlace) => `${pages.bloc(place)}/goi-van-ban`,
  archiveFile: (place: BlocPlace) => `${pages.archive(place)}/tai-ve`,
  bundle: (place: BlocPlace, version: number) =>
    `${pages.bloc(place)}/xep-thu/goi-ket-qua?phien-ban=${version}`,
  insight: (place: BlocPlace, version: number) =>
    `${pages.bloc(place)}/xep-thu/tham-khao?phien-ban=${version}`,
  register: (place: BlocPlace) => `${pages.bloc(place)}/ghi-nhan`,
  unit: (place: UnitPlace) => `${pages.bloc(place)}/don-vi/${part(place.unit)}`,
  /** Where a draft is handed over, to be gone on with. */
  unitDraft: (place: UnitPlace) => `${pages.unit(place)}?ban-nhap=1`,
  unitPaper: (place: UnitPlace, file: string) => `${pages.unit(place)}/van-ban/${part(file)}`,
  template: (place: UnitPlace) => `${pages.unit(place)}/phieu`,
  receipt: (place: UnitPlace, version: number) => `${pages.unit(place)}/bien-nhan/${version}`,
  /** The same filled with what was handed in last, though there is a draft. */
  templateOfSheet: (place: UnitPlace) => `${pages.template(place)}?tu=ban-da-nop`,
  upload: (place: UnitPlace, ticket: string) => `${pages.unit(place)}/tai-len/${part(ticket)}`,
  returned: (place: UnitPlace, ticket: string) => `${pages.upload(place, ticket)}/tep-danh-dau`,
  evidence: (place: UnitPlace) => `${pages.unit(place)}/minh-chung`,
  /** The same with the forms for one line. */
  evidenceOf: (place: UnitPlace, indicatorId: string) =>
    `${pages.evidence(place)}?dong=${part(indicatorId)}#them`,
  declaredFile: (place: UnitPlace, file: string) => `${pages.evidence(place)}/${part(file)}`,
  evidenceFile: (place: UnitPlace, id: string) => `${pages.unit(place)}/tep/${part(id)}`,
  /** Where the sheet is written on the web. */
  sheetForm: (place: UnitPlace) => `${pages.unit(place)}/nhap`,
  /** Where a draft is read, chosen in and handed in. */
  draft: (place: UnitPlace) => `${pages.unit(place)}/ban-nhap`,
  /** Who saved what when; from a cursor on where one is given. */
  history: (place: UnitPlace, { versions, drafts }: HistoryCursors = {}) =>
    `${pages.unit(place)}/lich-su${query({ 'gui-truoc': versions, 'luu-truoc': drafts })}`,
  verification: (place: UnitPlace) => `${pages.unit(place)}/tham-dinh`,
  ruleSets: '/bang-tieu-chi',
  ruleSetStarter: '/bang-tieu-chi-mau',
  ruleSetPreview: '/bang-tieu-chi/xem-truoc',
  ruleSetKeep: '/bang-tieu-chi/luu',
  ruleSet: (ruleSet: string, version?: number) =>
    `/bang-tieu-chi/${part(ruleSet)}${version === undefined ? '' : `?phien-ban=${version}`}`,
  ruleSetFile: (ruleSet: string, version: number) =>
    `/bang-tieu-chi/${part(ruleSet)}/tep?phien-ban=${version}`,
  ruleSetClone: (ruleSet: string) => `/bang-tieu-chi/${part(ruleSet)}/nhan-ban`,
  wordings: '/mau-van-ban',
  wording: (kind: PaperKind, version?: number) =>
    `/mau-van-ban/${slugOf(kind)}${version === undefined ? '' : `?phien-ban=${version}`}`,
  wordingPreview: (kind: PaperKind) => `/mau-van-ban/${slugOf(kind)}/xem-truoc`,
  decisions: '/quyet-dinh',
  decisionFile: (decision: string) => `/quyet-dinh/${part(decision)}/tai-ve`,
  decisionFiles: (decision: string) => `/quyet-dinh/${part(decision)}/tep`,
  decisionFileOf: (decision: string, file: string) =>
    `/quyet-dinh/${part(decision)}/tep/${part(file)}`,
  decision: (decision: string) => `/quyet-dinh/${part(decision)}`,
  decisionSteps: (decision: string) => `/quyet-dinh/${part(decision)}/buoc`,
  redraft: (decision: string) => `/quyet-dinh/${part(decision)}/soan-lai`,
  rewrite: (decision: string) => `/quyet-dinh/${part(decision)}/sua`,
  followUp: (decision: string, paper: string) =>
    `/quyet-dinh/${part(decision)}/soan/${part(paper)}`,
} as const;

/** The addresses of the API, below the province. */
export const api = {
  province: '',
  me: '/me',
  periods: '/periods?limit=200',
  period: (period: string) => `/periods/${part(period)}`,
  periodPapers: (period: string) => `${api.period(period)}/papers`,
  periodPaper: (period: string, file: string) => `${api.periodPapers(period)}/${part(file)}`,
  blocs: (period: string) => `/periods/${part(period)}/blocs`,
  bloc: ({ period, bloc }: BlocPlace) => `/periods/${part(period)}/blocs/${part(bloc)}`,
  ranking: (place: BlocPlace, version: string | null) =>
    `${api.bloc(place)}/ranking${version === null ? '' : `?version=${part(version)}`}`,
  bundle: (place: BlocPlace, version: string | null) =>
    `${api.bloc(place)}/ranking/bundle${version === null ? '' : `?version=${part(version)}`}`,
  insight: (place: BlocPlace, version: string | null) =>
    `${api.bloc(place)}/ranking/insight${version === null ? '' : `?version=${part(version)}`}`,
  register: (place: BlocPlace) => `${api.bloc(place)}/register`,
  blocPapers: (place: BlocPlace) => `${api.bloc(place)}/papers`,
  blocPaper: (place: BlocPlace, file: string) => `${api.blocPapers(place)}/${part(file)}`,
  archive: (place: BlocPlace) => `${api.blocPapers(place)}/archive`,
  unitPapers: (place: UnitPlace) => `${api.bloc(place)}/units/${part(place.unit)}/papers`,
  unitPaper: (place: UnitPlace, file: string) => `${api.unitPapers(place)}/${part(file)}`,
  scoreSummary: (place: BlocPlace) => api.blocPaper(place, 'score-summary.pdf'),
  ruleSet: ({ id, version }: { readonly id: string; readonly version: number }) =>
    `/rule-sets/${part(id)}?version=${version}`,
  ruleSets: '/rule-sets?limit=200',
  ruleSetStarter: '/rule-set-starter',
  ruleSetPreview: '/rule-sets/preview',
  keptRuleSet: (ruleSet: string) => `/rule-sets/${part(ruleSet)}`,
  previewOfRuleSet: (ruleSet: string, version: string | null) =>
    `${api.keptRuleSet(ruleSet)}/preview${version === null ? '' : `?version=${part(version)}`}`,
  ruleSetFile: (ruleSet: string, version: string | null) =>
    `${api.keptRuleSet(ruleSet)}/xlsx${version === null ? '' : `?version=${part(version)}`}`,
  ruleSetClones: (ruleSet: string, version: number) =>
    `${api.keptRuleSet(ruleSet)}/clones?version=${version}`,
  sheet: (place: UnitPlace) => `${api.bloc(place)}/units/${part(place.unit)}/sheet`,
  draft: (place: UnitPlace) => `${api.sheet(place)}/draft`,
  versions: (place: UnitPlace, cursor: string | null) =>
    `${api.sheet(place)}/versions${query({ cursor })}`,
  drafts: (place: UnitPlace, cursor: string | null) =>
    `${api.sheet(place)}/drafts${query({ cursor })}`,
  submissions: (place: UnitPlace) => `${api.sheet(place)}/submissions`,
  template: (place: UnitPlace) => `${api.sheet(place)}/template`,
  templateOfSheet: (place: UnitPlace) => `${api.template(place)}?from=sheet`,
  receipt: (place: UnitPlace, version: string) => `${api.sheet(place)}/receipts/${part(version)}`,
  uploads: (place: UnitPlace) => `${api.sheet(place)}/uploads`,
  upload: (place: UnitPlace, ticket: string) => `${api.uploads(place)}/${part(ticket)}`,
  evidence: (place: UnitPlace) => `${api.bloc(place)}/units/${part(place.unit)}/evidence`,
  declaredLines: (place: UnitPlace, file: string) => `${api.evidence(place)}/${part(file)}/lines`,
  evidenceFile: (place: UnitPlace, id: string) =>
    `${api.bloc(place)}/units/${part(place.unit)}/evidence-files/${part(id)}`,
  review: (place: UnitPlace, round: ReviewRound) =>
    `${api.bloc(place)}/units/${part(place.unit)}/${round === 'FIRST' ? 'review' : 'second-review'}`,
  wordings: '/templates',
  wording: (kind: PaperKind, version: string | null) =>
    `/templates/${kind}${version === null ? '' : `?version=${part(version)}`}`,
  wordingPreview: (kind: PaperKind) => `/templates/${kind}/preview`,
  decisions: '/decisions',
  decision: (decision: string) => `/decisions/${part(decision)}`,
  decisionFile: (decision: string) => `${api.decision(decision)}/pdf`,
  decisionFiles: (decision: string) => `${api.decision(decision)}/files`,
  decisionFileOf: (decision: string, file: string) =>
    `${api.decision(decision)}/files/${part(file)}`,
  originals: (decision: string) => `${api.decision(decision)}/originals`,
  decisionVersions: (decision: string) => `${api.decision(decision)}/versions`,
  decisionSteps: (decision: string) => `${api.decision(decision)}/steps`,
  redraft: (decision: string) => `${api.decision(decision)}/redraft`,
  followUps: (decision: string) => `${api.decision(decision)}/follow-ups`,
} as const;
