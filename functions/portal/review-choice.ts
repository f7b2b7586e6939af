import type { CorrectedReport, LineReview } from '../../shared/domain/reviews/unit-review.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { hasDeadline } from '../../shared/domain/scoring/kinds/kind-rules.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { spellNumber } from '../../shared/domain/written-number.ts';
import { sayDate } from '../../shared/wording/numbers.ts';

/** The result of a line as typed: one value (a number, có/không, a date), and a count for each row under it. */
export type TypedResult = {
  readonly nothingArose: boolean;
  readonly value: string;
  readonly counts: readonly string[];
};

/** What a reviewer chose for a line, as typed: nothing yet, to agree, other points, or another result. */
export type LineChoice = {
  readonly outcome: '' | LineReview['outcome'];
  readonly granted: string;
  readonly reason: string;
  readonly result: TypedResult;
};

/** A line that a reviewer may speak of. */
export type ReviewableLine = {
  readonly indicator: Indicator;
  readonly line: SheetLine;
  /** The rule leaves its points to the reviewer: to agree is not enough. */
  readonly left: boolean;
};

const NO_RESULT: TypedResult = { nothingArose: false, value: '', counts: [] };
export const NO_CHOICE: LineChoice = { outcome: '', granted: '', reason: '', result: NO_RESULT };

/** What a stored review says of a line, as the form shows it: its own result, else the reported one to start from. */
export function choiceOf(
  { indicator, line }: Pick<ReviewableLine, 'indicator' | 'line'>,
  review: LineReview | undefined,
): LineChoice {
  const corrected = review?.outcome === 'CORRECTED' ? review.corrected : line;
  return {
    outcome: review?.outcome ?? '',
    granted: review?.outcome === 'CHANGED' ? spellNumber(review.granted) : '',
    reason: review === undefined || review.outcome === 'CONFIRMED' ? '' : review.reason,
    result: typedResult(indicator, corrected),
  };
}

/** A choice as one text, to see later what the reviewer changed of it. */
export const choiceText = ({ outcome, granted, reason, result }: LineChoice): string =>
  JSON.stringify([outcome, granted, reason, result.nothingArose, result.value, result.counts]);

/** The choice in such a text: an empty one where it says none. */
export function choiceIn(text: string | null): LineChoice {
  try {
    const [outcome, granted, reason, nothingArose, value, counts] = JSON.parse(text ?? '') as [
      LineChoice['outcome'],
      string,
      string,
      boolean,
      string,
      string[],
    ];
    return { outcome, granted, reason, result: { nothingArose, value, counts } };
  } catch {
    return NO_CHOICE;
  }
}

function typedResult(indicator: Indicator, report: CorrectedReport): TypedResult {
  if (indicator.kind === 'DIRECT') return NO_RESULT;
  const { actual, of, met, date, cases } = report;
  const arose = report.state === 'REPORTED';
  const counts = subRowsOf(indicator).map(
    ({ id }) => cases?.find(({ eventId }) => eventId === id)?.count ?? '',
  );
  return { nothingArose: !arose, value: typedValue(), counts };

  function typedValue(): string {
    if (actual !== undefined) return of === undefined ? spellNumber(actual) : `${actual}/${of}`;
    if (date !== undefined) return sayDate(date);
    if (hasDeadline(indicator)) return arose ? 'chưa' : '';
    return met === undefined ? '' : met ? 'Có' : 'Không';
  }
}
