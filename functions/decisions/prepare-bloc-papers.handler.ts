import { renderScoreSummary } from '../../shared/documents/pdf/score-summary-paper.ts';
import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { prepareBlocPapers } from './prepare-bloc-papers.ts';

const deps = { ...dependenciesWithDocuments(), render: renderScoreSummary };

export const handler = eventHandler(async ({ province, period, bloc, version }) => {
  if (bloc === undefined || version === undefined)
    throw new Error('RankingStored names no ranking');
  await prepareBlocPapers(deps, { province, period, bloc }, version);
});
