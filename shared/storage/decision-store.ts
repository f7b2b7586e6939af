import * as z from 'zod';
import { Decision, DecisionDocument, DecisionTarget } from '../domain/decisions/decision.ts';
import {
  DecisionKind,
  DecisionState,
  Effect,
  Standing,
} from '../domain/decisions/decision-kind.ts';
import { Hash, Id } from '../domain/identifiers.ts';
import { expanded } from './compressed.ts';
import { type NextVersion, versionWrites } from './decision-writes.ts';
import type { Item, Table } from './table.ts';
import { keys } from './table-keys.ts';

/** A file under the system's seal, and of which key the seal is (SHA-256 of its public half). */
export const SealedDocument = DecisionDocument.extend({ keyHash: Hash.optional() });
export type SealedDocument = z.infer<typeof SealedDocument>;

/**
 * Where a decision stands: its latest version, the file that shows it, and once it is issued what later papers made
 * of it. `target` is the decision that it is about; `sealed` is the file of an issued one under the system's seal.
 */
export const DecisionEntry = z.object({
  id: Id,
  kind: DecisionKind,
  periodId: Id,
  version: z.int().min(1),
  state: DecisionState,
  subject: z.string(),
  target: DecisionTarget.optional(),
  standing: Standing.optional(),
  effects: z.array(Effect).optional(),
  document: DecisionDocument.optional(),
  sealed: SealedDocument.optional(),
});
export type DecisionEntry = z.infer<typeof DecisionEntry>;

/** Whose file it is. */
export const KnownFile = z.object({ decision: Id, version: z.int().min(1) });
export type KnownFile = z.infer<typeof KnownFile>;

/** Decisions of a province. */
export type DecisionStore = ReturnType<typeof decisionStore>;

/** Opens the store of decisions. */
export function decisionStore(table: Table) {
  return {
    entry: async (province: string, decision: string): Promise<DecisionEntry | undefined> => {
      const item = await table.get(keys.decisionEntry(province, decision));
      return item === undefined ? undefined : DecisionEntry.parse(item);
    },
    list: async (province: string): Promise<readonly DecisionEntry[]> => {
      const items = await table.query(keys.province(province).pk, 'DECISION#');
      return items.map((item) => DecisionEntry.parse(item));
    },
    get: async (province: string, decision: string, version: number) => {
      const item = await table.get(keys.decision(province, decision, version));
      return item === undefined ? undefined : asDecision(item);
    },
    /** Every version, oldest first. */
    versions: async (province: string, decision: string): Promise<readonly Decision[]> => {
      const items = await table.query(keys.decision(province, decision, 1).pk, 'V#');
      return items.map(asDecision);
    },
    /**
     * Stores the next version with all that goes with it, or nothing: NUMBER_TAKEN, or CHANGED when the decision, its
     * target or the council's result is not what was read any more.
     */
    add: async (province: string, version: NextVersion) => {
      const { writes, number } = versionWrites(province, version);
      const written = await table.transact(writes);
      if (written.ok) return 'STORED';
      return number !== undefined && written.failed.includes(number) ? 'NUMBER_TAKEN' : 'CHANGED';
    },
    /** Which version of which decision a file of ours shows, by the file's hash. */
    fileOf: async (province: string, hash: string): Promise<KnownFile | undefined> => {
      const item = await table.get(keys.file(province, hash));
      return item === undefined ? undefined : KnownFile.parse(item);
    },
    /** Notes the file of a version, and of what it is the file; a newer version's file is never replaced by an older one's. */
    noteDocument: (province: string, decision: string, document: DecisionDocument) =>
      noteFile(table, province, decision, 'document', document),
    /** The same for the file under the system's seal. */
    noteSealed: (province: string, decision: string, sealed: SealedDocument) =>
      noteFile(table, province, decision, 'sealed', sealed),
  };
}

async function noteFile(
  table: Table,
  province: string,
  decision: string,
  name: 'document' | 'sealed',
  file: SealedDocument,
): Promise<void> {
  await table.transact([
    {
      update: keys.decisionEntry(province, decision),
      set: 'SET #file = :file',
      condition: '#version = :version',
      names: { '#file': name, '#version': 'version' },
      values: { ':file': file, ':version': file.version },
    },
    { put: { ...keys.file(province, file.hash), decision, version: file.version } },
  ]);
}

const asDecision = (item: Item): Decision => Decision.parse(expanded(item.body));
