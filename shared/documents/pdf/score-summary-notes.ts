import { type Flow, lineHeightOf } from './flow.ts';
import { drawParagraph, type ParagraphStyle } from './paragraph.ts';
import { drawStack, type Stack, type StackItem, stackHeight } from './stack.ts';
import { type Span, span } from './text-lines.ts';

/** What stands below the table. */
export type ScoreNotes = {
  /** Why each unit has its place: `Huyện Bắc Hà`, then one sentence or more. */
  readonly reasons: readonly { readonly heading: string; readonly text: string }[];
  /** Where the figures come from: `Số liệu minh họa`. */
  readonly sources: readonly string[];
  /** Which record the paper was made from: version and hashes, so that it can be checked. */
  readonly origin: {
    readonly rankingVersion: number;
    readonly hashes: readonly { readonly label: string; readonly hash: string }[];
  };
  /** The places to sign, from left to right: `THƯ KÝ`, `TRƯỞNG KHỐI`; the name blank while unknown. */
  readonly signatures: readonly { readonly title: string; readonly name?: string | undefined }[];
};

const SIZE = 12;
const SMALL = 9;
const SIGNING_ROOM = 60;
const TEXT: ParagraphStyle = { align: 'justify', after: 3 };

function drawHeadedList(flow: Flow, heading: string, items: readonly (readonly Span[])[]): void {
  if (items.length === 0) return;
  const { root } = flow.document;
  const style = { align: 'left', after: 3, tag: 'H2', followedBy: 2 * lineHeightOf(SIZE) } as const;
  flow.y += 8;
  drawParagraph(flow, root, [span(heading, 'bold', SIZE)], style);
  const list = flow.element(root, 'L');
  for (const spans of items) {
    const item = flow.element(list, 'LI');
    drawParagraph(flow, item, spans, { ...TEXT, tag: 'LBody' });
    item.end();
  }
  list.end();
}

function signatureStacks(flow: Flow, { signatures }: ScoreNotes): readonly Stack[] {
  const width = flow.width / Math.max(1, signatures.length);
  return signatures.map(({ title, name }, index): Stack => {
    const line = (text: string, before: number): StackItem => ({
      spans: [span(text, 'bold', 13)],
      align: 'center',
      before,
    });
    const items = [line(title, 0), line(name ?? '', SIGNING_ROOM)];
    return { left: flow.left + index * width, width, items };
  });
}

function drawSignatures(flow: Flow, notes: ScoreNotes): void {
  const stacks = signatureStacks(flow, notes);
  flow.y += 10;
  flow.need(Math.max(0, ...stacks.map((stack) => stackHeight(flow, stack))));
  const ends = stacks.map((stack) => drawStack(flow, flow.document.root, stack, flow.y));
  flow.y = Math.max(flow.y, ...ends);
}

/** Draws reasons, sources, the places to sign and, small, the record behind the paper. */
export function drawScoreNotes(flow: Flow, notes: ScoreNotes): void {
  const reasons = notes.reasons.map(({ heading, text }) => [
    span(`${heading}:`, 'bold', SIZE),
    span(text, 'regular', SIZE),
  ]);
  drawHeadedList(flow, 'Căn cứ xếp thứ', reasons);
  const sources = notes.sources.map((source) => [span(source, 'italic', SIZE)]);
  drawHeadedList(flow, 'Nguồn số liệu', sources);
  drawSignatures(flow, notes);
  const { rankingVersion, hashes } = notes.origin;
  const version = `Bản xếp thứ số ${rankingVersion}.`;
  const origin = [version, ...hashes.map(({ label, hash }) => `${label}: ${hash}.`)].join(' ');
  flow.y += 8;
  drawParagraph(flow, flow.document.root, [span(origin, 'regular', SMALL)], { align: 'left' });
}
