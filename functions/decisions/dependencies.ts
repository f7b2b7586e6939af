import { documentsFromEnv, pagesFromEnv, tableFromEnv } from '../../shared/edge/aws.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { councilStore } from '../../shared/storage/council-store.ts';
import { decisionStore } from '../../shared/storage/decision-store.ts';
import { originalStore } from '../../shared/storage/original-store.ts';
import { paperStore } from '../../shared/storage/paper-store.ts';
import { rankingStore } from '../../shared/storage/ranking-store.ts';
import { ruleSetReader, ruleSetStore } from '../../shared/storage/rule-set-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import { templateStore } from '../../shared/storage/template-store.ts';

/** The stores of the decision service, built once per cold start. */
export function dependencies() {
  const table = tableFromEnv();
  return {
    ...settingsStores(table),
    ruleSetOf: ruleSetReader(ruleSetStore(table)),
    blocs: blocStore(table),
    rankings: rankingStore(table),
    councils: councilStore(table),
    decisions: decisionStore(table),
    templates: templateStore(table),
    papers: paperStore(table),
    originals: originalStore(table),
  };
}

/** The same with the documents bucket, for the functions that keep or link papers. */
export const dependenciesWithDocuments = () => ({
  ...dependencies(),
  documents: documentsFromEnv(),
});

/** The same with the public bucket too, for the function that publishes. */
export const dependenciesWithPages = () => ({
  ...dependenciesWithDocuments(),
  pages: pagesFromEnv(),
});
