import { requireWholeNumber } from '../../shared/edge/env.ts';
import { objectHandler } from '../../shared/edge/event-handler.ts';
import { systemSeal } from '../../shared/edge/system-seal.ts';
import { dependenciesWithPages } from './dependencies.ts';
import { sealDecision } from './seal-decision.ts';

const deps = {
  ...dependenciesWithPages(),
  ...systemSeal(),
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = objectHandler(({ key }) => sealDecision(deps, key));
