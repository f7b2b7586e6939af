import { documentsFromEnv, tableFromEnv } from '../../shared/edge/aws.ts';
import { assignmentStore } from '../../shared/storage/assignment-store.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { rankingStore } from '../../shared/storage/ranking-store.ts';
import { registerStore } from '../../shared/storage/register-store.ts';
import { reviewStore } from '../../shared/storage/review-store.ts';
import { ruleSetReader, ruleSetStore } from '../../shared/storage/rule-set-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import { sheetStore } from '../../shared/storage/sheet-store.ts';

/** The stores of the ranking service, built once per cold start. */
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
    reviews: reviewStore(table),
    rankings: rankingStore(table),
    register: registerStore(table),
  };
}

/** The same with the documents bucket, for the functions that keep or link bundles. */
export const dependenciesWithDocuments = () => ({
  ...dependencies(),
  documents: documentsFromEnv(),
});
