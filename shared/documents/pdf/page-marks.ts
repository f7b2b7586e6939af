import type { Lookup } from '../paper.ts';
import { drawFrame } from './draw-line.ts';
import { drawLookup } from './draw-lookup.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import { type Span, span } from './text-lines.ts';

/**
 * What stands outside the text: on every page DỰ THẢO in the top margin and a notice in the bottom margin, on the
 * first one the code to look the paper up by.
 */
export type PageMarks = {
  readonly draft: boolean;
  readonly notice?: string | undefined;
  readonly lookup?: Lookup | undefined;
  /** Pages without a number are sheets of their own. */
  readonly numbered?: boolean;
};

const PAGE_NUMBER_SIZE = 13;
const DRAFT_SIZE = 13;
const NOTICE_SIZE = 10;

/** Page number from page 2 on, centred in the top margin; marks are read out once, on the first page. */
export function drawPageMarks(flow: Flow, marks: PageMarks): void {
  const { margins, height, width } = flow.format;
  if (flow.pageNumber > 1 && marks.numbered !== false) {
    const [line] = flow.lines(
      [span(String(flow.pageNumber), 'regular', PAGE_NUMBER_SIZE)],
      flow.width,
    );
    const box = { left: flow.left, width: flow.width, align: 'center' as const };
    const lineHeight = lineHeightOf(PAGE_NUMBER_SIZE);
    const top = (margins.top - lineHeight) / 2;
    flow.artifact('Pagination', () => line && flow.line(line, { ...box, top, height: lineHeight }));
  }
  if (marks.draft) {
    const right = width - margins.right;
    drawStamp(flow, span('DỰ THẢO', 'bold', DRAFT_SIZE), { right, middle: margins.top / 2 });
  }
  if (marks.notice !== undefined) {
    const middle = height - margins.bottom / 2;
    drawStamp(flow, span(marks.notice, 'bold', NOTICE_SIZE), { middle });
  }
  if (marks.lookup !== undefined && flow.pageNumber === 1) drawLookup(flow, marks.lookup);
}

const STAMP_PADDING = 6;

/** A framed text: at the right of the page, or in the middle of the text's width. */
function drawStamp(flow: Flow, text: Span, place: { right?: number; middle: number }): void {
  const lines = flow.lines([text], flow.width - 2 * STAMP_PADDING);
  const lineHeight = lineHeightOf(text.size);
  const width = Math.max(...lines.map((line) => line.width)) + 2 * STAMP_PADDING;
  const height = lines.length * lineHeight + 4;
  const left =
    place.right === undefined ? flow.left + (flow.width - width) / 2 : place.right - width;
  const top = place.middle - height / 2;
  const draw = (): void => {
    for (const [index, line] of lines.entries()) {
      const box = { left, top: top + 2 + index * lineHeight, width, height: lineHeight };
      flow.line(line, { ...box, align: 'center' });
    }
  };
  if (flow.pageNumber === 1) {
    const element = flow.element(flow.document.root, 'P');
    flow.content(element, draw);
    element.end();
  } else flow.artifact('Pagination', draw);
  flow.artifact('Layout', () => drawFrame(flow.document.pdf, { left, top, width, height }, 0.8));
}
