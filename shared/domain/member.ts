import * as z from 'zod';
import { VALIDITY } from './dated.ts';
import { Department } from './decisions/department.ts';
import { PRIZE_SETTINGS } from './decisions/prize-settings.ts';
import { CalendarDate, Hash, Id, Instant, Text } from './identifiers.ts';
import { Stage, StageWindow } from './period.ts';
import { LateRule } from './scoring/late-rule.ts';

/** A legal basis (căn cứ) as it is cited in decisions signed within `[validFrom, validTo)`. */
export const LegalBasis = z.strictObject({
  text: Text(500),
  ...VALIDITY,
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** What the province's decisions are written with besides their template: its letterhead, the names of its awards, and dated data. */
export const DecisionSettings = z.strictObject({
  issuingBody: z.array(Text(100)).min(1).max(4),
  symbol: Text(30),
  place: Text(60),
  authority: Text(120),
  flagTitle: Text(150),
  certificateTitle: Text(150),
  legalBases: z.array(LegalBasis).min(1).max(30),
  /** Who proposes the awards, where it is not the Department of Home Affairs. */
  department: Department.optional(),
  ...PRIZE_SETTINGS,
});
export type DecisionSettings = z.infer<typeof DecisionSettings>;

/** How much of the ranking behind a decision everybody may see, each with what the ones before it show. */
export const PUBLISHED_RANKINGS = ['NOTHING', 'PLACES', 'POINTS', 'BUNDLE'] as const;

/**
 * Where the province's public pages are, and what they tell of rankings: BUNDLE lets everybody compute them again,
 * line by line, without the texts of the sheets. Short enough for one line at the foot of a paper.
 */
export const PublicSite = z.strictObject({
  address: z
    .string()
    .max(50, 'TextTooLong')
    .regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:\/[a-z0-9-]+)*$/, 'InvalidAddress'),
  rankings: z.enum(PUBLISHED_RANKINGS),
});
export type PublicSite = z.infer<typeof PublicSite>;

/** A province (tỉnh, thành phố): the tenant. `notice` is set on sample data and printed on everything made from it. */
export const Province = z.strictObject({
  id: Id,
  name: Text(100),
  language: z.literal('vi'),
  timeZone: z.literal('Asia/Ho_Chi_Minh'),
  notice: Text(200).optional(),
  decisions: DecisionSettings,
  /** Without it papers carry no code to look up: one that leads nowhere would prove nothing. */
  publicSite: PublicSite.optional(),
});
export type Province = z.infer<typeof Province>;

/** A public body that takes part. `kind` is a word of the province ("xã", "phường", "huyện", "sở"), not a level. */
export const Unit = z.strictObject({
  id: Id,
  name: Text(200),
  awardName: Text(300),
  kind: Text(60),
  /** How it heads the papers it issues ("ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ"), and where it has its seat ("Bắc Hà"). */
  letterhead: Text(150),
  seat: Text(60),
  /** How it stands in the symbols of its papers, where the letterhead does not say it: `STC`. */
  abbreviation: Text(20).optional(),
  validFrom: CalendarDate.optional(),
  validTo: CalendarDate.optional(),
  predecessors: z.array(Id).max(20).optional(),
});
export type Unit = z.infer<typeof Unit>;

/**
 * Which rule set version scores a bloc; a rule set in use never changes, so its hash says it all. `late` is its rule
 * for late sheets, kept here because whatever comes in is judged by the bloc alone.
 */
export const RuleSetReference = z.strictObject({
  id: Id,
  version: z.int().min(1),
  hash: Hash,
  late: LateRule.optional(),
});
export type RuleSetReference = z.infer<typeof RuleSetReference>;

/**
 * Progress that a source printed in mid-period, word for word: shown to the bloc beside its source, never scored.
 * Without `unitId` a figure is of the bloc as a whole.
 */
export const PrintedProgress = z.strictObject({
  title: Text(200),
  source: Text(300),
  note: Text(300).optional(),
  figures: z
    .array(z.strictObject({ indicatorId: Id, unitId: Id.optional(), printed: Text(200) }))
    .min(1)
    .max(500),
});
export type PrintedProgress = z.infer<typeof PrintedProgress>;

/** What the secretariat decides about a bloc in one period. */
export const BlocSettings = z.strictObject({
  name: Text(200),
  kind: z.enum(['KHOI', 'CUM']),
  /** Few enough that one transaction can check them all beside the bloc itself. */
  members: z.array(Id).min(2).max(99),
  headUnitId: Id,
  deputyUnitId: Id,
  ruleSet: z.strictObject({ id: Id, version: z.int().min(1) }),
  windows: z.array(StageWindow).min(1).max(10),
  progress: PrintedProgress.optional(),
});
export type BlocSettings = z.infer<typeof BlocSettings>;

/** A ranking named by version and hashes. */
export const RankingReference = z.strictObject({
  version: z.int().min(1),
  inputsHash: Hash,
  digest: Hash,
});
export type RankingReference = z.infer<typeof RankingReference>;

/**
 * An emulation bloc (khối, cụm thi đua) in one period, with where it stands.
 * `revision` grows with each change of the settings or of what a ranking depends on after a stage closed:
 * whoever writes on the strength of what was read here makes the write conditional on it.
 * `awaiting` is set while the end of a scoring stage still demands a ranking.
 */
export const Bloc = z.strictObject({
  id: Id,
  ...BlocSettings.shape,
  ruleSet: RuleSetReference,
  stage: Stage.optional(),
  /** Until when which unit (without one, every unit) has more time; those that are past stay. */
  extensions: z
    .array(z.strictObject({ unitId: Id.optional(), until: Instant }))
    .max(100)
    .optional(),
  closed: z.array(Stage),
  revision: z.int().min(1),
  awaiting: z.strictObject({ stage: Stage, since: Instant }).optional(),
  ranking: RankingReference.optional(),
  /** Set once the council's result is recorded: from then on only a correction changes anything. */
  decided: z.strictObject({ councilVersion: z.int().min(1), at: Instant }).optional(),
});
export type Bloc = z.infer<typeof Bloc>;

/** The roles that can be granted. Nobody has any by default. */
export const ROLES = [
  'UNIT_OFFICER',
  'UNIT_HEAD',
  'BLOC_HEAD',
  'BLOC_DEPUTY',
  'DEPARTMENT_REVIEWER',
  'SECRETARIAT',
  'COUNCIL_MEMBER',
  'RECORDS_CLERK',
  'SIGNER',
  'OBSERVER',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/**
 * One role in one scope. A missing `periodId` or `blocId` means all of the province's; unit roles name their
 * unit, bloc heads and deputies their bloc and the unit they come from, department reviewers their indicators.
 */
export const Grant = z
  .strictObject({
    role: Role,
    periodId: Id.optional(),
    blocId: Id.optional(),
    unitId: Id.optional(),
    indicatorIds: z.array(Id).max(200).optional(),
    validFrom: CalendarDate.optional(),
    validTo: CalendarDate.optional(),
  })
  .superRefine((grant, context) => {
    const needsUnit = ['UNIT_OFFICER', 'UNIT_HEAD', 'BLOC_HEAD', 'BLOC_DEPUTY'];
    const needsBloc = ['BLOC_HEAD', 'BLOC_DEPUTY'];
    if (needsUnit.includes(grant.role) && grant.unitId === undefined)
      context.addIssue({ code: 'custom', path: ['unitId'], message: 'GrantNeedsUnit' });
    if (needsBloc.includes(grant.role) && grant.blocId === undefined)
      context.addIssue({ code: 'custom', path: ['blocId'], message: 'GrantNeedsBloc' });
    if (needsBloc.includes(grant.role) && grant.periodId === undefined)
      context.addIssue({ code: 'custom', path: ['periodId'], message: 'GrantNeedsPeriod' });
  });
export type Grant = z.infer<typeof Grant>;

/** A person who signs in; `id` is the subject of the ID token. */
export const Account = z.strictObject({
  id: Id,
  name: Text(120),
  grants: z.array(Grant).max(100),
});
export type Account = z.infer<typeof Account>;
