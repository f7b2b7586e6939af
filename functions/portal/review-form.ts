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

/** A choice as one text, to see later what the reviewer changed of it. */
export const choiceText = ({ outcome, granted, reason }: LineChoice): string =>
  JSON.stringify([outcome, granted, reason]);

/** Reads the form of the lines that the reviewer may speak of; every fault at once. */
export function readReviewForm(form: URLSearchParams, indicatorIds: readonly string[]): ReviewForm {
  const agreeRest = form.has(AGREE_REST);
  const choices = new Map<string, LineChoice>();
  const lines: LineReview[] = [];
  const faults: LineFault[] = [];
  for (const indicatorId of indicatorIds) {
    const names = fieldNames(indicatorId);
    if (!form.has(names.shown)) continue;
    const shown = form.get(names.shown);
    const typed = typedChoice(form, names);
    choices.set(indicatorId, typed);
    if (isForgotten(typed, shown)) {
      faults.push({ indicatorId, text: 'Đã ghi điểm hoặc lý do nhưng chưa chọn “Chấm lại”.' });
      continue;
    }
    const agreed = agreeRest && typed.outcome === '';
    const choice = agreed ? { ...typed, outcome: 'CONFIRMED' as const } : typed;
    if (choiceText(choice) === shown) continue;
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

/** Whether other points or another reason were typed without choosing to grant them: never dropped silently. */
function isForgotten({ outcome, granted, reason }: LineChoice, shown: string | null): boolean {
  if (outcome === 'CHANGED' || (granted === '' && reason === '')) return false;
  const { granted: before, reason: said } = shownChoice(shown);
  return granted !== before || reason !== said;
}

function shownChoice(text: string | null): LineChoice {
  try {
    const [outcome, granted, reason] = JSON.parse(text ?? '') as [
      LineChoice['outcome'],
      string,
      string,
    ];
    return { outcome, granted, reason };
  } catch {
    return NO_CHOICE;
  }
}

/** The review of a line, the fault in words, or nothing where nothing was chosen. */
function readLine(indicatorId: string, choice: LineChoice): LineReview | string | undefined {
  if (choice.outcome === '') return undefined;
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
