import { type JsonPath, showPath } from '../../../domain/json-path.ts';
import { type Field, readField } from './field.ts';
import type { FoundTable } from './found-table.ts';
import { type Draft, putIn } from './nested-value.ts';
import type { CellProblem, RuleSetWorkbookFault } from './rule-set-workbook-fault.ts';

/** Where a field of the JSON stands, or would stand, in the workbook. */
export type Stand = { readonly cell: string; readonly header: string };

/** What has been found so far: the faults, and the cell of every path of the JSON. */
export type Reading = {
  readonly faults: RuleSetWorkbookFault[];
  readonly stands: Map<string, Stand>;
};

/** Records a fault at a cell. */
export const faultAt = (reading: Reading, cell: string, problem: CellProblem): void => {
  reading.faults.push({ kind: 'AtCell', cell, problem });
};

/** Records that a path stands in a cell, unless another was recorded for it before. */
export const standsAt = (reading: Reading, path: JsonPath, stand: Stand): void => {
  const shown = showPath(path);
  if (!reading.stands.has(shown)) reading.stands.set(shown, stand);
};

/**
 * Reads one cell into the draft of an object that lies at `base`. What can't be read is a fault at the cell, and its
 * text goes into the draft, so that nothing else is called missing for it.
 */
export function takeField(
  reading: Reading,
  { table, row, header, label = header }: FieldCell,
  taken: Field,
  base: JsonPath,
  draft: Draft,
): void {
  const cell = table.cell(row, header);
  const { path } = taken;
  for (let length = path.length; length > 0; length -= 1) {
    standsAt(reading, [...base, ...path.slice(0, length)], { cell, header: label });
  }
  const read = readField(taken, table.text(row, header));
  if ('fault' in read) faultAt(reading, cell, read.fault);
  if (read.value !== undefined) putIn(draft, path, read.value);
}

/** A cell by its row and head; `label` is what people call its field when that is not the head. */
export type FieldCell = {
  readonly table: FoundTable;
  readonly row: number;
  readonly header: string;
  readonly label?: string;
};
