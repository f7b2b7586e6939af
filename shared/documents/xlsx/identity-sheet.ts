import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { Id } from '../../domain/identifiers.ts';
import { type CellText, cellText } from './cell-text.ts';
import { SHEETS } from './form-layout.ts';
import type { GuardedWorkbook } from './guard-workbook.ts';
import {
  type ResultInput,
  rowKey,
  SheetIdentity,
  type SheetTemplate,
  TEMPLATE_VERSION,
  type TemplateRow,
} from './sheet-template.ts';

/** What the hidden sheet remembers of a row that takes input: what it is, and how to find it without its key. */
export type KnownRow = {
  readonly key: string;
  readonly indicatorId: string;
  readonly eventId?: string;
  readonly result: ResultInput;
  readonly assigned: boolean;
  readonly numbering: string;
  readonly title: string;
};

const ROWS_MARK = 'rows';

/** The very hidden sheet: whose workbook it is, then one line for each row that takes input. All text. */
export function identitySheet(template: SheetTemplate): WriteSheet {
  const identity = { baseDraft: 0, ...template.identity, templateVersion: TEMPLATE_VERSION };
  const rows: CellValue[][] = Object.keys(SheetIdentity.shape).map((name) => [
    name,
    String(identity[name as keyof typeof identity]),
  ]);
  rows.push([ROWS_MARK]);
  for (const { key, result, assigned, numbering, title } of knownRowsOf(template.rows)) {
    const state = assigned ? 'ASSIGNED' : 'NOT_ASSIGNED';
    rows.push(
      [key, result, state, `·${numbering}`, `·${title}`].map((text) => text.normalize('NFC')),
    );
  }
  return { name: SHEETS.identity, rows, veryHidden: true, protection: { sheet: true } };
}

/** The rows of a form that take input, as its hidden sheet remembers them. */
export const knownRowsOf = (rows: readonly TemplateRow[]): readonly KnownRow[] =>
  rows.flatMap((row): readonly KnownRow[] => {
    if (row.kind === 'GROUP') return [];
    const { indicatorId, assigned, numbering, title } = row;
    const same = { indicatorId, assigned, numbering, title };
    if (row.kind === 'INDICATOR')
      return [{ key: rowKey(indicatorId), result: row.result, ...same }];
    const { eventId } = row;
    return [{ key: rowKey(indicatorId, eventId), eventId, result: 'count', ...same }];
  });

/** Reads the hidden sheet; `undefined` when it is missing or was tampered with. */
export function readIdentity(
  book: GuardedWorkbook,
): { readonly identity: SheetIdentity; readonly rows: readonly KnownRow[] } | undefined {
  const grid = book.sheets.find((sheet) => sheet.name === SHEETS.identity);
  if (grid === undefined) return undefined;
  const text = (column: string, row: number): string => {
    const cell = grid.cells.get(`${column}${row}`);
    const said: CellText = cell === undefined ? { kind: 'TEXT', text: '' } : cellText(cell, book);
    return said.kind === 'TEXT' ? said.text : '';
  };
  const named: Record<string, string> = {};
  let row = 1;
  for (; text('A', row) !== '' && text('A', row) !== ROWS_MARK; row += 1)
    named[text('A', row)] = text('B', row);
  const identity = SheetIdentity.safeParse(named);
  if (!identity.success || text('A', row) !== ROWS_MARK) return undefined;
  const rows = new Map<string, KnownRow>();
  for (row += 1; text('A', row) !== ''; row += 1) {
    const known = knownRow(['A', 'B', 'C', 'D', 'E'].map((column) => text(column, row)));
    if (known === undefined || rows.has(known.key)) return undefined;
    rows.set(known.key, known);
  }
  return rows.size === 0 ? undefined : { identity: identity.data, rows: [...rows.values()] };
}

/** Titles have 500 characters; with what a kind of case gives, four times as much is never reached. */
export const MAX_TITLE = 2_000;

const RESULTS: readonly string[] = [
  'actual',
  'met',
  'date',
  'count',
  'none',
] satisfies ResultInput[];

function knownRow(texts: readonly string[]): KnownRow | undefined {
  const [key = '', result = '', state, numbering = '', title = ''] = texts;
  const [indicatorId = '', eventId, ...more] = key.split('/');
  const isId = (id: string): boolean => Id.safeParse(id).success;
  if (!isId(indicatorId) || !isId(eventId ?? indicatorId) || more.length > 0) return undefined;
  if (!RESULTS.includes(result) || title.length > MAX_TITLE) return undefined;
  return {
    key,
    indicatorId,
    ...(eventId === undefined ? {} : { eventId }),
    result: result as ResultInput,
    assigned: state === 'ASSIGNED',
    numbering: numbering.slice(1),
    title: title.slice(1),
  };
}
