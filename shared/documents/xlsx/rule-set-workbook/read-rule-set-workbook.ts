import { type Result, unlessFaulty } from '../../../domain/result.ts';
import { parseRuleSet, type RuleSet } from '../../../domain/scoring/rule-set.ts';
import { parseCellName } from '../cell-address.ts';
import { type GuardedWorkbook, guardWorkbook } from '../guard-workbook.ts';
import { CRITERION_COLUMNS, LEVEL_HEADER } from './criterion-columns.ts';
import { DETAIL_COLUMNS, DETAIL_ROWS } from './detail-rows.ts';
import { type FoundTable, findTable } from './found-table.ts';
import { RULE_SET_SHEETS } from './layout.ts';
import type { Draft } from './nested-value.ts';
import { placeFault } from './place-fault.ts';
import { type ReadCriterion, readCriteria } from './read-criteria.ts';
import { takeRow, typeOfRow } from './read-tagged-rows.ts';
import { faultAt, type Reading } from './reading.ts';
import type { RuleSetWorkbookFault } from './rule-set-workbook-fault.ts';
import { SETTING_COLUMNS, SETTING_ROWS } from './setting-rows.ts';

/** The heads of the columns that say what a row is about. */
const OWNER = 'Mã mục';
const TYPE = 'Loại dòng';
const SETTING = 'Thiết lập';

/**
 * Reads a rule set from a workbook: guards it, finds sheets and columns by their words, and checks the whole like
 * JSON. Answers with every fault at the cell where it can be mended; never throws on any bytes.
 */
export function readRuleSetWorkbook(bytes: Uint8Array): Result<RuleSet, RuleSetWorkbookFault> {
  const book = guardWorkbook(bytes);
  if (!book.ok) {
    const [fault] = book.errors;
    return { ok: false, errors: [{ kind: 'File', fault }] };
  }
  const reading: Reading = { faults: [], stands: new Map() };
  const tables = findTables(book.value, reading.faults);
  if (tables === undefined) {
    const [first, ...rest] = reading.faults;
    if (first === undefined) throw new Error('A table that is missing must be a fault');
    return { ok: false, errors: [first, ...rest] };
  }
  const draft: Draft = { schemaVersion: 1 };
  readSettings(reading, tables.settings, draft);
  readDetails(reading, tables.details, readCriteria(reading, tables.criteria, draft));
  const parsed = parseRuleSet(draft);
  const elsewhere = `${tables.settings.sheet}!A1`;
  const found = parsed.ok
    ? []
    : parsed.errors.map((fault) => placeFault(reading, fault, elsewhere));
  const faults = [...reading.faults, ...withoutEchoes(reading.faults, found)];
  return unlessFaulty(inReadingOrder(faults), () => {
    if (!parsed.ok) throw new Error('A rule set without a fault must parse');
    return parsed.value;
  });
}

type Tables = {
  readonly criteria: FoundTable;
  readonly details: FoundTable;
  readonly settings: FoundTable;
};

function findTables(book: GuardedWorkbook, faults: RuleSetWorkbookFault[]): Tables | undefined {
  const headersOf = (columns: readonly { readonly header: string }[]) =>
    columns.map(({ header }) => header);
  const find = (sheet: string, headers: readonly string[]) =>
    findTable(book, sheet, headers, faults);
  const criteria = find(RULE_SET_SHEETS.criteria, [LEVEL_HEADER, ...headersOf(CRITERION_COLUMNS)]);
  const details = find(RULE_SET_SHEETS.details, [OWNER, TYPE, ...headersOf(DETAIL_COLUMNS)]);
  const settings = find(RULE_SET_SHEETS.settings, [SETTING, ...headersOf(SETTING_COLUMNS)]);
  if (criteria === undefined || details === undefined || settings === undefined) return undefined;
  return { criteria, details, settings };
}

function readSettings(reading: Reading, table: FoundTable, draft: Draft): void {
  const sheet = { table, header: SETTING, columns: SETTING_COLUMNS, types: SETTING_ROWS };
  const seen = new Map<string, string>();
  for (const row of table.rows) {
    const type = typeOfRow(reading, sheet, row);
    if (type === undefined) continue;
    const cell = table.cell(row, SETTING);
    const first = seen.get(type.word);
    if (first !== undefined && !type.list) {
      faultAt(reading, cell, { kind: 'SettingTwice', word: type.word, first });
      continue;
    }
    seen.set(type.word, cell);
    takeRow(reading, sheet, row, type, [], draft);
  }
}

function readDetails(
  reading: Reading,
  table: FoundTable,
  criteria: readonly ReadCriterion[],
): void {
  const sheet = { table, header: TYPE, columns: DETAIL_COLUMNS, types: DETAIL_ROWS };
  for (const row of table.rows) {
    const type = typeOfRow(reading, sheet, row);
    const found = table.text(row, OWNER);
    const owner = criteria.find(({ draft }) => draft.id === found);
    const cell = table.cell(row, OWNER);
    if (found === '') faultAt(reading, cell, { kind: 'BlankField', header: OWNER });
    else if (owner === undefined) faultAt(reading, cell, { kind: 'UnknownOwner', found });
    else if (type !== undefined) takeRow(reading, sheet, row, type, owner.path, owner.draft);
  }
}

const cellOf = (fault: RuleSetWorkbookFault): string =>
  fault.kind === 'AtCell'
    ? fault.cell
    : fault.kind === 'File' && 'cell' in fault.fault
      ? fault.fault.cell
      : '';

/** What the check says of a cell that could not be read is said already. */
const withoutEchoes = (
  read: readonly RuleSetWorkbookFault[],
  found: readonly RuleSetWorkbookFault[],
): readonly RuleSetWorkbookFault[] => {
  const unread = new Set(read.map(cellOf));
  return found.filter((fault) => !unread.has(cellOf(fault)));
};

const SHEET_ORDER: readonly string[] = Object.values(RULE_SET_SHEETS);

/** By sheet, row and column, so that people work through them from the top. */
function inReadingOrder(faults: readonly RuleSetWorkbookFault[]): readonly RuleSetWorkbookFault[] {
  const keyOf = (fault: RuleSetWorkbookFault): readonly [number, number, number] => {
    const [sheet = '', name = ''] = cellOf(fault).split('!');
    const place = parseCellName(name);
    return [SHEET_ORDER.indexOf(sheet), place?.row ?? 0, place?.column ?? 0];
  };
  return faults.toSorted((a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    return keyA[0] - keyB[0] || keyA[1] - keyB[1] || keyA[2] - keyB[2];
  });
}
