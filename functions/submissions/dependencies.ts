import { documentsFromEnv, tableFromEnv } from '../../shared/edge/aws.ts';
import { assignmentStore } from '../../shared/storage/assignment-store.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { draftStore } from '../../shared/storage/draft-store.ts';
import { evidenceStore } from '../../shared/storage/evidence-store.ts';
import { reviewStore } from '../../shared/storage/review-store.ts';
import { ruleSetReader, ruleSetStore } from '../../shared/storage/rule-set-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import { sheetStore } from '../../shared/storage/sheet-store.ts';
import { ticketStore } from '../../shared/storage/ticket-store.ts';

/** The stores of the submission service, built once per cold start. */
export function dependencies() {
  const table = tableFromEnv();
  const ruleSets = ruleSetStore(table);
  return {
    ...settingsStores(table),
    ruleSets,
    ruleSetOf: ruleSetReader(ruleSets),
    blocs: blocStore(table),
    assignments: assignmentStore(table),
    sheets: sheetStore(table),
    drafts: draftStore(table),
    evidence: evidenceStore(table),
    reviews: reviewStore(table),
    tickets: ticketStore(table),
  };
}

/** The same with the documents bucket, for the functions that also read or write files. */
export const dependenciesWithDocuments = () => ({
  ...dependencies(),
  documents: documentsFromEnv(),
});
