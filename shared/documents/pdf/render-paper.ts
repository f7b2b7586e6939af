import type { Block, Paper } from '../paper.ts';
import { numberLine, placeAndDateLine } from '../paper-text.ts';
import { Flow, MM, type PageFormat } from './flow.ts';
import { drawLetterhead } from './letterhead.ts';
import { drawPageMarks } from './page-marks.ts';
import { drawBlock } from './paper-block.ts';
import { closePdf, openPdf, type PdfDocument } from './pdf-document.ts';
import { SHEET_SIZES } from './sheet-sizes.ts';

const margins = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 16 * MM };

/** The page of a paper with the form's margins, in points. */
export function pageOf({ sheet = 'A4', orientation = 'PORTRAIT' }: Paper): PageFormat {
  const [short, long] = SHEET_SIZES[sheet];
  const [width, height] = orientation === 'PORTRAIT' ? [short, long] : [long, short];
  return { width: width * MM, height: height * MM, margins };
}

/** On the wide page both columns of the head have room. */
const WIDE_ISSUER_SHARE = 0.5;

/** The sizes that the form allows for the text, in points, the better legible first. */
const TEXT_SIZES = [14, 13] as const;

function drawHead(flow: Flow, { head, orientation }: Paper): void {
  if (head === undefined) return;
  const { superiors = [], body, number, about, placeAndDate } = head;
  const letterhead = {
    superiors,
    body,
    number: number && numberLine(number),
    about,
    placeAndDate: placeAndDate && placeAndDateLine(placeAndDate),
  };
  drawLetterhead(flow, letterhead, orientation === 'LANDSCAPE' ? WIDE_ISSUER_SHARE : undefined);
}

/** A paper that is being set, with its text at a size; its flow stands where the next block begins. */
type Setting = { readonly document: PdfDocument; readonly flow: Flow; readonly size: number };

/** Sets the head and the blocks before the first annex. */
function setBody(paper: Paper, annex: number, size: number): Setting {
  const document = openPdf({ ...paper, identifier: paper.lookup?.code });
  const flow = new Flow(document, pageOf(paper), (page) => drawPageMarks(page, paper));
  drawHead(flow, paper);
  const setting = { document, flow, size };
  setBlocks(setting, paper.blocks, 0, annex);
  return setting;
}

function setBlocks(setting: Setting, blocks: readonly Block[], from: number, to: number): void {
  for (const [index, block] of blocks.slice(from, to).entries())
    drawBlock(setting, block, blocks.slice(from + index + 1));
}

/**
 * The text in 14 points, or in 13 where that spares a second page; a longer one flows on in 14. Three pages never
 * become one.
 */
function bestBody(paper: Paper, annex: number): Setting {
  const [large, small] = TEXT_SIZES;
  const preferred = setBody(paper, annex, large);
  if (preferred.flow.pageNumber !== 2) return preferred;
  const closer = setBody(paper, annex, small);
  return closer.flow.pageNumber === 1 ? closer : preferred;
}

function layOut(paper: Paper): Setting {
  const { blocks } = paper;
  if (blocks.length === 0) throw new Error('A paper needs something to say.');
  const annex = blocks.findIndex(({ kind }) => kind === 'NEW_PAGE');
  const bodyEnd = annex < 0 ? blocks.length : annex;
  const setting = bestBody(paper, bodyEnd);
  setBlocks(setting, blocks, bodyEnd, blocks.length);
  return setting;
}

/** The size of a paper's text in points, the same in every format. @throws as `renderPaper`. */
export const textSizeOf = (paper: Paper): number => layOut(paper).size;

/**
 * Renders a text paper as PDF/A-2a and PDF/UA-1; the same paper gives the same bytes.
 *
 * @throws {Error} a bug of the caller: nothing to say, a table without rows or with a row of other columns, a
 * head, title or block of signatures longer than a page, a character without a glyph.
 */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  return closePdf(layOut(paper).document);
}
