import * as z from 'zod';
import { Decision, DecisionDocument } from '../domain/decisions/decision.ts';
import { Id } from '../domain/identifiers.ts';
import { compressed, expanded } from './compressed.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Item, type Table, type Write } from './table.ts';
import { keys } from './table-keys.ts';

/** Where a decision stands: its latest version, and the file that shows it. */
export const DecisionEntry = z.object({
  id: Id,
  periodId: Id,
  version: z.int().min(1),
  state: z.enum(['DRAFT', 'ISSUED']),
  subject: z.string(),
  document: DecisionDocument.optional(),
});
export type DecisionEntry = z.infer<typeof DecisionEntry>;

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
    /** Adds the next draft version; false when another came first. */
    addDraft: async (province: string, draft: Decision): Promise<boolean> =>
      (await table.transact(versionWrites(province, draft))).ok,
    /**
     * Issues: the version, its number (taken once per symbol and year) and the event, in one transaction. CHANGED
     * when the decision is not the one read any more, or a newer council result was recorded.
     */
    issue: async (province: string, issued: Decision, number: IssueNumber) => {
      const written = await table.transact([
        ...versionWrites(province, issued),
        {
          put: {
            ...keys.documentNumber(province, number.symbol, number.year, number.number),
            decision: issued.id,
          },
          condition: IF_NEW,
        },
        {
          check: keys.councilResult(province, issued.periodId, issued.councilVersion + 1),
          condition: IF_NEW,
        },
        outboxWrite({
          kind: 'DecisionIssued',
          province,
          period: issued.periodId,
          decision: issued.id,
          version: String(issued.version),
          at: issued.at,
        }),
      ]);
      if (written.ok) return 'ISSUED';
      return written.failed.includes(2) ? 'NUMBER_TAKEN' : 'CHANGED';
    },
    /** Notes the file of a version; a newer version's file is never replaced by an older one's. */
    noteDocument: async (province: string, decision: string, document: DecisionDocument) => {
      await table.transact([
        {
          update: keys.decisionEntry(province, decision),
          set: 'SET #document = :document',
          condition: '#version = :version',
          names: { '#document': 'document', '#version': 'version' },
          values: { ':document': document, ':version': document.version },
        },
      ]);
    },
  };
}

/** A document number: unique for its symbol within the year. */
export type IssueNumber = {
  readonly symbol: string;
  readonly year: string;
  readonly number: number;
};

function versionWrites(province: string, decision: Decision): Write[] {
  const { id, periodId, version, state, content } = decision;
  const entry: DecisionEntry = { id, periodId, version, state, subject: content.subject };
  return [
    {
      put: { ...keys.decision(province, id, version), body: compressed(decision) },
      condition: IF_NEW,
    },
    {
      put: { ...keys.decisionEntry(province, id), ...entry },
      condition: 'attribute_not_exists(pk) OR #version = :before',
      names: { '#version': 'version' },
      values: { ':before': version - 1 },
    },
  ];
}

const asDecision = (item: Item): Decision => Decision.parse(expanded(item.body));
