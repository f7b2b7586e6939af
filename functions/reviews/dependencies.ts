import { tableFromEnv } from '../../shared/edge/aws.ts';
import { assignmentStore } from '../../shared/storage/assignment-store.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { reviewStore } from '../../shared/storage/review-store.ts';
import { ruleSetReader, ruleSetStore } from '../../shared/storage/rule-set-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import { sheetStore } from '../../shared/storage/sheet-store.ts';

/** The stores of the review service, built once per cold start. */
export function dependencies() {
  const table = tableFromEnv();
  return {
    ...settingsStores(table),
    ruleSetOf: ruleSetReader(ruleSetStore(table)),
    blocs: blocStore(table),
    assignments: assignmentStore(table),
    sheets: sheetStore(table),
    reviews: reviewStore(table),
  };
}
