import type { RuleSetFault } from '../../../domain/scoring/rule-set-fault.ts';
import { DETAIL_ROWS } from './detail-rows.ts';
import type { Reading, Stand } from './reading.ts';
import type { CellProblem, RuleSetWorkbookFault } from './rule-set-workbook-fault.ts';
import { SETTING_ROWS } from './setting-rows.ts';

/** A fault of the JSON at the cell that caused it; `elsewhere` is a cell for what stands in none. */
export function placeFault(
  reading: Reading,
  fault: RuleSetFault,
  elsewhere: string,
): RuleSetWorkbookFault {
  const path = fault.kind === 'UnknownField' ? `${fault.path}.${fault.field}` : fault.path;
  const exact = reading.stands.get(path);
  const cell = exact?.cell ?? nearest(reading, path)?.cell ?? elsewhere;
  return { kind: 'AtCell', cell, problem: problemOf(reading, fault, path, exact) };
}

const parentOf = (path: string): string => path.replace(/(?:\.\w+|\[\d+\])$/, '');

function nearest(reading: Reading, path: string): Stand | undefined {
  const parent = parentOf(path);
  if (parent === path) return undefined;
  return reading.stands.get(parent) ?? nearest(reading, parent);
}

function problemOf(
  reading: Reading,
  fault: RuleSetFault,
  path: string,
  exact: Stand | undefined,
): CellProblem {
  const name = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const inCriterion = path.startsWith('$.criteria[');
  const rows = DETAIL_ROWS.find((type) => type.path.join('.') === name);
  if (fault.kind === 'Missing') {
    if (inCriterion && name === 'children') return { kind: 'GroupWithoutRows' };
    if (inCriterion && rows !== undefined) return { kind: 'RowsMissing', word: rows.word };
    if (exact !== undefined) return { kind: 'BlankField', header: exact.header };
    const setting = SETTING_ROWS.find((type) => path === `$.${type.path.join('.')}`);
    if (setting !== undefined) return { kind: 'SettingMissing', word: setting.word };
  }
  if (fault.kind === 'UnknownField') {
    if (inCriterion && name === 'children') return { kind: 'RowsBelowIndicator' };
    if (inCriterion && rows !== undefined) return { kind: 'RowsNotTaken', word: rows.word };
    if (exact !== undefined) return { kind: 'FieldNotTaken', header: exact.header };
  }
  if (fault.kind !== 'IdTwice') return { kind: 'RuleFault', fault };
  const first = reading.stands.get(fault.first)?.cell ?? fault.first;
  return { kind: 'RuleFault', fault: { ...fault, first } };
}
