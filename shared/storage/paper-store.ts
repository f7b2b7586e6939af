import * as z from 'zod';
import { PaperFormat, PaperName } from '../domain/decisions/paper-name.ts';
import { Hash, Id, Instant } from '../domain/identifiers.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Table } from './table.ts';
import { type BlocAddress, keys } from './table-keys.ts';

/**
 * A paper made from a bloc's ranking: whose it is, where its file lies and what it must hash to. A sealed one has a
 * second file, which begins with all bytes of the first.
 */
export const BlocPaper = z.object({
  name: PaperName,
  format: PaperFormat,
  /** Missing for a paper of the bloc as a whole. */
  unitId: Id.optional(),
  rankingVersion: z.int().min(1),
  key: z.string(),
  hash: Hash,
  sealed: z.object({ key: z.string(), hash: Hash, contentBytes: z.int().min(1) }).optional(),
});
export type BlocPaper = z.infer<typeof BlocPaper>;

/** All papers of one ranking in one file, as far as it is made. */
export const PaperArchive = z.object({
  rankingVersion: z.int().min(1),
  state: z.enum(['MAKING', 'READY']),
  /** How many papers are in it, of how many. */
  done: z.int().min(0),
  total: z.int().min(0),
  wantedAt: Instant,
  /** Of which files, by their hashes: another one is asked for when they have changed since. */
  of: Hash.optional(),
  key: z.string().optional(),
  hash: Hash.optional(),
});
export type PaperArchive = z.infer<typeof PaperArchive>;

/** Papers of blocs, the newest of each name and format, and the archives of them all. */
export type PaperStore = ReturnType<typeof paperStore>;

const fileOf = ({ name, format }: Pick<BlocPaper, 'name' | 'format'>): string =>
  `${name}.${format}`;

/** Opens the store of bloc papers. */
export function paperStore(table: Table) {
  const versionIn = async (address: BlocAddress): Promise<number | undefined> => {
    const item = await table.get(keys.papersMade(address));
    return item === undefined ? undefined : z.int().parse(item.rankingVersion);
  };
  return {
    ...archivesIn(table),
    get: async (
      address: BlocAddress,
      paper: Pick<BlocPaper, 'name' | 'format'>,
      unitId?: string,
    ): Promise<BlocPaper | undefined> => {
      const item = await table.get(keys.paper(address, fileOf(paper), unitId));
      return item === undefined ? undefined : BlocPaper.parse(item);
    },
    /** The papers of one ranking: of the bloc, of a unit, or every one. */
    list: async (
      address: BlocAddress,
      rankingVersion: number,
      of: 'BLOC' | 'ALL' | { readonly unitId: string },
    ): Promise<readonly BlocPaper[]> => {
      const { pk, sk } = keys.paper(address, '', typeof of === 'string' ? undefined : of.unitId);
      const items = await table.query(pk, of === 'ALL' ? 'OF#' : sk);
      const papers = items.map((item) => BlocPaper.parse(item));
      return papers.filter((paper) => paper.rankingVersion === rankingVersion);
    },
    /** Keeps the paper unless one of a newer ranking is there: events may come late and out of order. */
    put: async (address: BlocAddress, paper: BlocPaper): Promise<void> => {
      await table.transact([
        {
          put: { ...keys.paper(address, fileOf(paper), paper.unitId), ...paper },
          condition: 'attribute_not_exists(pk) OR rankingVersion <= :version',
          values: { ':version': paper.rankingVersion },
        },
      ]);
    },
    /** The ranking of which every paper is there. */
    madeOf: versionIn,
    /** Notes that every paper of a ranking is there. */
    noteMade: async (address: BlocAddress, rankingVersion: number): Promise<void> => {
      await table.transact([
        {
          put: { ...keys.papersMade(address), rankingVersion },
          condition: 'attribute_not_exists(pk) OR rankingVersion <= :version',
          values: { ':version': rankingVersion },
        },
      ]);
    },
  };
}

function archivesIn(table: Table) {
  return {
    archive: async (
      address: BlocAddress,
      rankingVersion: number,
    ): Promise<PaperArchive | undefined> => {
      const item = await table.get(keys.paperArchive(address, rankingVersion));
      return item === undefined ? undefined : PaperArchive.parse(item);
    },
    /** Asks for the archive of a ranking's papers, once for the same files: the second request finds the first. */
    wantArchive: async (address: BlocAddress, wanted: PaperArchive): Promise<void> => {
      const version = String(wanted.rankingVersion);
      const at = wanted.wantedAt;
      await table.transact([
        {
          put: { ...keys.paperArchive(address, wanted.rankingVersion), ...wanted },
          condition: `${IF_NEW} OR #of <> :of`,
          names: { '#of': 'of' },
          values: { ':of': wanted.of },
        },
        outboxWrite({ kind: 'PaperArchiveWanted', ...address, version, at }),
      ]);
    },
    /** Notes how far it is; never back, and nothing more once it is ready. */
    noteArchive: async (
      address: BlocAddress,
      archive: Pick<PaperArchive, 'rankingVersion' | 'state' | 'done' | 'key' | 'hash'>,
    ): Promise<void> => {
      const { rankingVersion, state, done, key, hash } = archive;
      const file = key === undefined ? '' : ', #key = :key, #hash = :hash';
      await table.transact([
        {
          update: keys.paperArchive(address, rankingVersion),
          set: `SET #state = :state, done = :done${file}`,
          condition: '#state = :making AND done <= :done',
          names: {
            '#state': 'state',
            ...(key === undefined ? {} : { '#key': 'key', '#hash': 'hash' }),
          },
          values: {
            ':state': state,
            ':making': 'MAKING',
            ':done': done,
            ...(key === undefined ? {} : { ':key': key, ':hash': hash }),
          },
        },
      ]);
    },
  };
}
