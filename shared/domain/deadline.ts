import { dateInVietNam } from './calendar-date.ts';
import type { Bloc } from './member.ts';
import { ok, type Result, refused } from './result.ts';
import { type LateStamp, lateStamp } from './scoring/late-rule.ts';
import { type StageRefusal, withinStage } from './stages.ts';

type Planned = Pick<Bloc, 'windows' | 'extensions' | 'ruleSet'>;

/** How a sheet came in time, or that it did not: the extension it came within, or what it loses for being late. */
export type Admission = { readonly extendedTo?: string; readonly late?: LateStamp };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The start of a calendar day in Việt Nam. */
const dayStart = (date: string): number => Date.parse(`${date}T00:00:00+07:00`);

/** The calendar day of a deadline: that of the last instant before it. */
const dueDay = (deadline: string): number =>
  dayStart(dateInVietNam(new Date(Date.parse(deadline) - 1).toISOString()));

/** The days in the province's calendar that have begun since the day of the deadline, at least one. */
function daysLate(deadline: string, at: string): number {
  return Math.max(1, Math.round((dayStart(dateInVietNam(at)) - dueDay(deadline)) / DAY_MS));
}

/** The end of the `days`th day after the day of the deadline. */
const lastOf = (deadline: string, days: number): string =>
  new Date(dueDay(deadline) + (days + 1) * DAY_MS).toISOString();

/** The bloc's own deadline for sheets, without any extension. */
export const closesAtOf = ({ windows }: Pick<Bloc, 'windows'>): string | undefined =>
  windows.find(({ stage }) => stage === 'SELF_SCORING')?.closesAt;

/** Until when a unit has more time than the bloc, if it ever had; past extensions are named too. */
function extendedTo({ extensions = [] }: Planned, unitId: string): string | undefined {
  return extensions
    .filter((one) => one.unitId === undefined || one.unitId === unitId)
    .map(({ until }) => until)
    .sort()
    .at(-1);
}

/**
 * Whether a unit's sheet may come in at an instant: within self-scoring, within an extension, or late where the rule
 * set takes late sheets.
 *
 * @rule R-LATE-1 a late sheet is refused, or taken and stamped to the end of the rule set's last day
 * @rule R-EXT-1 within an extension a sheet is in time
 */
export function admitSheet(
  bloc: Planned,
  unitId: string,
  at: string,
): Result<Admission, StageRefusal> {
  const open = withinStage(bloc.windows, 'SELF_SCORING', at);
  if (open.ok) return ok({});
  const [refusal] = open.errors;
  if (refusal.kind !== 'StageOver') return open;
  const until = extendedTo(bloc, unitId);
  if (until !== undefined && at < until) return ok({ extendedTo: until });
  const deadline = until !== undefined && until > refusal.closesAt ? until : refusal.closesAt;
  const { late } = bloc.ruleSet;
  if (late === undefined) return refused({ ...refusal, closesAt: deadline });
  const closesAt = lastOf(deadline, late.days);
  if (at >= closesAt) return refused({ ...refusal, closesAt });
  return ok({ late: lateStamp(late, daysLate(deadline, at)) });
}

/** Whether no unit of the bloc can hand in a sheet any more, extended and late ones included. */
export const sheetsAreIn = (
  bloc: Planned & Pick<Bloc, 'closed' | 'members'>,
  at: string,
): boolean =>
  bloc.closed.includes('SELF_SCORING') &&
  bloc.members.every((unitId) => !admitSheet(bloc, unitId, at).ok);
