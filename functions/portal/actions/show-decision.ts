import { dateInVietNam } from '../../../shared/domain/calendar-date.ts';
import { STEP_RULES } from '../../../shared/domain/decisions/decision-step.ts';
import { stepsFrom } from '../../../shared/domain/decisions/next-steps.ts';
import type { Account } from '../../../shared/domain/member.ts';
import { permits } from '../../../shared/domain/permissions.ts';
import type { DecisionListed, DecisionView, Listing, VersionView } from '../api-answers.ts';
import { type Asked, together } from '../api-client.ts';
import { type DecisionPageView, decisionPage } from '../pages/decision.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import type { StepTyped } from '../pages/step-fields.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { readStepForm } from '../step-form.ts';
import { param, type Visit } from '../visit.ts';

/** A decision, with the forms of the steps that the person may take. */
export async function showDecision(visit: Visit): Promise<Reply> {
  const view = await readView(visit);
  return view.ok ? decisionPage(view.value) : problemPage(view.problem);
}

async function readView(visit: Visit): Promise<Asked<DecisionPageView>> {
  const { api: client, request, csrf } = visit;
  const id = param(visit, 'decision');
  const asked = await together<{
    me: Account;
    decision: DecisionView;
    listed: Listing<DecisionListed>;
  }>({
    me: client.get(api.me),
    decision: client.get(api.decision(id)),
    listed: client.get(api.decisions),
  });
  if (!asked.ok) return asked;
  const { me, decision, listed } = asked.value;
  const subject = { periodId: decision.periodId };
  const may = (action: Parameters<typeof permits>[1]) =>
    permits(me, action, subject, dateInVietNam(request.at)).length > 0;
  const versions = may('READ_DECISION_DRAFT')
    ? await client.get<Listing<VersionView>>(api.decisionVersions(id))
    : undefined;
  if (versions?.ok === false) return versions;
  return {
    ok: true,
    value: {
      decision,
      versions: versions?.value.items ?? [],
      linked: listed.items,
      steps: stepsFrom(decision.state).filter((step) => may(STEP_RULES[step].action)),
      mayFollow: isInForce(decision) && may('DRAFT_DECISION'),
      mayRedraft: decision.state === 'DRAFT' && may('DRAFT_DECISION'),
      csrf,
      taken: request.query.has('da-chuyen-buoc'),
      redrafted: request.query.has('da-soan-lai'),
    },
  };
}

/** Issued, and neither replaced nor annulled: papers can be written about it. */
const isInForce = ({ kind, standing }: DecisionView): boolean =>
  kind !== 'ERRATUM' && (standing === 'IN_FORCE' || standing === 'AMENDED');

/** Takes the step of a form; faults are shown beside what was typed. */
export async function takeStep(visit: Visit): Promise<Reply> {
  const id = param(visit, 'decision');
  const sent = readStepForm(visit.request.form);
  if (sent === undefined) return redirect(pages.decision(id));
  const { name, form, step, faults } = sent;
  if (step === undefined) return showForm(visit, { name, form, faults }, 422);
  const asked = await visit.api.post(api.decisionSteps(id), step);
  if (asked.ok) return redirect(`${pages.decision(id)}?da-chuyen-buoc=1`);
  const { problem } = asked;
  return showForm(visit, { name, form, faults: [], problem }, problem.status);
}

/** Makes a draft anew from what is in force now. */
export async function redraft(visit: Visit): Promise<Reply> {
  const id = param(visit, 'decision');
  const version = Number(visit.request.form.get('version'));
  const asked = await visit.api.post(api.redraft(id), { version });
  if (asked.ok) return redirect(`${pages.decision(id)}?da-soan-lai=1`);
  const view = await readView(visit);
  if (!view.ok) return problemPage(view.problem);
  const page = decisionPage({ ...view.value, redraftProblem: asked.problem });
  return { ...page, status: asked.problem.status };
}

async function showForm(visit: Visit, typed: StepTyped, status: number): Promise<Reply> {
  const view = await readView(visit);
  if (!view.ok) return problemPage(view.problem);
  return { ...decisionPage({ ...view.value, typed }), status };
}
