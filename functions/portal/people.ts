import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Account } from '../../shared/domain/member.ts';
import { type Action, permits } from '../../shared/domain/permissions.ts';
import { REVIEW_ROUNDS } from '../../shared/domain/reviews/review-rounds.ts';
import { blocSubject, sheetSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocView } from './api-answers.ts';
import { reviewRoundAt } from './standing.ts';

/** The units that the person comes from, among those of the bloc. */
export function ownUnits(
  { grants }: Pick<Account, 'grants'>,
  bloc: Pick<BlocView, 'id' | 'members'>,
  period: string,
): readonly string[] {
  const own = grants
    .filter(({ periodId }) => periodId === undefined || periodId === period)
    .filter(({ blocId }) => blocId === undefined || blocId === bloc.id)
    .flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  return bloc.members.filter((unit) => own.includes(unit));
}

/** Whether a link to something of a bloc is worth showing. The API decides again when the link is followed. */
export const mayInBloc = (
  account: Account,
  action: Action,
  bloc: BlocView,
  period: string,
  at: string,
): boolean => permits(account, action, blocSubject(bloc, period, at), dateInVietNam(at)).length > 0;

/** The same for a unit's sheet. */
export const mayWithSheet = (
  account: Account,
  action: Action,
  bloc: BlocView,
  place: { readonly period: string; readonly unit: string },
  at: string,
): boolean => grantsForSheet(account, action, bloc, place, at).length > 0;

/** Whether the person reviews a unit's sheet in the review that is open now. */
export function mayReview(
  account: Account,
  bloc: BlocView,
  place: { readonly period: string; readonly unit: string },
  at: string,
): boolean {
  const round = reviewRoundAt(bloc, at);
  const action = round && REVIEW_ROUNDS[round].action;
  return action !== undefined && mayWithSheet(account, action, bloc, place, at);
}

/** The grants by which the person may do this with a unit's sheet. */
export function grantsForSheet(
  account: Account,
  action: Action,
  bloc: BlocView,
  { period, unit }: { readonly period: string; readonly unit: string },
  at: string,
) {
  const handedIn = bloc.units.flatMap(({ id, handedInAt }) => (handedInAt ? [id] : []));
  const subject = sheetSubject(bloc, period, unit, handedIn, at);
  return permits(account, action, subject, dateInVietNam(at));
}
