import type { Block, Run, TableBlock } from '../paper.ts';
import { FORM, staysWithNext } from '../paper-form.ts';
import { chartOpening, drawChart } from './bar-chart.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import { drawParagraph, type ParagraphStyle, paragraphHeight } from './paragraph.ts';
import { drawSignatureBlock, signatureBlockHeight } from './signature-block.ts';
import { drawStack, type Stack, type StackItem, stackHeight } from './stack.ts';
import { drawTable, type Row, type Table, tableOpening } from './table.ts';
import { type Span, span } from './text-lines.ts';

/** How text is set where it isn't told: size in points. */
type Setting = { readonly flow: Flow; readonly size: number };
type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const spansOf = (runs: readonly Run[], size: number): readonly Span[] =>
  runs.map(({ text, face = 'regular' }) => span(text, face, size));

const styleOf = (align: Of<'PARAGRAPH'>['align'] = 'justify'): ParagraphStyle => ({
  align,
  ...(align === 'justify' ? { firstIndent: FORM.firstIndent } : {}),
  spacing: FORM.spacing,
  after: FORM.afterParagraph,
});

const headingStyle = ({ centred = false }: Of<'HEADING'>): ParagraphStyle => ({
  ...styleOf(centred ? 'center' : 'left'),
  ...(centred ? {} : { firstIndent: FORM.firstIndent }),
  tag: 'H2',
});

const headingSpans = ({ text, centred }: Of<'HEADING'>, size: number): readonly Span[] => [
  span(text, 'bold', centred ? FORM.titleSize : size),
];

function titleStack({ flow }: Setting, { lines }: Of<'TITLE'>): Stack {
  const aside = flow.width * FORM.titleAside;
  const items = lines.map(
    ({ text, face, before = 0, rule = false, heading = false }): StackItem => ({
      spans: [span(text, face, FORM.titleSize)],
      align: 'center',
      before,
      ...(rule ? { rule: 'short' } : {}),
      ...(heading ? { tag: 'H1' } : {}),
    }),
  );
  return { left: flow.left + aside, width: flow.width - 2 * aside, items };
}

/** Height of what stands below the last row on its page: its closing mark, and what is held. */
function belowTable({ closing, size = FORM.tableSize }: TableBlock, held: number): number {
  if (closing !== undefined) return FORM.closingGap + lineHeightOf(size) + held;
  return held === 0 ? 0 : FORM.afterTable + held;
}

function rowOf(
  { columns, size = FORM.tableSize }: TableBlock,
  row: TableBlock['rows'][number],
): Row {
  if ('heading' in row) {
    const spans = [span(row.heading, 'bold', size)];
    return { cells: [{ spans, align: 'left', columns: columns.length }], heading: true };
  }
  const { face = 'regular' } = row;
  const cells = columns.map(({ align }, index) => ({
    spans: [span(row.cells[index] ?? '', face, size)],
    align,
  }));
  return { cells };
}

function tableOf({ flow }: Setting, block: TableBlock, held: number): Table {
  const { columns, rows, size = FORM.tableSize } = block;
  const odd = rows.find((row) => 'cells' in row && row.cells.length !== columns.length);
  if (odd !== undefined) throw new Error('A row of the table has other columns than its head.');
  return {
    widths: columns.map(({ share }) => share * flow.width),
    head: {
      cells: columns.map(({ heading }) => ({
        spans: [span(heading, 'bold', size)],
        align: 'center' as const,
      })),
    },
    rows: rows.map((row) => rowOf(block, row)),
    followedBy: belowTable(block, held),
  };
}

/** Height of what must stand on one page with the end of the block before it: zero where nothing must. */
function heldBy(setting: Setting, block: Block, after: readonly Block[]): number {
  const [next, ...rest] = after;
  if (next === undefined || !staysWithNext(block, after)) return 0;
  return opening(setting, next, rest);
}

/** The room that a block needs to begin on a page, with what it must not be parted from. */
function opening(setting: Setting, block: Block, after: readonly Block[]): number {
  const { flow, size } = setting;
  const held = heldBy(setting, block, after);
  switch (block.kind) {
    case 'TITLE':
      return stackHeight(flow, titleStack(setting, block)) + FORM.titleAfter + held;
    case 'HEADING': {
      const spans = headingSpans(block, size);
      return paragraphHeight(flow, spans, headingStyle(block)) + FORM.afterParagraph + held;
    }
    case 'PARAGRAPH': {
      const whole = paragraphHeight(flow, spansOf(block.runs, size), styleOf(block.align));
      const lines = 3 * lineHeightOf(size, FORM.spacing);
      return whole > lines ? lines : whole + (held === 0 ? 0 : FORM.afterParagraph + held);
    }
    case 'TABLE':
      return tableOpening(flow, tableOf(setting, block, held));
    case 'CHART':
      return chartOpening(flow, block);
    case 'SIGNATURES':
      return FORM.beforeSignatures + signatureBlockHeight(flow, block);
    case 'NEW_PAGE':
      return 0;
  }
}

function drawTitle(setting: Setting, block: Of<'TITLE'>, held: number): void {
  const { flow } = setting;
  const stack = titleStack(setting, block);
  const height = stackHeight(flow, stack);
  if (height > flow.pageRoom) throw new Error('The title is longer than a page.');
  flow.need(Math.min(height + FORM.titleAfter + held, flow.pageRoom));
  flow.y = drawStack(flow, flow.document.root, stack, flow.y) + FORM.titleAfter;
}

function drawTableBlock(setting: Setting, block: TableBlock, held: number): void {
  const { flow } = setting;
  drawTable(flow, flow.document.root, tableOf(setting, block, held));
  if (block.closing !== undefined) {
    flow.y += FORM.closingGap;
    const spans = [span(block.closing, 'regular', block.size ?? FORM.tableSize)];
    const followedBy = held;
    drawParagraph(flow, flow.document.root, spans, { align: 'right', followedBy });
  } else flow.y += FORM.afterTable;
}

/** Draws a block at the flow's `y`; `after` are those that follow it, as it may have to stay with them. */
export function drawBlock(setting: Setting, block: Block, after: readonly Block[]): void {
  const { flow, size } = setting;
  const { root } = flow.document;
  const held = heldBy(setting, block, after);
  const followedBy = held === 0 ? 0 : FORM.afterParagraph + held;
  switch (block.kind) {
    case 'TITLE':
      drawTitle(setting, block, held);
      break;
    case 'HEADING':
      drawParagraph(flow, root, headingSpans(block, size), { ...headingStyle(block), followedBy });
      break;
    case 'PARAGRAPH':
      drawParagraph(flow, root, spansOf(block.runs, size), {
        ...styleOf(block.align),
        followedBy,
      });
      break;
    case 'TABLE':
      drawTableBlock(setting, block, held);
      break;
    case 'CHART':
      drawChart(flow, block);
      break;
    case 'SIGNATURES':
      flow.y += FORM.beforeSignatures;
      drawSignatureBlock(flow, block);
      break;
    case 'NEW_PAGE':
      flow.newPage();
  }
}
