import type { DocumentNumber } from '../domain/decisions/document-number.ts';
import type { ReviewRound } from '../domain/reviews/review-rounds.ts';

/**
 * The keys of the one table, and with them every question it can be asked. Keys are built here and nowhere
 * else; each partition key starts with the province, so nothing of one province is reachable from another's keys.
 *
 * | question | how |
 * | --- | --- |
 * | province; its units; its periods; its rule sets; its decisions | `PROV#x` / `PROVINCE`, `UNIT#…`, `PERIOD#…`, `RULESET#…`, `DECISION#…` |
 * | account of a person | `PROV#x#ACCOUNT#sub` / `ACCOUNT` |
 * | rule set, one version or the latest | `PROV#x#RULESET#id` / `V#00001` |
 * | bloc in a period; unit summaries of a bloc (all places: one Query); blocs of a period | `PROV#x#PERIOD#p` / `BLOC#b#0`, `BLOC#b#UNIT#u` |
 * | targets of a bloc's units | `PROV#x#ASSIGNMENT#p#b` / `UNIT#u` |
 * | sheet versions of a unit | `PROV#x#SHEET#p#b#u` / `V#00001` |
 * | drafts of a unit's sheet; the latest ones | the same / `DRAFT#00001` |
 * | files that a unit declared as evidence for its sheet | the same / `EVIDENCE` |
 * | what somebody's file of a unit's sheet said when it was last sent | the same / `SENT#account` |
 * | answer to a retried request | `PROV#x#IDEM#account` / key |
 * | upload ticket | `PROV#x#TICKET#t` / `TICKET` |
 * | review versions of a unit's sheet version | `PROV#x#REVIEW#p#b#u` / `V#00002#V#00001`; second reviews `V#00002#SECOND#V#00001` |
 * | what is on record about a bloc, every version: one Query | `PROV#x#REGISTER#p#b` / `ENTRY#subject#V#00001` |
 * | rankings of a bloc | `PROV#x#RANKING#p#b` / `V#00001` |
 * | papers of a bloc's ranking; those of a unit; all of them: one Query; of which ranking all are there | `PROV#x#PAPER#p#b` / `OF#BLOC#file`, `OF#UNIT#u#file`; `MADE` |
 * | the archive of a ranking's papers | the same / `ARCHIVE#V#00001` |
 * | council results of a period | `PROV#x#COUNCIL#p` / `V#00001` |
 * | decision versions; whether a number is taken | `PROV#x#DECISION#id` / `V#00001`; `PROV#x#NUMBER#body#symbol#year` / n |
 * | originals that were sent for a decision | `PROV#x#DECISION#id` / `ORIGINALS` |
 * | which version of which decision a file shows | `PROV#x#FILE#hash` / `FILE` |
 * | templates of a kind of paper, one version or the latest | `PROV#x#TEMPLATE#kind` / `V#00001` |
 * | events on their way out | `PROV#x#OUTBOX#id` / `EVENT` |
 * | blocs with something due | index: `DUE#shard` / instant, bloc |
 */
export type Key = { readonly pk: string; readonly sk: string };

/** A bloc in a period of a province. */
export type BlocAddress = {
  readonly province: string;
  readonly period: string;
  readonly bloc: string;
};

/** A unit in a bloc. */
export type UnitAddress = BlocAddress & { readonly unit: string };

const version = (number: number): string => `V#${String(number).padStart(5, '0')}`;
const inPeriod = (province: string, period: string): string => `PROV#${province}#PERIOD#${period}`;

/** How the sort keys of a sheet version's reviews begin. */
export const reviewsOf = (sheetVersion: number, round: ReviewRound): string =>
  `${version(sheetVersion)}#${round === 'FIRST' ? '' : `${round}#`}`;

/** Builds every key; see the table above. */
export const keys = {
  province: (province: string): Key => ({ pk: `PROV#${province}`, sk: 'PROVINCE' }),
  unit: (province: string, unit: string): Key => ({ pk: `PROV#${province}`, sk: `UNIT#${unit}` }),
  period: (province: string, period: string): Key => ({
    pk: `PROV#${province}`,
    sk: `PERIOD#${period}`,
  }),
  decisionEntry: (province: string, decision: string): Key => ({
    pk: `PROV#${province}`,
    sk: `DECISION#${decision}`,
  }),
  account: (province: string, account: string): Key => ({
    pk: `PROV#${province}#ACCOUNT#${account}`,
    sk: 'ACCOUNT',
  }),
  ruleSetEntry: (province: string, ruleSet: string): Key => ({
    pk: `PROV#${province}`,
    sk: `RULESET#${ruleSet}`,
  }),
  ruleSet: (province: string, ruleSet: string, number: number): Key => ({
    pk: `PROV#${province}#RULESET#${ruleSet}`,
    sk: version(number),
  }),
  bloc: ({ province, period, bloc }: BlocAddress): Key => ({
    pk: inPeriod(province, period),
    sk: `BLOC#${bloc}#0`,
  }),
  unitSummary: ({ province, period, bloc, unit }: UnitAddress): Key => ({
    pk: inPeriod(province, period),
    sk: `BLOC#${bloc}#UNIT#${unit}`,
  }),
  assignment: ({ province, period, bloc, unit }: UnitAddress): Key => ({
    pk: `PROV#${province}#ASSIGNMENT#${period}#${bloc}`,
    sk: `UNIT#${unit}`,
  }),
  sheet: ({ province, period, bloc, unit }: UnitAddress, number: number): Key => ({
    pk: `PROV#${province}#SHEET#${period}#${bloc}#${unit}`,
    sk: version(number),
  }),
  draft: ({ province, period, bloc, unit }: UnitAddress, number: number): Key => ({
    pk: `PROV#${province}#SHEET#${period}#${bloc}#${unit}`,
    sk: `DRAFT#${String(number).padStart(5, '0')}`,
  }),
  evidence: ({ province, period, bloc, unit }: UnitAddress): Key => ({
    pk: `PROV#${province}#SHEET#${period}#${bloc}#${unit}`,
    sk: 'EVIDENCE',
  }),
  sentFile: ({ province, period, bloc, unit }: UnitAddress, account: string): Key => ({
    pk: `PROV#${province}#SHEET#${period}#${bloc}#${unit}`,
    sk: `SENT#${account}`,
  }),
  idempotency: (province: string, account: string, key: string): Key => ({
    pk: `PROV#${province}#IDEM#${account}`,
    sk: key,
  }),
  ticket: (province: string, ticket: string): Key => ({
    pk: `PROV#${province}#TICKET#${ticket}`,
    sk: 'TICKET',
  }),
  review: (
    { province, period, bloc, unit }: UnitAddress,
    sheetVersion: number,
    number: number,
    round: ReviewRound = 'FIRST',
  ): Key => ({
    pk: `PROV#${province}#REVIEW#${period}#${bloc}#${unit}`,
    sk: `${reviewsOf(sheetVersion, round)}${version(number)}`,
  }),
  registerEntry: (
    { province, period, bloc }: BlocAddress,
    subject: string,
    number: number,
  ): Key => ({
    pk: `PROV#${province}#REGISTER#${period}#${bloc}`,
    sk: `ENTRY#${subject}#${version(number)}`,
  }),
  ranking: ({ province, period, bloc }: BlocAddress, number: number): Key => ({
    pk: `PROV#${province}#RANKING#${period}#${bloc}`,
    sk: version(number),
  }),
  paper: ({ province, period, bloc }: BlocAddress, file: string, unit?: string): Key => ({
    pk: `PROV#${province}#PAPER#${period}#${bloc}`,
    sk: `OF#${unit === undefined ? 'BLOC' : `UNIT#${unit}`}#${file}`,
  }),
  papersMade: ({ province, period, bloc }: BlocAddress): Key => ({
    pk: `PROV#${province}#PAPER#${period}#${bloc}`,
    sk: 'MADE',
  }),
  paperArchive: ({ province, period, bloc }: BlocAddress, ranking: number): Key => ({
    pk: `PROV#${province}#PAPER#${period}#${bloc}`,
    sk: `ARCHIVE#${version(ranking)}`,
  }),
  councilResult: (province: string, period: string, number: number): Key => ({
    pk: `PROV#${province}#COUNCIL#${period}`,
    sk: version(number),
  }),
  decision: (province: string, decision: string, number: number): Key => ({
    pk: `PROV#${province}#DECISION#${decision}`,
    sk: version(number),
  }),
  originals: (province: string, decision: string): Key => ({
    pk: `PROV#${province}#DECISION#${decision}`,
    sk: 'ORIGINALS',
  }),
  file: (province: string, hash: string): Key => ({
    pk: `PROV#${province}#FILE#${hash}`,
    sk: 'FILE',
  }),
  template: (province: string, kind: string, number: number): Key => ({
    pk: `PROV#${province}#TEMPLATE#${kind}`,
    sk: version(number),
  }),
  documentNumber: (province: string, { body, symbol, year, number }: DocumentNumber): Key => ({
    pk: `PROV#${province}#NUMBER#${body}#${symbol}#${year}`,
    sk: String(number).padStart(6, '0'),
  }),
  outbox: (province: string, event: string): Key => ({
    pk: `PROV#${province}#OUTBOX#${event}`,
    sk: 'EVENT',
  }),
} as const;

/** Partitions of the due index: enough that the minute's writes of a whole nation never meet in one. */
export const DUE_SHARDS = 8;

/** Where a bloc stands in the due index; the shard follows from its name alone. */
export function dueKey({ province, period, bloc }: BlocAddress, at: string) {
  const name = `${province}#${period}#${bloc}`;
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return { duePk: dueShard(sum % DUE_SHARDS), dueSk: `${at}#${name}` };
}

/** The partition key of one shard of the due index. */
export const dueShard = (shard: number): string => `DUE#${shard}`;

/** Reads the bloc's address back out of its key. */
export function blocAddressOf(key: Key): BlocAddress {
  const [, province = '', , period = ''] = key.pk.split('#');
  const [, bloc = ''] = key.sk.split('#');
  return { province, period, bloc };
}
