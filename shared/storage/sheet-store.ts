import * as z from 'zod';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { Account, type Bloc, Bloc as BlocRecord, Unit } from '../domain/member.ts';
import type { DeclaredFile } from '../domain/scoring/evidence.ts';
import { LateStamp } from '../domain/scoring/late-rule.ts';
import { SheetLine, type UnitAssignment } from '../domain/scoring/sheet.ts';
import type { RankAgain } from '../domain/stages.ts';
import { asAssignment } from './assignment-store.ts';
import { blocWrites, UnitSummary } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { asShelf } from './evidence-store.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys, type UnitAddress } from './table-keys.ts';

/** What the unit gets for a stored sheet: proof of what came in, when, and as which version. */
export const Receipt = z.strictObject({
  provinceId: Id,
  periodId: Id,
  blocId: Id,
  unitId: Id,
  version: z.int().min(1),
  hash: Hash,
  predecessor: Hash.optional(),
  at: Instant,
  by: Id,
  channel: z.enum(['WEB', 'XLSX']),
  lines: z.int().min(0),
  /** The extension that it came within, where it came after the bloc's own deadline. */
  extendedTo: Instant.optional(),
  /** Set where it came late: what it loses for that. */
  late: LateStamp.optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A stored sheet version: immutable, and it names its predecessor. */
export type StoredSheet = { readonly receipt: Receipt; readonly lines: readonly SheetLine[] };

/** What was answered to a request with this key before, and to which body. */
export type PastAnswer = { readonly bodyHash: Hash; readonly receipt: Receipt };

/** Everything that judging a submission needs, read in ONE batch. */
export type SubmissionContext = {
  readonly account: Account | undefined;
  readonly unit: Unit | undefined;
  readonly bloc: Bloc | undefined;
  readonly summary: UnitSummary | undefined;
  readonly assignment: UnitAssignment | undefined;
  /** The files that the unit declared as evidence. */
  readonly declared: readonly DeclaredFile[];
  readonly answered: PastAnswer | undefined;
};

/** What `accept` writes in ONE transaction. */
export type Acceptance = {
  readonly address: UnitAddress;
  readonly sheet: StoredSheet;
  readonly bloc: Bloc;
  /** Set when the stage was closed before this sheet was handled: the bloc asks for a new ranking. */
  readonly rankAgain?: RankAgain | undefined;
  /** Remembers the answer: an idempotency item, or the upload ticket's new state. */
  readonly answer: Write;
  readonly also?: Write | undefined;
};

/** Why nothing was written. */
export type NotAccepted = 'VERSION_TAKEN' | 'ANSWERED_BEFORE' | 'BLOC_CHANGED';

/** Sheet versions with their summaries. */
export type SheetStore = ReturnType<typeof sheetStore>;

/** Opens the store of sheets. */
export function sheetStore(table: Table) {
  return {
    context: (address: UnitAddress, account: string, key: string) =>
      readContext(table, address, account, key),
    get: async (address: UnitAddress, version: number): Promise<StoredSheet | undefined> => {
      const item = await table.get(keys.sheet(address, version));
      return item === undefined ? undefined : asSheet(item);
    },
    /** Named versions of several units in one read batch. */
    getAll: async (wanted: readonly (readonly [UnitAddress, number])[]) => {
      const items = await table.getAll(
        wanted.map(([address, version]) => keys.sheet(address, version)),
      );
      return items.map((item) => (item === undefined ? undefined : asSheet(item)));
    },
    accept: async (acceptance: Acceptance): Promise<true | NotAccepted> => {
      const written = await table.transact(acceptanceWrites(acceptance));
      if (written.ok) return true;
      if (written.failed.includes(2)) return 'ANSWERED_BEFORE';
      return written.failed.includes(3) ? 'BLOC_CHANGED' : 'VERSION_TAKEN';
    },
    /** The idempotency item of a request that came through the API. */
    rememberAnswer: (account: string, key: string, bodyHash: Hash, receipt: Receipt): Write => ({
      put: { ...keys.idempotency(receipt.provinceId, account, key), bodyHash, receipt },
      condition: IF_NEW,
    }),
  };
}

function acceptanceWrites({ address, sheet, bloc, rankAgain, answer, also }: Acceptance): Write[] {
  const { receipt, lines } = sheet;
  const summary: UnitSummary = {
    unitId: receipt.unitId,
    sheetVersion: receipt.version,
    sheetHash: receipt.hash,
    at: receipt.at,
    by: receipt.by,
    channel: receipt.channel,
  };
  const writes: Write[] = [
    {
      put: { ...keys.sheet(address, receipt.version), receipt, body: compressed(lines) },
      condition: IF_NEW,
    },
    {
      put: { ...keys.unitSummary(address), ...summary },
      condition: 'attribute_not_exists(pk) OR sheetVersion = :base',
      values: { ':base': receipt.version - 1 },
    },
    answer,
  ];
  return [
    ...writes,
    ...blocWrites(address, bloc, rankAgain),
    ...(also === undefined ? [] : [also]),
  ];
}

async function readContext(
  table: Table,
  address: UnitAddress,
  account: string,
  key: string,
): Promise<SubmissionContext> {
  const { province, unit } = address;
  const [person, member, bloc, summary, targets, shelf, answered] = await table.getAll([
    keys.account(province, account),
    keys.unit(province, unit),
    keys.bloc(address),
    keys.unitSummary(address),
    keys.assignment(address),
    keys.evidence(address),
    keys.idempotency(province, account, key),
  ]);
  return {
    account: person && Account.parse(person.record),
    unit: member && Unit.parse(member.record),
    bloc: bloc && BlocRecord.parse(bloc.record),
    summary: summary && UnitSummary.parse(summary),
    assignment: targets && asAssignment(targets.body),
    declared: asShelf(shelf).files,
    answered: answered && {
      bodyHash: Hash.parse(answered.bodyHash),
      receipt: Receipt.parse(answered.receipt),
    },
  };
}

const asSheet = (item: Item): StoredSheet => ({
  receipt: Receipt.parse(item.receipt),
  lines: z.array(SheetLine).parse(expanded(item.body)),
});
