import { awardedUnits } from '../../../shared/domain/decisions/awarded-units.ts';
import type { DecisionTarget } from '../../../shared/domain/decisions/decision.ts';
import type { FollowUp } from '../../../shared/domain/decisions/follow-up.ts';
import type { DecisionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { FOLLOW_UP_SLUGS, readFollowUpForm, typedFollowUp } from '../follow-up-form.ts';
import { type FollowUpView, followUpPage } from '../pages/follow-up.page.ts';
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

/** The form with what was written for a draft. */
export const showRewriteForm = (visit: Visit): Promise<Reply> =>
  withDraft(visit, (draft) => showAgain(visit, draft));

/** Writes the draft again, and leads back to it; faults are shown beside what was typed. */
export const rewriteFollowUp = (visit: Visit): Promise<Reply> =>
  withDraft(visit, async (draft) => {
    const { typed, paper, faults } = readFollowUpForm(draft.written.kind, visit.request.form);
    if (paper === undefined) return showAgain(visit, draft, { typed, faults }, 422);
    const version = Number(typed.get('version'));
    const asked = await visit.api.post(api.redraft(draft.id), { version, paper });
    if (asked.ok) return redirect(`${pages.decision(draft.id)}?da-soan-lai=1`);
    const { problem } = asked;
    return showAgain(visit, draft, { typed, faults: [], problem }, problem.status);
  });

type Shown = Pick<FollowUpView, 'typed' | 'faults'> & { readonly problem?: ApiProblem };

async function showForm(visit: Visit, shown: Shown, status = 200): Promise<Reply> {
  const id = param(visit, 'decision');
  const slug = param(visit, 'paper');
  const kind = FOLLOW_UP_SLUGS[slug];
  if (kind === undefined) return redirect(pages.decision(id));
  const decision = await visit.api.get<DecisionView>(api.decision(id));
  if (!decision.ok) return problemPage(decision.problem);
  const action = pages.followUp(id, slug);
  const view = { decision: decision.value, kind, action, csrf: visit.csrf, ...shown };
  return { ...followUpPage(view), status };
}

/** A draft of the secretariat's own words. */
type Written = Omit<DecisionView, 'target' | 'written'> & {
  readonly target: DecisionTarget;
  readonly written: FollowUp;
};

async function withDraft(visit: Visit, go: (draft: Written) => Promise<Reply>): Promise<Reply> {
  const id = param(visit, 'decision');
  const asked = await visit.api.get<DecisionView>(api.decision(id));
  if (!asked.ok) return problemPage(asked.problem);
  const { target, written, state } = asked.value;
  if (state !== 'DRAFT' || target === undefined || written === undefined)
    return redirect(pages.decision(id));
  return go({ ...asked.value, target, written });
}

async function showAgain(
  visit: Visit,
  draft: Written,
  shown?: Shown,
  status = 200,
): Promise<Reply> {
  const about = await visit.api.get<DecisionView>(api.decision(draft.target.decisionId));
  if (!about.ok) return problemPage(about.problem);
  const { content } = about.value;
  const awarded = awardedUnits(content.annex).map(({ unitId }) => unitId);
  const version = shown?.typed.get('version') ?? String(draft.version);
  const page = followUpPage({
    decision: about.value,
    kind: draft.written.kind,
    action: pages.rewrite(draft.id),
    rewrites: { id: draft.id, content: draft.content, version },
    csrf: visit.csrf,
    ...(shown ?? { typed: typedFollowUp(draft.written, awarded), faults: [] }),
  });
  return { ...page, status };
}
