import type { Cell } from 'hucre/xlsx';
import { UNCAPPED } from '../../domain/scoring/indicator-fields.ts';
import { VALUE_WORDS } from '../../wording/rule-set-words.ts';
import { columnLetters } from './cell-address.ts';
import { COLUMNS, type Column, columnIndex } from './form-layout.ts';
import { type GroupRow, rowKey, type TemplateRow } from './sheet-template.ts';
import { type CellMap, numberCell, put, textCell } from './template-cells.ts';
import { type Align, cited, input, printed, type RowLook, typed } from './template-styles.ts';

/** Prints the rows from `start` (counted from 0) on without a gap, and the total under them. */
export function putRows(cells: CellMap, rows: readonly TemplateRow[], start: number): void {
  for (const [index, row] of rows.entries()) {
    const at = start + index;
    if (row.kind === 'GROUP') {
      const end = endOfGroup(rows, index);
      putGroup(cells, at, row, sumOfClaims(rows.slice(index + 1, end), at + 2, at + (end - index)));
    } else {
      putLine(cells, at, row);
    }
  }
  const at = start + rows.length;
  for (const index of COLUMNS.keys())
    put(cells, at, index, { value: null, style: printed('TOTAL', 'left') });
  put(cells, at, 0, textCell('#tong', printed('TOTAL', 'left')));
  put(
    cells,
    at,
    columnIndex('title'),
    textCell('Tổng cộng (đơn vị tự chấm)', printed('TOTAL', 'left')),
  );
  put(cells, at, columnIndex('claim'), {
    ...sumOfClaims(rows, start + 1, start + rows.length),
    style: printed('TOTAL', 'right'),
  });
}

function endOfGroup(rows: readonly TemplateRow[], start: number): number {
  const group = rows[start];
  const depth = group?.kind === 'GROUP' ? group.depth : 0;
  const next = rows.findIndex(
    (row, index) => index > start && row.kind === 'GROUP' && row.depth <= depth,
  );
  return next === -1 ? rows.length : next;
}

/**
 * A live sum that passes over the sums below it (SUBTOTAL does), with its value for programs that only
 * show files. It is plain addition, for the unit's eyes: caps and rounding are the rules' business, and
 * what it comes to is never read back.
 */
function sumOfClaims(
  rows: readonly TemplateRow[],
  firstRow: number,
  lastRow: number,
): Partial<Cell> {
  if (lastRow < firstRow) return { value: null };
  const claims = rows.map((row) => (row.kind === 'INDICATOR' ? Number(row.filled?.claim ?? 0) : 0));
  const sum = claims.reduce(
    (total, claim) => total + Math.round((Number.isFinite(claim) ? claim : 0) * 10_000),
    0,
  );
  const letters = columnLetters(columnIndex('claim') + 1);
  return {
    formula: `SUBTOTAL(9,${letters}${firstRow}:${letters}${lastRow})`,
    formulaResult: sum / 10_000,
  };
}

type LineRow = Exclude<TemplateRow, GroupRow>;

function putGroup(cells: CellMap, at: number, row: GroupRow, sum: Partial<Cell>): void {
  const set = printer(cells, at, 'GROUP');
  for (const { column } of COLUMNS) set(column, undefined, 'left');
  set('key', '#nhom', 'left');
  set('numbering', row.numbering, 'center');
  set('title', row.title, 'left');
  put(cells, at, columnIndex('clause'), textCell(row.clause ?? '', cited('GROUP')));
  set('maximum', row.maximum, 'center', 'number');
  set('bonus', row.bonusMaximum, 'center', 'number');
  put(cells, at, columnIndex('claim'), { ...sum, style: printed('GROUP', 'right') });
}

function putLine(cells: CellMap, at: number, row: LineRow): void {
  const look: RowLook = row.assigned ? row.kind : 'NOT_ASSIGNED';
  const set = printer(cells, at, look);
  for (const { column } of COLUMNS) set(column, undefined, 'left');
  set('key', rowKey(row.indicatorId, row.kind === 'EVENT' ? row.eventId : undefined), 'left');
  set('numbering', row.numbering, 'center');
  set('title', row.title, 'left');
  set('measure', row.unitOfMeasure, 'center');
  if (row.kind === 'INDICATOR') {
    put(cells, at, columnIndex('clause'), textCell(row.clause, cited(look)));
    set('maximum', row.maximum, 'center', 'number');
    if (row.bonusMaximum === UNCAPPED) set('bonus', VALUE_WORDS.maxBonus.UNCAPPED, 'center');
    else set('bonus', row.bonusMaximum, 'center', 'number');
    if (row.assigned) set('target', row.target, 'right', 'number');
    else set('target', 'Không giao', 'center');
  }
  if (row.assigned || isWritten(row)) putInputs(cells, at, row);
}

/** What was written where nothing is assigned stays in sight, to be taken out by hand. */
const isWritten = (row: LineRow): boolean =>
  (row.kind === 'EVENT' ? row.count : row.filled) !== undefined;

function putInputs(cells: CellMap, at: number, row: LineRow): void {
  const number = (column: Column, text: string | undefined): void =>
    put(cells, at, columnIndex(column), numberCell(text, input('right')));
  const text = (column: Column, value: string | undefined, align: Align): void =>
    put(cells, at, columnIndex(column), textCell(value ?? '', input(align)));
  if (row.kind === 'EVENT') {
    number('result', row.count);
    return;
  }
  const { filled } = row;
  if (row.result === 'actual' && row.takesShare === true) {
    put(cells, at, columnIndex('result'), textCell(filled?.actual ?? '', typed('right')));
  } else if (row.result === 'actual') number('result', filled?.actual);
  if (row.result === 'date') {
    const notDone = filled?.met === undefined ? '' : 'Chưa';
    put(cells, at, columnIndex('result'), textCell(filled?.date ?? notDone, typed('right')));
  }
  if (row.result === 'met') text('result', filled?.met, 'center');
  const state = stateMark(filled?.state);
  // What was written where nothing may be stays in sight too.
  if (row.mayNotArise || state !== '') text('state', state, 'center');
  number('claim', filled?.claim);
  for (const column of ['explanation', 'evidence'] as const)
    put(cells, at, columnIndex(column), textCell(filled?.[column] ?? '', typed('left')));
}

const stateMark = (state: string | undefined): string => {
  if (state === 'NOTHING_AROSE') return 'x';
  return state === 'REPORTED' ? '' : (state ?? '');
};

function printer(cells: CellMap, at: number, look: RowLook) {
  return (
    column: Column,
    text: string | undefined,
    align: Align,
    as: 'text' | 'number' = 'text',
  ): void => {
    const style = printed(look, align);
    const cell = as === 'number' ? numberCell(text, style) : textCell(text ?? '', style);
    put(cells, at, columnIndex(column), cell);
  };
}
