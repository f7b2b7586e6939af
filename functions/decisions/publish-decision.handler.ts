import { readFileSync } from 'node:fs';
import { renderPaper } from '../../shared/documents/pdf/render-paper.ts';
import { requireWholeNumber } from '../../shared/edge/env.ts';
import { eventHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithPages } from './dependencies.ts';
import { publishDecision } from './publish-decision.ts';
import { SiteScripts } from './publish-front.ts';

/** They lie beside the bundle: the build makes them for browsers. */
const siteScripts = () =>
  SiteScripts.parse(
    JSON.parse(readFileSync(new URL('./site-scripts.json', import.meta.url), 'utf8')),
  );

const deps = {
  ...dependenciesWithPages(),
  render: renderPaper,
  siteScripts,
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = eventHandler(async ({ province, decision, version }) => {
  if (decision === undefined || version === undefined)
    throw new Error('DecisionIssued names no decision');
  await publishDecision(deps, province, decision, version);
});
