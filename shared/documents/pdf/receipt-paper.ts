import { dateText } from '../calendar-text.ts';
import { Flow, MM, type PageFormat } from './flow.ts';
import { drawLetterhead } from './letterhead.ts';
import { drawPageMarks } from './page-marks.ts';
import { drawParagraph } from './paragraph.ts';
import { closePdf, openPdf } from './pdf-document.ts';
import { drawStack, type StackItem } from './stack.ts';
import { drawTable, type Row } from './table.ts';
import { span } from './text-lines.ts';

/** BIÊN NHẬN of one version of a unit's sheet. Texts and figures are for people, as they stand (`8,5`). */
export type ReceiptPaper = {
  /** `['TỈNH LÀO CAI']`, and below it the bloc in capitals. */
  readonly superiors: readonly string[];
  readonly body: readonly string[];
  readonly place: string;
  /** Calendar date on which the sheet came in, `2023-12-15`. */
  readonly date: string;
  /** `Huyện Bắc Hà`. */
  readonly unit: string;
  /** What the receipt says, top to bottom: `Tiếp nhận lúc`, `16:59:59 ngày 10/12/2023`. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Sentences below. */
  readonly notes: readonly string[];
  /** A stamp for every page, as on sample data. */
  readonly notice?: string | undefined;
  /** UTC instant at which the sheet came in: the file's dates. The same paper gives the same bytes. */
  readonly createdAt: string;
};

const A4: PageFormat = {
  width: 210 * MM,
  height: 297 * MM,
  margins: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 16 * MM },
};
const SIZE = 13;
const LABEL_SHARE = 0.33;

function drawTitle(flow: Flow, { unit }: ReceiptPaper): void {
  const line = (text: string, size: number): StackItem => ({
    spans: [span(text, 'bold', size)],
    align: 'center',
  });
  const items: readonly StackItem[] = [
    { ...line('BIÊN NHẬN', 16), before: 18, tag: 'H1' },
    { ...line(`Bản tự chấm điểm của ${unit}`, 14), rule: 'short' },
  ];
  flow.y =
    drawStack(flow, flow.document.root, { left: flow.left, width: flow.width, items }, flow.y) + 12;
}

function drawFacts(flow: Flow, { facts }: ReceiptPaper): void {
  const label = flow.width * LABEL_SHARE;
  const row = ([left, right]: readonly [string, string], bold: boolean): Row => ({
    cells: [
      { spans: [span(left, 'bold', SIZE)], align: bold ? 'center' : 'left' },
      { spans: [span(right, bold ? 'bold' : 'regular', SIZE)], align: bold ? 'center' : 'left' },
    ],
  });
  drawTable(flow, flow.document.root, {
    widths: [label, flow.width - label],
    head: row(['Nội dung', 'Thông tin'], true),
    rows: facts.map(({ label: name, text }) => row([name, text], false)),
  });
  flow.y += 10;
}

/**
 * Renders a receipt on one A4 page, or more where its texts need them.
 *
 * @throws {Error} a bug of the caller: no facts, a character without a glyph.
 */
export async function renderReceipt(paper: ReceiptPaper): Promise<Uint8Array> {
  const document = openPdf({
    title: `Biên nhận bản tự chấm điểm – ${paper.unit}`,
    author: paper.body.join(' '),
    createdAt: paper.createdAt,
  });
  const marks = { draft: false, notice: paper.notice };
  const flow = new Flow(document, A4, (page) => drawPageMarks(page, marks));
  const { superiors, body } = paper;
  const placeAndDate = `${paper.place}, ${dateText(paper.date)}`;
  drawLetterhead(flow, { superiors, body, placeAndDate });
  drawTitle(flow, paper);
  drawFacts(flow, paper);
  for (const note of paper.notes)
    drawParagraph(flow, document.root, [span(note, 'italic', 12)], { align: 'justify', after: 4 });
  return closePdf(document);
}
