import { REVIEW_ROUNDS, type ReviewRound } from '../../../shared/domain/reviews/review-rounds.ts';
import { namesIn, withNames } from '../../../shared/wording/criterion-names.ts';
import type { ApiProblem } from '../api-client.ts';
import { sheetRows } from '../lines.ts';
import { problemPage } from '../pages/problem.page.ts';
import { noSheetPage, verificationPage } from '../pages/verification.page.ts';
import { isLeft } from '../pages/verification-line.ts';
import { api, pages } from '../paths.ts';
import { grantsForSheet } from '../people.ts';
import { type Reply, redirect } from '../reply.ts';
import type { ReviewableLine } from '../review-choice.ts';
import { faultsByLine, type LineFault, type ReviewForm, readReviewForm } from '../review-form.ts';
import { reviewRoundAt } from '../standing.ts';
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
  const { sheet, ruleSet, bloc } = unit;
  if (sheet === undefined) return noSheetPage(unit);
  const { at, query } = visit.request;
  const names = namesIn(ruleSet);
  const named = (fault: LineFault) => ({ ...fault, text: withNames(fault.text, names) });
  const round = roundOf(unit, at);
  const isOpen = reviewRoundAt(bloc, at) !== undefined;
  return verificationPage({
    ...unit,
    sheet,
    rows: sheetRows(ruleSet, sheet),
    round,
    writable: isOpen ? writableLines(unit, round, at) : [],
    isOpen,
    mayVerify: reviewGrants(unit, round, at).length > 0,
    choices: attempt.form?.choices ?? new Map(),
    faults: (attempt.faults ?? []).map(named),
    problem: attempt.problem,
    saved: query.has('da-luu'),
    csrf: visit.csrf,
    at,
  });
}

/** The review that is open, or where none is the latest there was. */
const roundOf = ({ bloc, sheet }: UnitInBloc, at: string): ReviewRound =>
  reviewRoundAt(bloc, at) ?? (sheet?.secondReview === undefined ? 'FIRST' : 'SECOND');

/** The grants by which the reader reviews the sheet: none a second time for who had a part in the first review. */
const reviewGrants = ({ me, bloc, place, sheet }: UnitInBloc, round: ReviewRound, at: string) =>
  round === 'SECOND' && sheet?.verifiedByReader === true
    ? []
    : grantsForSheet(me, REVIEW_ROUNDS[round].action, bloc, place, at);

/** The lines that the reader may speak of: a department's reviewer those of the grant, others all. */
function writableLines(unit: UnitInBloc, round: ReviewRound, at: string): readonly string[] {
  const grants = reviewGrants(unit, round, at);
  const all = (unit.sheet?.lines ?? []).map(({ indicatorId }) => indicatorId);
  const unlimited = grants.some(
    ({ role, indicatorIds }) => role !== 'DEPARTMENT_REVIEWER' || indicatorIds === undefined,
  );
  if (unlimited) return all;
  return all.filter((id) => grants.some(({ indicatorIds }) => indicatorIds?.includes(id)));
}

/** The lines that the reviewer may speak of, as the form needs them. */
function reviewableLines(
  unit: UnitInBloc,
  round: ReviewRound,
  at: string,
): readonly ReviewableLine[] {
  const { sheet } = unit;
  if (sheet === undefined) return [];
  const writable = writableLines(unit, round, at);
  return sheetRows(unit.ruleSet, sheet).flatMap((row) => {
    if (row.kind === 'GROUP' || row.line === undefined) return [];
    const { indicator, line } = row;
    const one = { indicator, line, left: isLeft({ round, sheet }, row) };
    return writable.includes(indicator.id) ? [one] : [];
  });
}

/** Stores what the reviewer chose; faults are shown at their lines with what was typed kept. */
export async function saveVerification(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const unit = asked.value;
  const { at, form: sent } = visit.request;
  const round = roundOf(unit, at);
  const form = readReviewForm(sent, reviewableLines(unit, round, at));
  if (form.faults.length > 0) return faulty(show(visit, unit, { form, faults: form.faults }), 422);
  const back = pages.verification(unit.place);
  if (form.lines.length === 0) return redirect(back);
  const { sheetHash, lines } = form;
  const stored = await visit.api.put(api.review(unit.place, round), { sheetHash, lines });
  if (stored.ok) return redirect(`${back}?da-luu=1`);
  const { problem } = stored;
  const faults = faultsByLine(problem, lines);
  return faulty(show(visit, unit, { form, faults, problem }), problem.status);
}

const faulty = (reply: Reply, status: number): Reply =>
  reply.kind === 'PAGE' ? { ...reply, status } : reply;
