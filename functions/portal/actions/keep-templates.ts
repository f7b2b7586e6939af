import type { PaperKind } from '../../../shared/domain/templates/kind-spec.ts';
import type { Listing, TemplateListed, TemplateView } from '../api-answers.ts';
import type { ApiFault, ApiProblem } from '../api-client.ts';
import type { FieldFault } from '../field-fault.ts';
import { notFoundPage, problemPage, unreadableFormPage } from '../pages/problem.page.ts';
import { templatePage } from '../pages/template.page.ts';
import { templatesPage } from '../pages/templates.page.ts';
import { api, pages } from '../paths.ts';
import { passedOn, type Reply, redirect } from '../reply.ts';
import {
  formOf,
  type Origin,
  readTemplateForm,
  TEMPLATE_FIELDS,
  type TemplateForm,
  templateOf,
  withArticleAfter,
} from '../template-form.ts';
import { kindOf } from '../template-kinds.ts';
import { param, type Visit } from '../visit.ts';

/** The kinds of paper with the template each is written from. */
export async function showTemplates({ api: client }: Visit): Promise<Reply> {
  const listed = await client.get<Listing<TemplateListed>>(api.wordings);
  return listed.ok ? templatesPage(listed.value.items) : problemPage(listed.problem);
}

/** One template in its form, the latest version unless one is asked for. */
export async function showTemplate(visit: Visit): Promise<Reply> {
  const { query } = visit.request;
  return withTemplate(visit, query.get('phien-ban'), (shown) =>
    templatePage({
      shown,
      form: formOf(shown.template, shown.latest),
      saved: query.has('da-luu'),
      faults: [],
      csrf: visit.csrf,
    }),
  );
}

/** Keeps what was typed, or gives it back with an article more or with every fault at its field. */
export const saveTemplate = (visit: Visit): Promise<Reply> =>
  withTyped(visit, async (kind, form) => {
    const task = visit.request.form.get(TEMPLATE_FIELDS.task) ?? '';
    const [, after] = /^them-dieu\.(\d{1,2})$/.exec(task) ?? [];
    if (after !== undefined) return showTyped(visit, withArticleAfter(form, Number(after)));
    const { template, origins } = templateOf(kind, form);
    const kept = await visit.api.put(api.wording(kind, null), { base: form.base, template });
    if (kept.ok) return redirect(`${pages.wording(kind)}?da-luu=1`);
    return showTyped(visit, form, kept.problem, origins);
  });

/** The paper that was typed, as a PDF, or the form with its faults. */
export const previewTemplate = (visit: Visit): Promise<Reply> =>
  withTyped(visit, async (kind, form) => {
    const { template, origins } = templateOf(kind, form);
    const sample = visit.request.form.get(TEMPLATE_FIELDS.sample);
    const asked = await visit.api.fileFor(api.wordingPreview(kind), { template, sample });
    return asked.ok ? passedOn(asked.value) : showTyped(visit, form, asked.problem, origins);
  });

/** The kind that the address names, and what was typed for it. */
async function withTyped(
  visit: Visit,
  go: (kind: PaperKind, form: TemplateForm) => Promise<Reply>,
): Promise<Reply> {
  const kind = kindOf(param(visit, 'kind'));
  const form = readTemplateForm(visit.request.form);
  if (kind === undefined) return notFoundPage();
  return form === undefined ? unreadableFormPage() : go(kind, form);
}

async function withTemplate(
  visit: Visit,
  version: string | null,
  page: (shown: TemplateView) => Reply,
): Promise<Reply> {
  const kind = kindOf(param(visit, 'kind'));
  if (kind === undefined) return notFoundPage();
  const shown = await visit.api.get<TemplateView>(api.wording(kind, version));
  return shown.ok ? page(shown.value) : problemPage(shown.problem);
}

/** The form with everything that was typed; faults that have a field stand there, anything else above. */
async function showTyped(
  visit: Visit,
  form: TemplateForm,
  problem?: ApiProblem,
  origins: readonly Origin[] = [],
): Promise<Reply> {
  const isFaulty = problem?.kind === 'FaultyTemplate';
  const faults = isFaulty ? problem.errors.map((fault) => placed(fault, form, origins)) : [];
  return withTemplate(visit, null, (shown) => {
    const page = templatePage({
      shown,
      form,
      sample: visit.request.form.get(TEMPLATE_FIELDS.sample) ?? undefined,
      saved: false,
      faults,
      problem: isFaulty ? undefined : problem,
      csrf: visit.csrf,
    });
    return { ...page, ...(problem === undefined ? {} : { status: problem.status }) };
  });
}

/** A fault at the field that it came from: its paragraph, its part, or where a missing part would stand. */
function placed(fault: ApiFault, { parts }: TemplateForm, origins: readonly Origin[]): FieldFault {
  const text = `${fault.what} ${fault.mend}`;
  const origin = fault.part === undefined ? undefined : origins[fault.part];
  const paragraph = origin?.paragraphs[fault.paragraph ?? -1];
  if (origin !== undefined && paragraph !== undefined)
    return { field: TEMPLATE_FIELDS.text(origin.part, paragraph), text };
  const named = parts.findIndex(({ part }) => part === fault.partName);
  return { field: `phan.${origin?.part ?? Math.max(named, 0)}`, text };
}
