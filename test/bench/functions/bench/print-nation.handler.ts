import { readFileSync } from 'node:fs';
import { blocLetter, blocReview, blocVotes } from '../../../../infra/offline/papers/sample-bloc.ts';
import { renderPaperAsDocx } from '../../../../shared/documents/docx/render-paper.ts';
import type { Paper } from '../../../../shared/documents/paper.ts';
import { decisionPaper } from '../../../../shared/documents/papers/decision.ts';
import { reviewMinutes } from '../../../../shared/documents/papers/review-minutes.ts';
import { submissionLetter } from '../../../../shared/documents/papers/submission-letter.ts';
import { voteCountingMinutes } from '../../../../shared/documents/papers/vote-counting-minutes.ts';
import { renderPaper } from '../../../../shared/documents/pdf/render-paper.ts';
import { issuedDecision } from '../../../documents/pdf/sample-papers.ts';

const RECIPIENTS = 10;

/** A decision of one bloc with its list, and the papers it rests on. */
function papersOf(bloc: number): readonly Paper[] {
  const blocName = `Cụm thi đua các xã, phường số ${bloc + 1}`;
  const recipients = Array.from(
    { length: RECIPIENTS },
    (_, unit) => `Nhân dân và cán bộ xã Mẫu ${bloc * RECIPIENTS + unit + 1}`,
  );
  const awards = [{ title: 'Cờ thi đua của Ủy ban nhân dân tỉnh', recipients }];
  return [
    decisionPaper({
      ...issuedDecision,
      number: bloc + 1,
      annex: { groups: [{ blocName, awards }] },
    }),
    submissionLetter(blocLetter),
    reviewMinutes(blocReview),
    voteCountingMinutes(blocVotes),
  ];
}

/** Prints the papers of many decisions one after the other, each as PDF and as DOCX, and keeps none. */
export async function handler({ decisions }: { readonly decisions: number }): Promise<unknown> {
  const start = performance.now();
  let documents = 0;
  let sizeBytes = 0;
  for (let bloc = 0; bloc < decisions; bloc += 1) {
    for (const paper of papersOf(bloc)) {
      sizeBytes += (await renderPaper(paper)).length + renderPaperAsDocx(paper).length;
      documents += 2;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return { documents, seconds, sizeBytes, peakBytes: Number(kilobytes) * 1024 };
}
