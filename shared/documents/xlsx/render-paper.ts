import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { chartTable } from '../chart-table.ts';
import type { Block, Paper } from '../paper.ts';
import { type Captioned, paperSheet, repeatedHead } from './paper-sheet.ts';
import { DEFAULT_FONT } from './template-styles.ts';
import { tidyText } from './tidy-text.ts';
import { finishWorkbook, STAMP } from './write-template.ts';

type NamedTable = Captioned & { readonly name: string };

/** What stands above a table and names it: the nearest heading, or the name in the title. */
function nameAbove(before: readonly Block[]): string {
  const named = before.findLast(({ kind }) => kind === 'HEADING' || kind === 'TITLE');
  if (named?.kind === 'HEADING') return named.text;
  return named?.kind === 'TITLE' ? (named.lines.find(({ heading }) => heading)?.text ?? '') : '';
}

/** The lines of the title that the table stands under. */
const titleAbove = (before: readonly Block[]): readonly string[] =>
  before
    .flatMap((block) => (block.kind === 'TITLE' ? [block] : []))
    .at(-1)
    ?.lines.map(({ text }) => text) ?? [];

/** Excel takes 31 characters of a sheet's name, none of these, and no name twice. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = tidyText(wanted.replace(/[[\]:*?/\\']/g, ' '))
    .slice(0, 27)
    .trim();
  const name = plain === '' ? 'Bảng' : plain;
  const alike = taken.filter((other) => other === name || other.startsWith(`${name} (`)).length;
  return alike === 0 ? name : `${name} (${alike + 1})`;
}

function namedTables(blocks: readonly Block[]): readonly NamedTable[] {
  const tables: NamedTable[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'TABLE' && block.kind !== 'CHART') continue;
    const before = blocks.slice(0, index);
    const wanted = block.kind === 'CHART' ? block.caption : nameAbove(before);
    const name = sheetName(
      wanted,
      tables.map((table) => table.name),
    );
    const table = block.kind === 'CHART' ? chartTable(block) : block;
    tables.push({ name, title: titleAbove(before), table });
  }
  return tables;
}

/**
 * Renders the tables of a paper as a workbook, one sheet for each under the paper's title, figures as numbers. The
 * same paper gives the same bytes.
 *
 * @throws {Error} a bug of the caller: a paper without a table.
 */
export async function renderPaperAsXlsx(paper: Paper): Promise<Uint8Array> {
  const tables = namedTables(paper.blocks);
  if (tables.length === 0) throw new Error('A workbook needs a table.');
  const sheets = tables.map(
    ({ name, ...captioned }): WriteSheet => ({ name, ...paperSheet(paper, captioned) }),
  );
  const book = await writeXlsx({
    sheets,
    namedRanges: sheets.map(({ name }) => repeatedHead(name)),
    defaultFont: DEFAULT_FONT,
    activeSheet: 0,
    properties: {
      title: paper.title.normalize('NFC'),
      creator: paper.author.normalize('NFC'),
      created: STAMP,
      modified: STAMP,
    },
  });
  return finishWorkbook(book);
}
