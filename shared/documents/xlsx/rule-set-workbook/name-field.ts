import { DecimalText } from '../../../domain/points.ts';
import { sayDecimal } from '../../../wording/numbers.ts';
import type { NameField } from '../../../wording/rule-set-changes.ts';
import { CRITERION_COLUMNS } from './criterion-columns.ts';
import { DETAIL_COLUMNS, DETAIL_ROWS } from './detail-rows.ts';
import { type Field, fieldText } from './field.ts';
import { valueIn } from './nested-value.ts';
import { SETTING_COLUMNS, SETTING_ROWS } from './setting-rows.ts';
import type { RowType, TaggedColumn } from './tagged-rows.ts';

/** Tells differences in the words of the workbook: fields by their columns and rows, values as its cells show them. */
export const nameField: NameField = (path, of) => {
  const isSetting = of === 'SETTING';
  const type = find(isSetting ? SETTING_ROWS : DETAIL_ROWS, path);
  if (type?.list === true) {
    const columns = isSetting ? SETTING_COLUMNS : DETAIL_COLUMNS;
    return { name: type.word, say: (element) => sayRow(type, columns, element) };
  }
  const column = isSetting ? undefined : find(CRITERION_COLUMNS, path);
  const field = column ?? type?.fields.value;
  return {
    name: column?.header ?? type?.word ?? path,
    say: (value) => sayCell(field, value),
  };
};

const find = <T extends { readonly path: readonly string[] }>(
  all: readonly T[],
  path: string,
): T | undefined => all.find((one) => one.path.join('.') === path);

/** `Từ: 90; Đến dưới: 98; Điểm: 3`; a row of one column is its value alone. */
function sayRow({ fields }: RowType, columns: readonly TaggedColumn[], element: unknown): string {
  const cells = columns.flatMap(({ key, header }) => {
    const field = fields[key];
    const value = field && valueIn(element, field.path);
    return value === undefined ? [] : [[header, sayCell(field, value)] as const];
  });
  if (Object.keys(fields).length === 1) return cells.map(([, text]) => text).join('');
  return cells.map(([header, text]) => `${header}: ${text}`).join('; ');
}

function sayCell(field: Field | undefined, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && value !== true)
    return JSON.stringify(value);
  const text = field === undefined ? String(value) : fieldText(field, value);
  return field?.as === 'NUMBER' && DecimalText.safeParse(text).success ? sayDecimal(text) : text;
}
