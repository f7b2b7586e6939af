import type { Paper } from '../paper.ts';
import { numberLine, placeAndDateLine } from '../paper-text.ts';
import { Flow, MM, type PageFormat } from './flow.ts';
import { drawLetterhead } from './letterhead.ts';
import { drawPageMarks } from './page-marks.ts';
import { drawBlock } from './paper-block.ts';
import { closePdf, openPdf } from './pdf-document.ts';

const margins = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 16 * MM };

/** A4 with the form's margins, in points. */
export const A4: Readonly<Record<'PORTRAIT' | 'LANDSCAPE', PageFormat>> = {
  PORTRAIT: { width: 210 * MM, height: 297 * MM, margins },
  LANDSCAPE: { width: 297 * MM, height: 210 * MM, margins },
};

/** On the wide page both columns of the head have room. */
const WIDE_ISSUER_SHARE = 0.5;

/** The sizes that the form allows for the text, in points, the better legible first. */
const TEXT_SIZES = [14, 13] as const;

function drawHead(flow: Flow, { head, orientation }: Paper): void {
  if (head === undefined) return;
  const { superiors = [], body, number, placeAndDate } = head;
  const letterhead = {
    superiors,
    body,
    number: number && numberLine(number),
    placeAndDate: placeAndDate && placeAndDateLine(placeAndDate),
  };
  drawLetterhead(flow, letterhead, orientation === 'LANDSCAPE' ? WIDE_ISSUER_SHARE : undefined);
}

/** Sets the whole paper with its text at a size. `bodyPages` are those before the first annex. */
function layOut(paper: Paper, size: number) {
  if (paper.blocks.length === 0) throw new Error('A paper needs something to say.');
  const document = openPdf(paper);
  const format = A4[paper.orientation ?? 'PORTRAIT'];
  const flow = new Flow(document, format, (page) => drawPageMarks(page, paper));
  drawHead(flow, paper);
  let bodyPages: number | undefined;
  for (const [index, block] of paper.blocks.entries()) {
    if (block.kind === 'NEW_PAGE') bodyPages ??= flow.pageNumber;
    drawBlock({ flow, size }, block, paper.blocks.slice(index + 1));
  }
  return { document, bodyPages: bodyPages ?? flow.pageNumber };
}

/** The layout in 14 points, or in 13 where that spares a second page; a longer text flows on in 14. */
function bestLayout(paper: Paper) {
  const [large, small] = TEXT_SIZES;
  const preferred = { ...layOut(paper, large), size: large };
  if (preferred.bodyPages === 1) return preferred;
  const closer = { ...layOut(paper, small), size: small };
  return closer.bodyPages === 1 ? closer : preferred;
}

/** The size of a paper's text in points, the same in every format. @throws as `renderPaper`. */
export const textSizeOf = (paper: Paper): number => bestLayout(paper).size;

/**
 * Renders a text paper as PDF/A-2a and PDF/UA-1; the same paper gives the same bytes.
 *
 * @throws {Error} a bug of the caller: nothing to say, a table without rows or with a row of other columns, a
 * head, title or block of signatures longer than a page, a character without a glyph.
 */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  return closePdf(bestLayout(paper).document);
}
