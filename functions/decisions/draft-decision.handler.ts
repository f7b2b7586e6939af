import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependencies } from './dependencies.ts';
import { draftDecision } from './draft-decision.ts';

const deps = dependencies();

export const handler = eventHandler(async ({ province, period, version }) => {
  if (version === undefined) throw new Error('CouncilResultRecorded names no version');
  await draftDecision(deps, province, period, version);
});
