import { encode } from 'uqr';
import { publicPageAddress } from '../../domain/decisions/published-decision.ts';
import { showVerificationCode } from '../../domain/decisions/verification-code.ts';
import type { Lookup } from '../paper.ts';
import { type Flow, lineHeightOf, MM } from './flow.ts';
import type { PdfInternals } from './pdf-internals.ts';
import { span } from './text-lines.ts';

const SIZE = 9;
/** From the end of the text block down to the middle of the line: above a notice in the same margin. */
const BELOW_TEXT = 10;

/** The lowest corner of the left margin: outside the text, and far from signature and seal, which stand at the right. */
const QR = { left: 8 * MM, fromFoot: 8 * MM, side: 17 * MM };

/** The code to look a paper up by: a line in the bottom margin and, saying the same to phones, a QR code beside it. */
export function drawLookup(flow: Flow, lookup: Lookup): void {
  const { height, margins } = flow.format;
  const code = showVerificationCode(lookup.code);
  const text = `Mã tra cứu: ${code} – kiểm tra tại ${lookup.address}`;
  const lineHeight = lineHeightOf(SIZE);
  const top = height - margins.bottom + BELOW_TEXT - lineHeight / 2;
  const element = flow.element(flow.document.root, 'P');
  flow.content(element, () => {
    for (const [index, line] of flow.lines([span(text, 'regular', SIZE)], flow.width).entries()) {
      const box = { left: flow.left, top: top + index * lineHeight, width: flow.width };
      flow.line(line, { ...box, height: lineHeight, align: 'center' });
    }
  });
  element.end();
  const page = publicPageAddress(lookup.address, lookup.code);
  flow.artifact('Layout', () => drawQrCode(flow.document.pdf, height, page));
}

/** Black modules as rectangles, those that follow each other in a row as one. */
function drawQrCode(pdf: PdfInternals, pageHeight: number, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = QR.side / size;
  const top = pageHeight - QR.fromFoot - QR.side;
  const rounded = (points: number) => String(Math.round(points * 1000) / 1000);
  const rectangles = data.flatMap((row, y) =>
    runsOf(row).map(([from, to]) =>
      [QR.left + from * module, top + y * module, (to - from) * module, module]
        .map(rounded)
        .join(' '),
    ),
  );
  pdf.addContent(`${rectangles.map((rectangle) => `${rectangle} re`).join(' ')} f`);
}

/** Where runs of black modules begin and end. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const [x, black] of row.entries()) {
    const last = runs.at(-1);
    if (!black) continue;
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
}
