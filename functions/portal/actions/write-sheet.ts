import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import type { SheetState } from '../../../shared/storage/draft-store.ts';
import { namesIn, withNames } from '../../../shared/wording/criterion-names.ts';
import type { DraftView } from '../api-answers.ts';
import { type ApiProblem, type Asked, together } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { sheetFormPage } from '../pages/sheet-form.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { stateIn, typedLines } from '../sheet-form.ts';
import type { Visit } from '../visit.ts';
import { readUnit, type UnitInBloc, unitPlaceOf } from './read-unit.ts';

/** A unit with what its people are working on. */
export type UnitAtWork = { readonly unit: UnitInBloc; readonly working: DraftView };

/** Asks for both, the faults in the words that people know the lines by. */
export async function readAtWork(visit: Visit): Promise<Asked<UnitAtWork>> {
  const asked = await together<UnitAtWork>({
    unit: readUnit(visit),
    working: visit.api.get<DraftView>(api.draft(unitPlaceOf(visit))),
  });
  if (!asked.ok) return asked;
  const { unit, working } = asked.value;
  const names = namesIn(unit.ruleSet);
  const faults = working.faults.map((fault) => ({
    ...fault,
    what: withNames(fault.what, names),
    mend: withNames(fault.mend, names),
  }));
  return { ok: true, value: { unit, working: { ...working, faults } } };
}

/** The unit's sheet as a form. */
export async function showSheetForm(visit: Visit): Promise<Reply> {
  const asked = await readAtWork(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const { state, lines } = asked.value.working;
  return show(visit, asked.value, { state, lines });
}

type Typed = {
  readonly state: SheetState;
  readonly lines: readonly WrittenLine[];
  readonly problem?: ApiProblem;
};

const show = (visit: Visit, { unit, working }: UnitAtWork, typed: Typed): Reply =>
  sheetFormPage({
    ...unit,
    working: typed.problem === undefined ? working : { ...working, faults: [] },
    ...typed,
    problem: typed.problem,
    saved: visit.request.query.has('da-luu'),
    csrf: visit.csrf,
    at: visit.request.at,
  });

/** Saves what was typed, right or not; where that can't be, it is shown again as it was typed. */
export async function saveSheetForm(visit: Visit): Promise<Reply> {
  const asked = await readAtWork(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const { form } = visit.request;
  const { place } = asked.value.unit;
  const typed = { state: stateIn(form), lines: typedLines(form, asked.value.working.rows) };
  const saved = await visit.api.put(api.draft(place), { base: typed.state, lines: typed.lines });
  if (saved.ok)
    return redirect(form.has('xem') ? pages.draft(place) : `${pages.sheetForm(place)}?da-luu=1`);
  const reply = show(visit, asked.value, { ...typed, problem: saved.problem });
  return reply.kind === 'PAGE' ? { ...reply, status: saved.problem.status } : reply;
}
