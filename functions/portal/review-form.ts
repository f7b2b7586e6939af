import type { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import { readWrittenNumber } from '../../shared/domain/written-number.ts';
import { sayNumberFault } from '../../shared/wording/sheet-faults.ts';
import type { ApiProblem } from './api-client.ts';

/** What a reviewer chose for a line: nothing yet, to agree, or to grant other points. As typed. */
export type LineChoice = {
  readonly outcome: '' | LineReview['outcome'];
  readonly granted: string;
  readonly reason: string;
};

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
});

/** The button that agrees with every line nobody has spoken of yet. */
export const AGREE_REST = 'dong-y-con-lai';

const NO_CHOICE: LineChoice = { outcome: '', granted: '', reason: '' };

/** What a stored review says of a line, as the form shows it. */
export const choiceOf = (review: LineReview | undefined): LineChoice => {
  if (review === undefined) return NO_CHOICE;
  const changed = review.outcome === 'CHANGED';
  return {
    outcome: review.outcome,
    granted: changed ? review.granted.replace('.', ',') : '',
    reason: changed ? review.reason : '',
  };
};

/** A choice as one text, to see whether it was changed. */
export const choiceText = ({ outcome, granted, reason }: LineChoice): string =>
  outcome === 'CHANGED' ? `${outcome} ${granted} ${reason}` : outcome;

/** Reads the form of the lines that the reviewer may speak of; every fault at once. */
export function readReviewForm(form: URLSearchParams, indicatorIds: readonly string[]): ReviewForm {
  const agreeRest = form.has(AGREE_REST);
  const choices = new Map<string, LineChoice>();
  const lines: LineReview[] = [];
  const faults: LineFault[] = [];
  for (const indicatorId of indicatorIds) {
    const names = fieldNames(indicatorId);
    if (!form.has(names.shown)) continue;
    const typed = typedChoice(form, names);
    const choice =
      agreeRest && typed.outcome === '' ? { ...typed, outcome: 'CONFIRMED' as const } : typed;
    choices.set(indicatorId, choice);
    if (choiceText(choice) === form.get(names.shown)) continue;
    const read = readLine(indicatorId, choice);
    if (typeof read === 'string') faults.push({ indicatorId, text: read });
    else if (read !== undefined) lines.push(read);
  }
  return { sheetHash: form.get('ma-bam') ?? '', choices, lines, faults };
}

function typedChoice(form: URLSearchParams, names: ReturnType<typeof fieldNames>): LineChoice {
  const outcome = form.get(names.outcome);
  return {
    outcome: outcome === 'CONFIRMED' || outcome === 'CHANGED' ? outcome : '',
    granted: (form.get(names.granted) ?? '').trim(),
    reason: (form.get(names.reason) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim(),
  };
}

/** The review of a line, the fault in words, or nothing where nothing was chosen. */
function readLine(indicatorId: string, choice: LineChoice): LineReview | string | undefined {
  if (choice.outcome === '') {
    const typed = choice.granted !== '' || choice.reason !== '';
    return typed ? 'Đã ghi điểm hoặc lý do nhưng chưa chọn “Chấm lại”.' : undefined;
  }
  if (choice.outcome === 'CONFIRMED') return { indicatorId, outcome: 'CONFIRMED' };
  const granted = readWrittenNumber(choice.granted, { decimals: 4 });
  const problems: string[] = [];
  if (!granted.ok) {
    const { what, mend } = sayNumberFault(granted.errors[0]);
    problems.push(`${what} ${mend}`);
  }
  if (choice.reason === '') problems.push('Ghi lý do chấm lại.');
  if (!granted.ok || problems.length > 0) return problems.join(' ');
  return { indicatorId, outcome: 'CHANGED', granted: granted.value, reason: choice.reason };
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
