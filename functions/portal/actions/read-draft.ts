import { withPart } from '../../../shared/domain/merging/merge-lines.ts';
import type { DraftView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { choiceField, KEEP_STORED, placesOf } from '../pages/conflict-fields.ts';
import { draftPage } from '../pages/draft.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api, pages } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import { type Reply, redirect } from '../reply.ts';
import { STATE_FIELDS, stateIn } from '../sheet-form.ts';
import type { Visit } from '../visit.ts';
import { readAtWork, type UnitAtWork } from './write-sheet.ts';

/** What the unit is working on, as it would be handed in. */
export async function showDraft(visit: Visit): Promise<Reply> {
  const asked = await readAtWork(visit);
  return asked.ok ? show(visit, asked.value) : problemPage(asked.problem);
}

function show(visit: Visit, { unit, working }: UnitAtWork, problem?: ApiProblem): Reply {
  const { me, bloc, place } = unit;
  const maySubmit = mayWithSheet(me, 'SUBMIT_SHEET', bloc, place, visit.request.at);
  const page = draftPage({ ...unit, working, maySubmit, problem, csrf: visit.csrf });
  return problem === undefined || page.kind !== 'PAGE' ? page : { ...page, status: problem.status };
}

/** Hands the draft in as it was read, or saves the sides that were chosen. */
export async function answerDraft(visit: Visit): Promise<Reply> {
  const asked = await readAtWork(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const { form } = visit.request;
  const { place } = asked.value.unit;
  const state = stateIn(form);
  const answered = form.has('gui')
    ? await submit(visit, asked.value)
    : await visit.api.put(api.draft(place), { base: state, ...chosen(form, asked.value.working) });
  if (!answered.ok) return show(visit, asked.value, answered.problem);
  return redirect(form.has('gui') ? pages.unit(place) : pages.draft(place));
}

/** The state and the hash make the key: a second click is the same request. */
function submit(visit: Visit, { unit }: UnitAtWork) {
  const { form } = visit.request;
  const hash = form.get(STATE_FIELDS.hash) ?? '';
  const { version, draft } = stateIn(form);
  const key = `gui-${version}-${draft}-${hash.slice(0, 32)}`;
  return visit.api.post(api.submissions(unit.place), { version, draft, hash }, key);
}

/**
 * The lines with the chosen sides in them. A conflict that came up after the form was made has no choice in it
 * and stays; what was saved since is merged by the API.
 */
function chosen(form: URLSearchParams, { lines, conflicts }: DraftView) {
  const settled = placesOf(conflicts).filter((place) => form.has(choiceField(place)));
  const names = new Set(settled.map(choiceField));
  const settles = conflicts.filter((one) => names.has(choiceField(one))).map(({ id }) => id);
  const next = settled.reduce((current, place) => {
    const choice = form.get(choiceField(place));
    const taken = conflicts.find(({ id }) => id === choice);
    if (choice === KEEP_STORED || taken === undefined) return current;
    const { indicatorId, part, value } = taken;
    const line = current.find((one) => one.indicatorId === indicatorId) ?? { indicatorId };
    const others = current.filter((one) => one.indicatorId !== indicatorId);
    return [...others, withPart(line, part, value)];
  }, lines);
  return { lines: next, settles };
}
