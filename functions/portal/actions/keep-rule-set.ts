import type { RuleSetPreview } from '../api-answers.ts';
import { unpackRuleSet } from '../packed-rule-set.ts';
import { problemPage, unreadableFormPage } from '../pages/problem.page.ts';
import { faultyRuleSetPage, ruleSetPreviewPage } from '../pages/rule-set-preview.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { showRuleSet } from './show-rule-sets.ts';

const ANY_FILE = 'application/octet-stream';

/** Shows what a workbook would give, or every fault of it; keeps nothing. */
export async function previewRuleSet({ api: client, request, csrf }: Visit): Promise<Reply> {
  const bytes = request.files.get('tep')?.bytes ?? new Uint8Array();
  const asked = await client.postFile<RuleSetPreview>(api.ruleSetPreview, bytes, ANY_FILE);
  if (asked.ok) return ruleSetPreviewPage(asked.value, csrf);
  const { problem } = asked;
  return problem.kind === 'FaultyRuleSet' ? faultyRuleSetPage(problem, csrf) : problemPage(problem);
}

/** Keeps the very table that was looked at. */
export async function keepRuleSet({ api: client, request }: Visit): Promise<Reply> {
  const ruleSet = unpackRuleSet(request.form.get('bang') ?? '');
  if (ruleSet === undefined) return unreadableFormPage();
  const asked = await client.put(api.keptRuleSet(ruleSet.id), ruleSet);
  return asked.ok ? redirect(`${pages.ruleSet(ruleSet.id)}?da-luu=1`) : problemPage(asked.problem);
}

/** Clones a rule set; what could not be done is shown beside what was typed. */
export async function cloneRuleSet(visit: Visit): Promise<Reply> {
  const { api: client, request } = visit;
  const text = (name: string) => (request.form.get(name) ?? '').normalize('NFC').trim();
  const names = { id: text('ma'), title: text('ten') };
  const version = Number(text('phien-ban'));
  const asked = await client.post(api.ruleSetClones(param(visit, 'ruleSet'), version), names);
  return asked.ok
    ? redirect(`${pages.ruleSet(names.id)}?nhan-ban=1`)
    : showRuleSet(visit, { names, problem: asked.problem });
}
