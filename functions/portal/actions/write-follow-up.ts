import type { DecisionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { FOLLOW_UP_SLUGS, readFollowUpForm } from '../follow-up-form.ts';
import { followUpPage } from '../pages/follow-up.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** The blank form of a paper about a decision. */
export const showFollowUpForm = (visit: Visit): Promise<Reply> =>
  showForm(visit, { typed: new URLSearchParams(), faults: [] });

/** Drafts the paper, and leads to it; faults are shown beside what was typed. */
export async function writeFollowUp(visit: Visit): Promise<Reply> {
  const id = param(visit, 'decision');
  const kind = FOLLOW_UP_SLUGS[param(visit, 'paper')];
  if (kind === undefined) return redirect(pages.decision(id));
  const { typed, paper, faults } = readFollowUpForm(kind, visit.request.form);
  if (paper === undefined) return showForm(visit, { typed, faults }, 422);
  const asked = await visit.api.post<DecisionView>(api.followUps(id), paper);
  if (asked.ok) return redirect(pages.decision(asked.value.id));
  return showForm(visit, { typed, faults: [], problem: asked.problem }, asked.problem.status);
}

type Shown = Pick<Parameters<typeof followUpPage>[0], 'typed' | 'faults'> & {
  readonly problem?: ApiProblem;
};

async function showForm(visit: Visit, shown: Shown, status = 200): Promise<Reply> {
  const id = param(visit, 'decision');
  const slug = param(visit, 'paper');
  const kind = FOLLOW_UP_SLUGS[slug];
  if (kind === undefined) return redirect(pages.decision(id));
  const decision = await visit.api.get<DecisionView>(api.decision(id));
  if (!decision.ok) return problemPage(decision.problem);
  const view = { decision: decision.value, kind, slug, csrf: visit.csrf, ...shown };
  return { ...followUpPage(view), status };
}
