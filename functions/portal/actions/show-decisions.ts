import { dateInVietNam } from '../../../shared/domain/calendar-date.ts';
import type { Account } from '../../../shared/domain/member.ts';
import { permits } from '../../../shared/domain/permissions.ts';
import type { DecisionListed, DecisionView, FileLink, Listing } from '../api-answers.ts';
import { type ApiProblem, type Asked, together } from '../api-client.ts';
import { type IssueForm, readIssueForm } from '../issue-form.ts';
import { decisionAwaitedPage } from '../pages/decision-awaited.page.ts';
import { type DecisionsView, decisionsPage } from '../pages/decisions.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** The decisions that the person may see, and for the records clerk the form that issues a draft. */
export async function showDecisions(visit: Visit): Promise<Reply> {
  const view = await readDecisions(visit);
  return view.ok ? decisionsPage(view.value) : problemPage(view.problem);
}

async function readDecisions(visit: Visit): Promise<Asked<DecisionsView>> {
  const { api: client, request, csrf } = visit;
  const asked = await together<{ me: Account; listed: Listing<DecisionListed> }>({
    me: client.get(api.me),
    listed: client.get(api.decisions),
  });
  if (!asked.ok) return asked;
  const { me, listed } = asked.value;
  const decisions: DecisionView[] = [];
  for (const one of await Promise.all(
    listed.items.map(({ id }) => client.get<DecisionView>(api.decision(id))),
  )) {
    if (!one.ok) return one;
    decisions.push(one.value);
  }
  decisions.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  const mayIssue = permits(me, 'ISSUE_DECISION', {}, dateInVietNam(request.at)).length > 0;
  const issued = request.query.get('da-ban-hanh') ?? undefined;
  return { ok: true, value: { decisions, mayIssue, csrf, issued } };
}

/** Leads to the decision's file, or says that it is being made. */
export async function downloadDecision(visit: Visit): Promise<Reply> {
  const asked = await visit.api.get<FileLink>(api.decisionFile(param(visit, 'decision')));
  if (asked.ok) return redirect(asked.value.url);
  return asked.problem.kind === 'BeingPublished'
    ? decisionAwaitedPage()
    : problemPage(asked.problem);
}

/** Records who signed, the number and the date; faults are shown beside what was typed. */
export async function issueDecision(visit: Visit): Promise<Reply> {
  const decision = param(visit, 'decision');
  const { form, issue, faults } = readIssueForm(visit.request.form);
  if (issue === undefined) return showForm(visit, decision, form, faults);
  const asked = await visit.api.post(api.issue(decision), issue);
  if (asked.ok) return redirect(`${pages.decisions}?da-ban-hanh=${encodeURIComponent(decision)}`);
  return showForm(visit, decision, form, [], asked.problem);
}

async function showForm(
  visit: Visit,
  decision: string,
  form: IssueForm,
  faults: DecisionsView['faults'] & object,
  problem?: ApiProblem,
): Promise<Reply> {
  const view = await readDecisions(visit);
  if (!view.ok) return problemPage(view.problem);
  const page = decisionsPage({ ...view.value, typed: { decision, form }, faults, problem });
  return { ...page, status: problem?.status ?? 422 };
}
