import { createHash } from 'node:crypto';
import { renderDecision } from '../../../shared/documents/pdf/decision-paper.ts';
import { renderScoreSummary } from '../../../shared/documents/pdf/score-summary-paper.ts';
import { draftDecision, manyBlocs, nineUnits } from './sample-papers.ts';

// A program of its own: run by the tests in several processes, and as a bundle.
const papers = {
  draft: await renderDecision(draftDecision),
  list: await renderDecision(manyBlocs),
  summary: await renderScoreSummary(nineUnits),
};
for (const [name, bytes] of Object.entries(papers)) {
  console.log(name, bytes.length, createHash('sha256').update(bytes).digest('hex'));
}
