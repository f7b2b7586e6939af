import { chartTable } from '../chart-table.ts';
import type { Block, ChartBlock, Signature, Signatures, TableBlock } from '../paper.ts';
import { FORM, signatureRows, staysWithNext } from '../paper-form.ts';
import { recipientLines } from '../paper-text.ts';
import { shortRuleXml } from './word-head.ts';
import { tableXml, type WordRow } from './word-table.ts';
import { emptyXml, paragraphXml, runsXml, type WordParagraph } from './word-xml.ts';

/** Where a block is written: width of the text and size of its letters, in points. */
type Setting = { readonly width: number; readonly size: number };
type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const ALIGN = { justify: 'both', left: 'left', center: 'center', right: 'right' } as const;

function titleXml({ width }: Setting, { lines }: Of<'TITLE'>): string {
  const all = lines.map(({ text, face, before = 0, rule, heading }) => {
    const look: WordParagraph = {
      align: 'center',
      before,
      keepNext: true,
      indent: width * FORM.titleAside,
      ...(heading === true ? { style: 'Heading1' } : {}),
    };
    const written = paragraphXml(runsXml([{ text, face }], FORM.titleSize), look);
    const room = width * (1 - 2 * FORM.titleAside);
    return rule === true ? written + shortRuleXml(width, room, text, FORM.titleSize) : written;
  });
  return all.join('') + emptyXml({ after: FORM.titleAfter, keepNext: true });
}

function headingXml({ size }: Setting, { text, centred = false }: Of<'HEADING'>): string {
  const look: WordParagraph = {
    ...(centred ? { align: 'center' } : { firstIndent: FORM.firstIndent }),
    style: 'Heading2',
    keepNext: true,
    spacing: FORM.spacing,
    after: FORM.afterParagraph,
  };
  return paragraphXml(runsXml([{ text, face: 'bold' }], centred ? FORM.titleSize : size), look);
}

function bodyXml({ size }: Setting, block: Of<'PARAGRAPH'>, keepNext: boolean): string {
  const { align = 'justify', runs } = block;
  return paragraphXml(runsXml(runs, size), {
    align: ALIGN[align],
    ...(align === 'justify' ? { firstIndent: FORM.firstIndent } : {}),
    spacing: FORM.spacing,
    after: FORM.afterParagraph,
    keepNext,
  });
}

function tableBlockXml({ width }: Setting, block: TableBlock, held: boolean): string {
  const { columns, rows, closing, size = FORM.tableSize } = block;
  const cell = (
    text: string,
    look: WordParagraph,
    face: 'regular' | 'bold' | 'italic' | 'boldItalic',
  ) => ({
    content: paragraphXml(runsXml([{ text, face }], size), look),
  });
  const head: WordRow = {
    head: true,
    cells: columns.map(({ heading }) => cell(heading, { align: 'center' }, 'bold')),
  };
  const closes = closing !== undefined || held;
  const body = rows.map((row, index): WordRow => {
    const keepNext = index === rows.length - 2 || (index === rows.length - 1 && closes);
    if ('heading' in row) {
      const named = cell(row.heading, { keepNext: true }, 'bold');
      return { cells: [{ ...named, columns: columns.length }] };
    }
    const { cells, face = 'regular' } = row;
    return {
      cells: columns.map(({ align }, place) => cell(cells[place] ?? '', { align, keepNext }, face)),
    };
  });
  const widths = columns.map(({ share }) => share * width);
  const end =
    closing === undefined
      ? emptyXml({ after: FORM.afterTable, keepNext: held })
      : paragraphXml(runsXml([{ text: closing }], size), {
          align: 'right',
          before: FORM.closingGap,
          keepNext: held,
        });
  return tableXml(widths, [head, ...body], true) + end;
}

function chartXml(setting: Setting, block: ChartBlock, held: boolean): string {
  const caption = runsXml([{ text: block.caption, face: 'italic' }], FORM.tableSize);
  const look: WordParagraph = { align: 'center', after: FORM.closingGap, keepNext: true };
  return paragraphXml(caption, look) + tableBlockXml(setting, chartTable(block), held);
}

function signatureXml({ onBehalf, title, note, name }: Signature): string {
  const line = (text: string, face: 'bold' | 'italic' = 'bold', before = 0): string =>
    paragraphXml(runsXml([{ text, face }], face === 'bold' ? 14 : 13), { align: 'center', before });
  return [
    onBehalf === undefined ? '' : line(onBehalf),
    line(title),
    note === undefined ? '' : line(note, 'italic'),
    line(name ?? '', 'bold', FORM.signingRoom),
  ].join('');
}

function recipientsXml(recipients: readonly string[]): string {
  if (recipients.length === 0) return paragraphXml('');
  const lines = recipientLines(recipients).map((text) => paragraphXml(runsXml([{ text }], 11)));
  return paragraphXml(runsXml([{ text: 'Nơi nhận:', face: 'boldItalic' }], 12)) + lines.join('');
}

function signaturesXml({ width }: Setting, { recipients = [], signatures }: Signatures): string {
  const table = (shares: readonly number[], contents: readonly string[]): string => {
    const cells = contents.map((content) => ({ content }));
    return tableXml(
      shares.map((share) => share * width),
      [{ cells }],
      false,
    );
  };
  const gap = emptyXml({ after: FORM.beforeSignatures, keepNext: true });
  const beside = [FORM.recipientsShare, 1 - FORM.recipientsShare];
  if (signatures.length <= 1)
    return gap + table(beside, [recipientsXml(recipients), signatures.map(signatureXml).join('')]);
  const rows = signatureRows(signatures).map((row) =>
    table(
      row.map(() => 1 / row.length),
      row.map(signatureXml),
    ),
  );
  const below = recipients.length === 0 ? [] : [recipientsXml(recipients)];
  return gap + [...rows, ...below].join(gap);
}

/** A block as content of a Word document; `after` are those that follow it. */
export function blockXml(setting: Setting, block: Block, after: readonly Block[]): string {
  const held = staysWithNext(block, after);
  switch (block.kind) {
    case 'TITLE':
      return titleXml(setting, block);
    case 'HEADING':
      return headingXml(setting, block);
    case 'PARAGRAPH':
      return bodyXml(setting, block, held);
    case 'TABLE':
      return tableBlockXml(setting, block, held);
    case 'CHART':
      return chartXml(setting, block, held);
    case 'SIGNATURES':
      return signaturesXml(setting, block);
    case 'NEW_PAGE':
      return emptyXml({ pageBreakBefore: true });
  }
}
