import type { DecisionListed, FileLink, Listing } from '../api-answers.ts';
import { decisionAwaitedPage } from '../pages/decision-awaited.page.ts';
import { decisionsPage } from '../pages/decisions.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** The decisions and letters that the person may see, those of the latest period first. */
export async function showDecisions(visit: Visit): Promise<Reply> {
  const listed = await visit.api.get<Listing<DecisionListed>>(api.decisions);
  if (!listed.ok) return problemPage(listed.problem);
  const ordered = listed.value.items.toSorted((a, b) =>
    a.periodId === b.periodId ? 0 : a.periodId < b.periodId ? 1 : -1,
  );
  return decisionsPage(ordered);
}

/** Leads to the decision's file, or says that it is being made. */
export async function downloadDecision(visit: Visit): Promise<Reply> {
  const asked = await visit.api.get<FileLink>(api.decisionFile(param(visit, 'decision')));
  if (asked.ok) return redirect(asked.value.url);
  return asked.problem.kind === 'BeingPublished'
    ? decisionAwaitedPage()
    : problemPage(asked.problem);
}
