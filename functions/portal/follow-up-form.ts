import type { FollowUpKind } from '../../shared/domain/decisions/decision-kind.ts';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { sayDate } from '../../shared/wording/numbers.ts';
import type { FieldFault } from './field-fault.ts';
import { readDate } from './typed-date.ts';

const LEAST_ROWS = 4;
const MOST_ROWS = 20;

/** How many changed articles or corrections a form has room for: some, and one more than are filled in. */
export function followUpRows(typed: URLSearchParams): number {
  const rows = [...typed].flatMap(([field, value]) => {
    const [, row] = /-(\d{1,2})$/.exec(field) ?? [];
    return row === undefined || value === '' ? [] : [Number(row) + 2];
  });
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, ...rows));
}

/** The kinds as addresses name them. */
export const FOLLOW_UP_SLUGS: Readonly<Record<string, FollowUpKind>> = {
  'sua-doi': 'AMENDMENT',
  'thay-the': 'REPLACEMENT',
  'huy-bo': 'ANNULMENT',
  'dinh-chinh': 'ERRATUM',
};

/** The form of a paper about a decision as it was sent: what was typed, and the paper unless something is at fault. */
export type FollowUpSent = {
  readonly typed: URLSearchParams;
  readonly paper: FollowUp | undefined;
  readonly faults: readonly FieldFault[];
};

/** Reads what the secretariat typed. */
export function readFollowUpForm(kind: FollowUpKind, typed: URLSearchParams): FollowUpSent {
  const faults: FieldFault[] = [];
  const text = (field: string) => (typed.get(field) ?? '').normalize('NFC').trim();
  const needed = (field: string, message: string) => {
    if (text(field) === '') faults.push({ field, text: message });
    return text(field);
  };
  const written = { kind, text, needed, typed, faults };
  const paper = kind === 'ERRATUM' ? letterOf(written) : decisionOf(written, kind);
  return { typed, paper: faults.length === 0 ? paper : undefined, faults };
}

type Written = {
  readonly text: (field: string) => string;
  readonly needed: (field: string, message: string) => string;
  readonly typed: URLSearchParams;
  readonly faults: FieldFault[];
};

const rows = <T>(typed: URLSearchParams, make: (row: number) => T | undefined): T[] =>
  Array.from({ length: followUpRows(typed) }, (_, row) => make(row)).filter(
    (one): one is Exclude<typeof one, undefined> => one !== undefined,
  );

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function letterOf({ text, needed, typed, faults }: Written): FollowUp {
  const corrections = rows(typed, (row) => {
    const [place, printed, correct] = ['place', 'printed', 'correct'].map((name) =>
      text(`${name}-${row}`),
    );
    if (!place && !printed && !correct) return undefined;
    if (place && printed && correct) return { place, printed, correct };
    faults.push({ field: `place-${row}`, text: 'Ghi đủ: vị trí, nội dung đã in, nội dung đúng.' });
    return undefined;
  });
  if (corrections.length === 0 && faults.length === 0)
    faults.push({ field: 'place-0', text: 'Ghi ít nhất một chỗ cần đính chính.' });
  needed('addressees', 'Ghi nơi nhận, mỗi nơi một dòng.');
  return {
    kind: 'ERRATUM',
    reason: needed('reason', 'Ghi lý do.'),
    symbol: needed('symbol', 'Ghi ký hiệu công văn, ví dụ UBND-NC.'),
    addressees: linesOf(text('addressees')),
    corrections,
  };
}

function decisionOf(written: Written, kind: Exclude<FollowUpKind, 'ERRATUM'>): FollowUp {
  const { text, needed, typed, faults } = written;
  const date = readDate(text('proposal-date'));
  if (date === undefined)
    faults.push({ field: 'proposal-date', text: 'Ghi ngày dạng ngày/tháng/năm.' });
  const grounds = {
    reason: needed('reason', 'Ghi lý do.'),
    proposal: {
      by: needed('proposal-by', 'Ghi ai đề nghị.'),
      number: needed('proposal-number', 'Ghi số Tờ trình.'),
      date: date ?? '',
    },
    executors: needed('executors', 'Ghi ai chịu trách nhiệm thi hành.'),
  };
  if (kind === 'AMENDMENT') return { kind, ...grounds, changes: changesOf(written) };
  if (kind === 'REPLACEMENT') {
    const articles = linesOf(text('articles'));
    return { kind, ...grounds, ...(articles.length > 0 && { articles }) };
  }
  const unitIds = typed.getAll('unit');
  if (unitIds.length === 0 && typed.has('has-units'))
    faults.push({ field: 'unit', text: 'Chọn ít nhất một đơn vị.' });
  const recovery = { object: typed.has('object'), prizeMoney: typed.has('prizeMoney') };
  return { kind, ...grounds, ...(unitIds.length > 0 && { unitIds }), recovery };
}

function changesOf({ text, typed, faults }: Written) {
  const changes = rows(typed, (row) => {
    const [article, words] = [text(`article-${row}`), text(`text-${row}`)];
    if (article === '' && words === '') return undefined;
    if (/^[1-9]\d?$/.test(article) && words !== '')
      return { article: Number(article), text: words };
    faults.push({ field: `article-${row}`, text: 'Ghi số điều (1 đến 99) và nội dung mới.' });
    return undefined;
  });
  if (changes.length === 0 && !faults.some(({ field }) => field.startsWith('article')))
    faults.push({ field: 'article-0', text: 'Ghi ít nhất một điều được sửa đổi, bổ sung.' });
  return changes;
}

/** What was written, as it is typed; an annulment that names nobody is of `awarded`. */
export function typedFollowUp(paper: FollowUp, awarded: readonly string[]): URLSearchParams {
  const typed = new URLSearchParams({ reason: paper.reason });
  const set = (fields: Readonly<Record<string, string>>) => {
    for (const [field, value] of Object.entries(fields)) typed.append(field, value);
  };
  if (paper.kind === 'ERRATUM') {
    set({ symbol: paper.symbol, addressees: paper.addressees.join('\n') });
    for (const [row, { place, printed, correct }] of paper.corrections.entries())
      set({ [`place-${row}`]: place, [`printed-${row}`]: printed, [`correct-${row}`]: correct });
    return typed;
  }
  const { by, number, date } = paper.proposal;
  const proposal = { 'proposal-by': by, 'proposal-number': number, 'proposal-date': sayDate(date) };
  set({ ...proposal, executors: paper.executors });
  if (paper.kind === 'AMENDMENT')
    for (const [row, { article, text }] of paper.changes.entries())
      set({ [`article-${row}`]: String(article), [`text-${row}`]: text });
  if (paper.kind === 'REPLACEMENT') set({ articles: (paper.articles ?? []).join('\n') });
  if (paper.kind === 'ANNULMENT') {
    for (const unitId of paper.unitIds ?? awarded) set({ unit: unitId });
    if (paper.recovery.object) set({ object: '1' });
    if (paper.recovery.prizeMoney) set({ prizeMoney: '1' });
  }
  return typed;
}
