import { createHash } from 'node:crypto';
import { PAPERS } from '../../../infra/offline/papers/list.ts';
import { renderScoreSummary } from '../../../shared/documents/pdf/score-summary-paper.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { draftDecision, manyBlocs, nineUnits } from './sample-papers.ts';

// A program of its own: run by the tests in several processes, and as a bundle.
const papers = {
  draft: await renderDecision(draftDecision),
  list: await renderDecision(manyBlocs),
  summary: await renderScoreSummary(nineUnits),
};
function print(name: string, bytes: Uint8Array): void {
  console.log(name, bytes.length, createHash('sha256').update(bytes).digest('hex'));
}
for (const [name, bytes] of Object.entries(papers)) print(name, bytes);
for (const { name, formats } of PAPERS) {
  for (const [format, render] of Object.entries(formats))
    print(`${name}.${format}`, await render());
}
