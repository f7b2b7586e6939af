import type { JsonPath } from '../../../domain/json-path.ts';
import { foldText } from '../form-layout.ts';
import type { FoundTable } from './found-table.ts';
import { addIn, type Draft, putIn } from './nested-value.ts';
import { faultAt, type Reading, standsAt, takeField } from './reading.ts';
import type { RowType, TaggedColumn } from './tagged-rows.ts';

/** A sheet whose rows are of several types: the head of the column that says which, the columns, and the types. */
export type TaggedSheet = {
  readonly table: FoundTable;
  readonly header: string;
  readonly columns: readonly TaggedColumn[];
  readonly types: readonly RowType[];
};

/** The type of a row; an unknown one is a fault. */
export function typeOfRow(
  reading: Reading,
  { table, header, types }: TaggedSheet,
  row: number,
): RowType | undefined {
  const found = table.text(row, header);
  const type = types.find(({ word }) => foldText(word) === foldText(found));
  if (type !== undefined) return type;
  const cell = table.cell(row, header);
  if (found === '') faultAt(reading, cell, { kind: 'BlankField', header });
  else {
    const allowed = types.map(({ word }) => word);
    faultAt(reading, cell, { kind: 'UnknownWord', found, allowed });
  }
  return undefined;
}

/** Reads a row into the draft of the object that lies at `base`: one more element of a list, or a value of its own. */
export function takeRow(
  reading: Reading,
  sheet: TaggedSheet,
  row: number,
  type: RowType,
  base: JsonPath,
  draft: Draft,
): void {
  const { table, header } = sheet;
  const own: Draft = {};
  const path = [...base, ...type.path];
  const index = type.list ? addIn(draft, type.path, own) : undefined;
  const here = index === undefined ? path : [...path, index];
  let first: string | undefined;
  for (const { key, header: column } of sheet.columns) {
    const taken = type.fields[key];
    const cell = table.cell(row, column);
    if (taken === undefined) {
      if (table.text(row, column) !== '') {
        faultAt(reading, cell, { kind: 'FieldNotTaken', header: column });
      }
      continue;
    }
    if (table.text(row, column) !== '') first ??= cell;
    const label = type.list ? column : type.word;
    const inOwn = { ...taken, path: taken.path.length === 0 ? ['value'] : taken.path };
    takeField(reading, { table, row, header: column, label }, inOwn, here, own);
    if (taken.path.length === 0) standsAt(reading, here, { cell, header: label });
  }
  if (isPlain(type) && index !== undefined) replaceLast(draft, type.path, own.value);
  if (index === undefined && own.value !== undefined) putIn(draft, type.path, own.value);
  const ownHead = type.list ? header : (sheet.columns[0]?.header ?? header);
  const tag = { cell: table.cell(row, ownHead), header: type.word };
  standsAt(reading, here, { cell: first ?? tag.cell, header: type.word });
  for (let length = type.path.length; length > 0; length -= 1) {
    standsAt(reading, [...base, ...type.path.slice(0, length)], tag);
  }
}

/** True when a row is a value itself and no object. */
const isPlain = ({ fields }: RowType): boolean =>
  Object.values(fields).every(({ path }) => path.length === 0);

function replaceLast(draft: Draft, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length > 0) replaceLast(draft[key] as Draft, rest, value);
  else draft[key] = [...(draft[key] as unknown[]).slice(0, -1), value];
}
