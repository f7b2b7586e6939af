import type { Align } from './draw-line.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import type { StructureElement } from './pdf-internals.ts';
import type { Line, Span } from './text-lines.ts';

/** How a paragraph is set. All lengths in points. */
export type ParagraphStyle = {
  readonly align: Align;
  readonly firstIndent?: number;
  /** Line spacing: 1 is single. */
  readonly spacing?: number;
  readonly after?: number;
  /** The tag of its element: `P` unless told. */
  readonly tag?: string;
  /** Height of what must stand on the same page as the paragraph's last lines. */
  readonly followedBy?: number;
};

/** Fewest lines of a paragraph that may stand alone at the foot or the head of a page. */
const FEWEST_LINES = 2;

/**
 * How many of `count` lines stay on a page with the room of `room` lines; what follows the last line needs that
 * of `reserved` lines. Both need not be whole. Zero: the paragraph begins on the next page.
 */
export function linesThatStay(count: number, room: number, reserved: number): number {
  if (count + reserved <= room) return count;
  const most = Math.min(Math.floor(room), count - FEWEST_LINES);
  return most >= FEWEST_LINES ? most : 0;
}

/** The height of a paragraph without the space after it, in points. */
export function paragraphHeight(flow: Flow, spans: readonly Span[], style: ParagraphStyle): number {
  return flow.lines(spans, flow.width, style.firstIndent).length * lineHeight(spans, style);
}

const lineHeight = (spans: readonly Span[], style: ParagraphStyle): number =>
  lineHeightOf(Math.max(...spans.map(({ size }) => size)), style.spacing);

/** Sets a paragraph in the width of the text block, over as many pages as it takes, and ends its element. */
export function drawParagraph(
  flow: Flow,
  parent: StructureElement,
  spans: readonly Span[],
  style: ParagraphStyle,
): void {
  const height = lineHeight(spans, style);
  const element = flow.element(parent, style.tag ?? 'P');
  let rest = flow.lines(spans, flow.width, style.firstIndent);
  let indent = style.firstIndent ?? 0;
  while (rest.length > 0) {
    const stay = linesOnThisPage(flow, rest.length, height, style.followedBy ?? 0);
    if (stay > 0) {
      drawLines(flow, element, rest.slice(0, stay), { height, indent, align: style.align });
      indent = 0;
    }
    rest = rest.slice(stay);
    if (rest.length > 0) flow.newPage();
  }
  element.end();
  flow.y += style.after ?? 0;
}

function linesOnThisPage(flow: Flow, count: number, height: number, followedBy: number): number {
  const room = (flow.room + 0.001) / height;
  const stay = linesThatStay(count, room, followedBy / height);
  const emptyPage = flow.y === flow.format.margins.top;
  // On an empty page there is nothing to wait for: as much as fits, whatever follows.
  return stay === 0 && emptyPage ? Math.min(count, Math.max(1, Math.floor(room))) : stay;
}

function drawLines(
  flow: Flow,
  element: StructureElement,
  lines: readonly Line[],
  style: { readonly height: number; readonly indent: number; readonly align: Align },
): void {
  flow.content(element, () => {
    for (const [index, line] of lines.entries()) {
      const indent = index === 0 ? style.indent : 0;
      const box = { left: flow.left + indent, top: flow.y, width: flow.width - indent };
      flow.line(line, { ...box, height: style.height, align: style.align });
      flow.y += style.height;
    }
  });
}
