import { renderDecision } from '../../shared/documents/pdf/decision-paper.ts';
import { requireWholeNumber } from '../../shared/edge/env.ts';
import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { draftDecision } from './draft-decision.ts';

const deps = {
  ...dependenciesWithDocuments(),
  render: renderDecision,
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = eventHandler(async ({ province, period, version }) => {
  if (version === undefined) throw new Error('CouncilResultRecorded names no version');
  await draftDecision(deps, province, period, version);
});
