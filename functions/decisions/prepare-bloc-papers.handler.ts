import { requireWholeNumber } from '../../shared/edge/env.ts';
import { eventHandler } from '../../shared/edge/event-handler.ts';
import { systemSeal } from '../../shared/edge/system-seal.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { papersOf } from './papers-of.ts';
import { prepareBlocPapers } from './prepare-bloc-papers.ts';

const deps = {
  ...dependenciesWithDocuments(),
  seal: systemSeal().seal,
  papersOf,
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = eventHandler(async ({ province, period, bloc, version }) => {
  if (bloc === undefined || version === undefined)
    throw new Error('RankingStored names no ranking');
  await prepareBlocPapers(deps, { province, period, bloc }, version);
});
