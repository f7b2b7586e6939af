import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { SheetLine, UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import { type Fraction, larger, minus, NOTHING, read, smaller } from './fraction.ts';

/** An indicator of one kind. */
export type Of<K extends Indicator['kind']> = Extract<Indicator, { kind: K }>;

/** What one line is scored from; `others` are all lines of the bloc that report something for this indicator. */
export type Reported<I = Indicator> = {
  readonly indicator: I;
  readonly line: SheetLine;
  readonly assignment: UnitAssignment | undefined;
  readonly others: readonly Omit<Reported, 'others' | 'indicator'>[];
};

/** Points that are left to a reviewer. */
export const LEFT = 'LEFT_TO_REVIEWER';

/** Points that may not be given: none. */
export const points = (text: string | undefined): Fraction => read(text ?? '0');
/** How often something was reported: never, where the line says nothing of it. */
export const casesOf = (line: SheetLine, id: string): Fraction =>
  read(line.cases?.find(({ eventId }) => eventId === id)?.count ?? '0');
/** Held between -limit and limit, where there is a limit. */
export const within = (limit: string | undefined, value: Fraction): Fraction =>
  limit === undefined ? value : larger(minus(NOTHING, read(limit)), smaller(value, read(limit)));
