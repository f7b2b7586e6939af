import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { rankBloc } from './rank-bloc.ts';

const deps = dependenciesWithDocuments();

export const handler = eventHandler(async ({ province, period, bloc }) => {
  if (bloc === undefined) throw new Error('StageClosed names no bloc');
  await rankBloc(deps, { province, period, bloc });
});
