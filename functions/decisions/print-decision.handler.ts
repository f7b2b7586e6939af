import { renderPaper } from '../../shared/documents/pdf/render-paper.ts';
import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { keepDecisionPaper } from './keep-decision-paper.ts';

const deps = { ...dependenciesWithDocuments(), render: renderPaper };

/** Prints a version that is not issued: a draft, what is sent for signature, what is signed and what has a number. */
export const handler = eventHandler(async ({ province, decision: id, version }) => {
  if (id === undefined || version === undefined) throw new Error('DecisionMoved names no decision');
  const decision = await deps.decisions.get(province, id, version);
  if (decision === undefined) throw new Error(`Decision ${id} v${version} is missing`);
  await keepDecisionPaper(deps, province, decision);
});
