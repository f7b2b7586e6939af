import { errorsOf } from '../../shared/domain/result.ts';
import type { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import { readWrittenNumber } from '../../shared/domain/written-number.ts';
import { sayNumberFault } from '../../shared/wording/sheet-faults.ts';
import type { ApiProblem } from './api-client.ts';
import { readCorrection } from './read-correction.ts';
import { choiceIn, choiceText, type LineChoice, type ReviewableLine } from './review-choice.ts';

export type LineFault = { readonly indicatorId: string; readonly text: string };

export type ReviewForm = {
  readonly sheetHash: string;
  /** By indicator, for every line that the form had. */
  readonly choices: ReadonlyMap<string, LineChoice>;
  /** What the API is asked to store: the lines that differ from what the form showed at first. */
  readonly lines: readonly LineReview[];
  readonly faults: readonly LineFault[];
};

/** The names of a line's fields. `shown` holds what the line said when the form was made. */
export const fieldNames = (indicatorId: string) => ({
  outcome: `chon.${indicatorId}`,
  granted: `diem.${indicatorId}`,
  reason: `ly-do.${indicatorId}`,
  shown: `cu.${indicatorId}`,
  nothingArose: `khong-phat-sinh.${indicatorId}`,
  value: `ket-qua.${indicatorId}`,
  count: (eventId: string) => `so.${indicatorId}/${eventId}`,
});

/** The button that agrees with every line nobody has spoken of yet, where the rule gives its points. */
export const AGREE_REST = 'dong-y-con-lai';

/** Reads the form of the lines that the reviewer may speak of; every fault at once. */
export function readReviewForm(
  form: URLSearchParams,
  reviewable: readonly ReviewableLine[],
): ReviewForm {
  const agreeRest = form.has(AGREE_REST);
  const choices = new Map<string, LineChoice>();
  const lines: LineReview[] = [];
  const faults: LineFault[] = [];
  for (const one of reviewable) {
    const indicatorId = one.indicator.id;
    const names = fieldNames(indicatorId);
    if (!form.has(names.shown)) continue;
    const shown = form.get(names.shown);
    const typed = typedChoice(form, one.indicator);
    choices.set(indicatorId, typed);
    const forgotten = forgottenIn(typed, choiceIn(shown));
    if (forgotten !== undefined) {
      faults.push({ indicatorId, text: forgotten });
      continue;
    }
    const agreed = agreeRest && typed.outcome === '' && !one.left;
    const choice = agreed ? { ...typed, outcome: 'CONFIRMED' as const } : typed;
    if (choiceText(choice) === shown) continue;
    const read = readLine(one, choice);
    if (typeof read === 'string') faults.push({ indicatorId, text: read });
    else if (read !== undefined) lines.push(read);
  }
  return { sheetHash: form.get('ma-bam') ?? '', choices, lines, faults };
}

const OUTCOMES: readonly string[] = ['CONFIRMED', 'CHANGED', 'CORRECTED'];

function typedChoice(form: URLSearchParams, indicator: Indicator): LineChoice {
  const names = fieldNames(indicator.id);
  const typed = (name: string) => (form.get(name) ?? '').trim();
  const outcome = typed(names.outcome);
  return {
    outcome: OUTCOMES.includes(outcome) ? (outcome as LineChoice['outcome']) : '',
    granted: typed(names.granted),
    reason: typed(names.reason).normalize('NFC').replace(/\s+/g, ' '),
    result: {
      nothingArose: form.has(names.nothingArose),
      value: typed(names.value),
      counts: subRowsOf(indicator).map(({ id }) => typed(names.count(id))),
    },
  };
}

/** What was typed without choosing that it counts, in words: never dropped silently. */
function forgottenIn(typed: LineChoice, shown: LineChoice): string | undefined {
  const { outcome, granted, reason } = typed;
  const explained = outcome === 'CHANGED' || outcome === 'CORRECTED';
  const points = outcome !== 'CHANGED' && granted !== '' && granted !== shown.granted;
  const why = !explained && reason !== '' && reason !== shown.reason;
  if (points) return 'Đã ghi điểm nhưng chưa chọn “Chấm lại điểm”.';
  if (outcome !== 'CORRECTED' && JSON.stringify(typed.result) !== JSON.stringify(shown.result)) {
    return 'Đã sửa kết quả nhưng chưa chọn “Sửa kết quả”.';
  }
  return why ? 'Đã ghi lý do nhưng chưa chọn “Chấm lại điểm” hoặc “Sửa kết quả”.' : undefined;
}

/** The review of a line, the fault in words, or nothing where nothing was chosen. */
function readLine(one: ReviewableLine, choice: LineChoice): LineReview | string | undefined {
  const { outcome, reason } = choice;
  const indicatorId = one.indicator.id;
  if (outcome === '') return undefined;
  if (outcome === 'CONFIRMED') return { indicatorId, outcome };
  const unexplained = reason === '' ? ['Ghi lý do.'] : [];
  if (outcome === 'CHANGED') {
    const granted = readWrittenNumber(choice.granted, { decimals: 4 });
    if (granted.ok && reason !== '')
      return { indicatorId, outcome, granted: granted.value, reason };
    const said = granted.ok ? undefined : sayNumberFault(granted.errors[0]);
    return [...(said === undefined ? [] : [`${said.what} ${said.mend}`]), ...unexplained].join(' ');
  }
  const read = readCorrection(one, choice.result);
  if (read.ok && reason !== '') {
    return { indicatorId, outcome, corrected: read.value, reason };
  }
  return [...errorsOf(read), ...unexplained].join(' ');
}

/** The API's faults at the lines they are about; those that name no line are left to the page's head. */
export function faultsByLine(
  { errors }: ApiProblem,
  lines: readonly LineReview[],
): readonly LineFault[] {
  return errors.flatMap(({ what, mend, indicatorId, pointer = '' }) => {
    const [, index] = /^\/body\/lines\/(\d+)/.exec(pointer) ?? [];
    const line =
      indicatorId ?? (index === undefined ? undefined : lines[Number(index)]?.indicatorId);
    return line === undefined ? [] : [{ indicatorId: line, text: `${what} ${mend}` }];
  });
}
