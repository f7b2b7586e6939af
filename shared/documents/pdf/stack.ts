import { FORM } from '../paper-form.ts';
import type { Align } from './draw-line.ts';
import { type Flow, lineHeightOf } from './flow.ts';
import type { StructureElement } from './pdf-internals.ts';
import type { Span } from './text-lines.ts';

/** One paragraph in a column. */
export type StackItem = {
  readonly spans: readonly Span[];
  readonly align: Align;
  /** Points above it. */
  readonly before?: number;
  readonly tag?: string;
  /** A rule below it: as long as its longest line (`full`), or a part of that. */
  readonly rule?: 'full' | 'short';
};

/** A column of paragraphs in a part of the page's width; lengths in points. */
export type Stack = {
  readonly left: number;
  readonly width: number;
  readonly items: readonly StackItem[];
};

const RULE_GAP = 3;

const itemLayout = (flow: Flow, { spans, rule, before = 0 }: StackItem, width: number) => {
  const lines = flow.lines(spans, width);
  const lineHeight = lineHeightOf(Math.max(...spans.map(({ size }) => size)));
  const height = before + lines.length * lineHeight + (rule === undefined ? 0 : 2 * RULE_GAP);
  return { lines, lineHeight, height };
};

/** The height that a column takes, in points. */
export const stackHeight = (flow: Flow, { items, width }: Stack): number =>
  items.reduce((sum, item) => sum + itemLayout(flow, item, width).height, 0);

/** Draws a column from `top` down, on this page, and answers where it ends. The flow's `y` stays. */
export function drawStack(flow: Flow, parent: StructureElement, stack: Stack, top: number): number {
  let y = top;
  for (const item of stack.items) {
    const { lines, lineHeight, height } = itemLayout(flow, item, stack.width);
    const textTop = y + (item.before ?? 0);
    const element = flow.element(parent, item.tag ?? 'P');
    flow.content(element, () => {
      for (const [index, line] of lines.entries()) {
        const box = { left: stack.left, top: textTop + index * lineHeight, width: stack.width };
        flow.line(line, { ...box, height: lineHeight, align: item.align });
      }
    });
    element.end();
    y += height;
    if (item.rule !== undefined) {
      const widest = Math.max(...lines.map((line) => line.width));
      const half = (item.rule === 'full' ? widest : widest * FORM.shortRule) / 2;
      const middle = stack.left + stack.width / 2;
      flow.rule([middle - half, y - RULE_GAP], [middle + half, y - RULE_GAP]);
    }
  }
  return y;
}
