import { requireWholeNumber } from '../../shared/edge/env.ts';
import { objectHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { receiveOriginal } from './receive-original.ts';

const deps = {
  ...dependenciesWithDocuments(),
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = objectHandler((created) => receiveOriginal(deps, created));
