import { namesIn, withNames } from '../../../shared/wording/criterion-names.ts';
import type { ApiProblem } from '../api-client.ts';
import { isLeftToReviewer, sheetRows } from '../lines.ts';
import { problemPage } from '../pages/problem.page.ts';
import { noSheetPage, verificationPage } from '../pages/verification.page.ts';
import { api, pages } from '../paths.ts';
import { grantsForSheet } from '../people.ts';
import { type Reply, redirect } from '../reply.ts';
import type { ReviewableLine } from '../review-choice.ts';
import { faultsByLine, type LineFault, type ReviewForm, readReviewForm } from '../review-form.ts';
import { isVerifying } from '../standing.ts';
import type { Visit } from '../visit.ts';
import { readUnit, type UnitInBloc } from './read-unit.ts';

/** The one plain screen on which a sheet is verified. */
export async function showVerification(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  return show(visit, asked.value, {});
}

type Attempt = {
  readonly form?: ReviewForm;
  readonly faults?: readonly LineFault[];
  readonly problem?: ApiProblem;
};

function show(visit: Visit, unit: UnitInBloc, attempt: Attempt): Reply {
  const { sheet, ruleSet, bloc, place } = unit;
  if (sheet === undefined) return noSheetPage(unit);
  const { at, query } = visit.request;
  const names = namesIn(ruleSet);
  const named = (fault: LineFault) => ({ ...fault, text: withNames(fault.text, names) });
  const open = isVerifying(bloc, at);
  return verificationPage({
    ...unit,
    sheet,
    rows: sheetRows(ruleSet, sheet),
    writable: open ? writableLines(unit, at) : [],
    isOpen: open,
    mayVerify: grantsForSheet(unit.me, 'VERIFY_SHEET', bloc, place, at).length > 0,
    choices: attempt.form?.choices ?? new Map(),
    faults: (attempt.faults ?? []).map(named),
    problem: attempt.problem,
    saved: query.has('da-luu'),
    csrf: visit.csrf,
    at,
  });
}

/** The lines that the reader may speak of: a department's reviewer those of the grant, others all. */
function writableLines({ me, bloc, place, sheet }: UnitInBloc, at: string): readonly string[] {
  const grants = grantsForSheet(me, 'VERIFY_SHEET', bloc, place, at);
  const all = (sheet?.lines ?? []).map(({ indicatorId }) => indicatorId);
  const unlimited = grants.some(
    ({ role, indicatorIds }) => role !== 'DEPARTMENT_REVIEWER' || indicatorIds === undefined,
  );
  if (unlimited) return all;
  return all.filter((id) => grants.some(({ indicatorIds }) => indicatorIds?.includes(id)));
}

/** The lines that the reviewer may speak of, as the form needs them. */
function reviewableLines(unit: UnitInBloc, at: string): readonly ReviewableLine[] {
  if (unit.sheet === undefined) return [];
  const writable = writableLines(unit, at);
  return sheetRows(unit.ruleSet, unit.sheet).flatMap((row) => {
    if (row.kind === 'GROUP' || row.line === undefined) return [];
    const { indicator, line, score } = row;
    const one = { indicator, line, left: isLeftToReviewer(score) };
    return writable.includes(indicator.id) ? [one] : [];
  });
}

/** Stores what the reviewer chose; faults are shown at their lines with what was typed kept. */
export async function saveVerification(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const unit = asked.value;
  const form = readReviewForm(visit.request.form, reviewableLines(unit, visit.request.at));
  if (form.faults.length > 0) return faulty(show(visit, unit, { form, faults: form.faults }), 422);
  const back = pages.verification(unit.place);
  if (form.lines.length === 0) return redirect(back);
  const { sheetHash, lines } = form;
  const stored = await visit.api.put(api.review(unit.place), { sheetHash, lines });
  if (stored.ok) return redirect(`${back}?da-luu=1`);
  const { problem } = stored;
  const faults = faultsByLine(problem, lines);
  return faulty(show(visit, unit, { form, faults, problem }), problem.status);
}

const faulty = (reply: Reply, status: number): Reply =>
  reply.kind === 'PAGE' ? { ...reply, status } : reply;
