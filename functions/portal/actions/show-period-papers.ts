import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { PeriodPapersView } from '../api-answers.ts';
import { together } from '../api-client.ts';
import { periodPapersPage } from '../pages/period-papers.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { fileOrProblem } from './file-or-problem.ts';

/** What the department proposes for a period. */
export async function showPeriodPapers(visit: Visit): Promise<Reply> {
  const period = param(visit, 'period');
  const asked = await together<{ period: EmulationPeriod; papers: PeriodPapersView }>({
    period: visit.api.get(api.period(period)),
    papers: visit.api.get(api.periodPapers(period)),
  });
  return asked.ok ? periodPapersPage(asked.value) : problemPage(asked.problem);
}

/** One of the department's papers, as the API makes it. */
export async function downloadPeriodPaper(visit: Visit): Promise<Reply> {
  const path = api.periodPaper(param(visit, 'period'), param(visit, 'paper'));
  return fileOrProblem(await visit.api.file(path));
}
