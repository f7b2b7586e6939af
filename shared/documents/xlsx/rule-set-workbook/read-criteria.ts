import type { JsonPath } from '../../../domain/json-path.ts';
import { MOST_LEVELS } from '../../../domain/scoring/criterion-tree.ts';
import { readWrittenNumber } from '../../../domain/written-number.ts';
import { CRITERION_COLUMNS, LEVEL_HEADER } from './criterion-columns.ts';
import type { FoundTable } from './found-table.ts';
import { addIn, type Draft, putIn, valueIn } from './nested-value.ts';
import { faultAt, type Reading, standsAt, takeField } from './reading.ts';

/** A criterion as read: its draft, and where it lies in the JSON. */
export type ReadCriterion = { readonly draft: Draft; readonly path: JsonPath };

const KIND_HEADER = CRITERION_COLUMNS.find(({ path }) => path[0] === 'kind')?.header ?? '';

/** Reads the rows of criteria into the draft of the rule set, each below the last one of the level above. */
export function readCriteria(
  reading: Reading,
  table: FoundTable,
  ruleSet: Draft,
): readonly ReadCriterion[] {
  const above: ReadCriterion[] = [];
  const all: ReadCriterion[] = [];
  standsAt(reading, ['criteria'], {
    cell: table.cell(table.rows[0] ?? 1, LEVEL_HEADER),
    header: LEVEL_HEADER,
  });
  for (const row of table.rows) {
    const level = readLevel(reading, table, row, above.length + 1);
    above.length = level - 1;
    const parent = above.at(-1);
    const draft: Draft = {};
    const list = parent === undefined ? 'criteria' : 'children';
    const index = addIn(parent?.draft ?? ruleSet, [list], draft);
    const path = [...(parent?.path ?? []), list, index];
    for (const column of CRITERION_COLUMNS) {
      takeField(reading, { table, row, header: column.header }, column, path, draft);
    }
    const kind = { cell: table.cell(row, KIND_HEADER), header: KIND_HEADER };
    standsAt(reading, path, kind);
    standsAt(reading, [...path, 'children'], kind);
    inheritDocument(draft, ruleSet);
    all.push({ draft, path });
    above.push({ draft, path });
  }
  return all;
}

/** A level that can't be taken at its word is a fault; reading goes on at the deepest level there may be. */
function readLevel(reading: Reading, table: FoundTable, row: number, deepest: number): number {
  const found = table.text(row, LEVEL_HEADER);
  const cell = table.cell(row, LEVEL_HEADER);
  const most = Math.min(deepest, MOST_LEVELS);
  const read = readWrittenNumber(found, { decimals: 0 });
  const level = read.ok ? Number(read.value) : Number.NaN;
  if (level >= 1 && level <= most) return level;
  if (found === '') faultAt(reading, cell, { kind: 'BlankField', header: LEVEL_HEADER });
  else if (!read.ok) {
    faultAt(reading, cell, { kind: 'UnreadableNumber', fault: read.errors[0] });
  } else faultAt(reading, cell, { kind: 'LevelSkipped', found, most });
  return most;
}

/** A clause that names no document is in the table's own. */
function inheritDocument(draft: Draft, ruleSet: Draft): void {
  const own = valueIn(ruleSet, ['clause', 'document']);
  if (own === undefined || draft.clause === undefined) return;
  if (valueIn(draft, ['clause', 'document']) === undefined) {
    putIn(draft, ['clause', 'document'], own);
  }
}
