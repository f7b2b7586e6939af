import { eventHandler } from '../../shared/edge/event-handler.ts';
import { archivePapers } from './archive-papers.ts';
import { dependenciesWithDocuments } from './dependencies.ts';

const deps = dependenciesWithDocuments();

export const handler = eventHandler(async ({ province, period, bloc, version }) => {
  if (bloc === undefined || version === undefined)
    throw new Error('PaperArchiveWanted names no ranking');
  await archivePapers(deps, { province, period, bloc }, version);
});
