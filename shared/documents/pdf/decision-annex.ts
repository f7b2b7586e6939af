import { type Flow, lineHeightOf } from './flow.ts';
import { drawParagraph } from './paragraph.ts';
import { romanNumeral } from './roman-numeral.ts';
import { drawStack, type StackItem } from './stack.ts';
import { type Cell, drawTable, type Row } from './table.ts';
import { span } from './text-lines.ts';

/** The annexed list: who gets what, bloc by bloc. */
export type DecisionAnnex = {
  /** What the list is of: `Các tập thể được tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023`. */
  readonly title?: string | undefined;
  readonly groups: readonly {
    /** `Khối thi đua các huyện, thị xã, thành phố`. */
    readonly blocName: string;
    readonly awards: readonly {
      /** `Cờ thi đua của Ủy ban nhân dân tỉnh`. */
      readonly title: string;
      /** Names as they are awarded: `Nhân dân và cán bộ huyện Bắc Hà`. */
      readonly recipients: readonly string[];
    }[];
  }[];
};

const SIZE = 13;
/** STT and the form of the award, as shares of the width; the names have the rest. */
const SHARES = { number: 0.09, award: 0.37 };
const END_MARK_GAP = 4;

const cell = (text: string, align: Cell['align'], face: 'regular' | 'bold' = 'regular'): Cell => ({
  spans: [span(text, face, SIZE)],
  align,
});

const HEAD: Row = {
  cells: ['STT', 'Tên đơn vị', 'Hình thức khen thưởng'].map((text) => cell(text, 'center', 'bold')),
};

function rowsOf(annex: DecisionAnnex): readonly Row[] {
  const rows: Row[] = [];
  let number = 0;
  for (const [index, { blocName, awards }] of annex.groups.entries()) {
    const name = cell(`${romanNumeral(index + 1)}. ${blocName}`, 'left', 'bold');
    rows.push({ cells: [{ ...name, columns: 3 }], heading: true });
    for (const { title, recipients } of awards) {
      for (const recipient of recipients) {
        number += 1;
        rows.push({
          cells: [cell(String(number), 'center'), cell(recipient, 'left'), cell(title, 'left')],
        });
      }
    }
  }
  return rows;
}

const isEmpty = ({ awards }: DecisionAnnex['groups'][number]): boolean =>
  awards.length === 0 || awards.some(({ recipients }) => recipients.length === 0);

function drawHeading(flow: Flow, annex: DecisionAnnex, attachedTo: string): void {
  const line = (text: string, face: 'bold' | 'italic', before = 0): StackItem => ({
    spans: [span(text, face, 14)],
    align: 'center',
    before,
  });
  const items: readonly StackItem[] = [
    { ...line('DANH SÁCH', 'bold'), tag: 'H1' },
    ...(annex.title === undefined ? [] : [line(annex.title, 'bold')]),
    { ...line(attachedTo, 'italic', 2), rule: 'short' },
  ];
  flow.y =
    drawStack(flow, flow.document.root, { left: flow.left, width: flow.width, items }, flow.y) + 10;
}

/**
 * Draws the list on pages of its own: grouped by bloc, numbered through, closed by `./.`.
 *
 * @throws {Error} a bug of the caller: no bloc, or a bloc or an award without recipients.
 */
export function drawAnnex(flow: Flow, annex: DecisionAnnex, attachedTo: string): void {
  if (annex.groups.length === 0 || annex.groups.some(isEmpty)) {
    throw new Error('The list of a decision needs at least one recipient in each bloc and award.');
  }
  flow.newPage();
  drawHeading(flow, annex, attachedTo);
  const number = flow.width * SHARES.number;
  const award = flow.width * SHARES.award;
  drawTable(flow, flow.document.root, {
    widths: [number, flow.width - number - award, award],
    head: HEAD,
    rows: rowsOf(annex),
    followedBy: lineHeightOf(SIZE) + END_MARK_GAP,
  });
  flow.y += END_MARK_GAP;
  drawParagraph(flow, flow.document.root, [span('./.', 'regular', SIZE)], { align: 'right' });
}
