import { readRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { writeRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/write-rule-set-workbook.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { placeOfFault } from '../../shared/wording/rule-set-workbook-faults.ts';
import { packed, unpacked } from './raw-workbook.ts';

/** The sheets of the workbook, by the part that holds each. */
const PARTS = {
  criteria: 'xl/worksheets/sheet1.xml',
  details: 'xl/worksheets/sheet2.xml',
  settings: 'xl/worksheets/sheet3.xml',
} as const;

/** What stands in a cell instead: text, a number as a spreadsheet keeps it, or a formula. */
export type Typed = {
  readonly sheet: keyof typeof PARTS;
  readonly cell: string;
  readonly text?: string;
  readonly xml?: readonly [attributes: string, inner: string];
};

/** The workbook of a rule set that can be written. */
export async function workbookOf(ruleSet: RuleSet): Promise<Uint8Array> {
  const written = await writeRuleSetWorkbook(ruleSet);
  if (!written.ok) throw new Error(JSON.stringify(written.errors));
  return written.value;
}

/** The workbook with other contents in some cells. */
export function typedInto(workbook: Uint8Array, cells: readonly Typed[]): Uint8Array {
  const parts: Record<string, string> = { ...unpacked(workbook) };
  for (const { sheet, cell, text = '', xml } of cells) {
    const part = PARTS[sheet];
    const [attributes, inner] = xml ?? [
      't="inlineStr"',
      `<is><t xml:space="preserve">${text}</t></is>`,
    ];
    const before = parts[part] ?? '';
    const after = before.replace(
      new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${cell}" ${attributes}>${inner}</c>`,
    );
    if (after === before) throw new Error(`${sheet} has no cell ${cell} to change`);
    parts[part] = after;
  }
  return packed(parts);
}

/** The kind of every fault at its place; none when the workbook is read. */
export function faultsIn(workbook: Uint8Array): readonly (readonly [string, string])[] {
  const read = readRuleSetWorkbook(workbook);
  if (read.ok) return [];
  return read.errors.map((fault) => {
    const kind =
      fault.kind === 'AtCell'
        ? fault.problem.kind === 'RuleFault'
          ? fault.problem.fault.kind
          : fault.problem.kind
        : fault.kind === 'File'
          ? fault.fault.kind
          : fault.kind;
    return [placeOfFault(fault), kind];
  });
}
