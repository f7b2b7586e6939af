import type { Signature, Signatures } from '../paper.ts';
import { FORM, signatureRows } from '../paper-form.ts';
import { recipientLines } from '../paper-text.ts';
import type { Flow } from './flow.ts';
import { drawStack, type Stack, type StackItem, stackHeight } from './stack.ts';
import { span } from './text-lines.ts';

/** Points between two rows of signatures, and above Nơi nhận below them. */
const ROW_GAP = 10;

/** Stacks that stand side by side. */
type Band = readonly Stack[];

function recipientItems(recipients: readonly string[]): readonly StackItem[] {
  if (recipients.length === 0) return [];
  const lines = recipientLines(recipients).map(
    (line): StackItem => ({ spans: [span(line, 'regular', 11)], align: 'left' }),
  );
  return [{ spans: [span('Nơi nhận:', 'boldItalic', 12)], align: 'left' }, ...lines];
}

function signatureItems({ onBehalf, title, note, name }: Signature): readonly StackItem[] {
  const line = (text: string, face: 'bold' | 'italic' = 'bold', before = 0): StackItem => ({
    spans: [span(text, face, face === 'bold' ? 14 : 13)],
    align: 'center',
    before,
  });
  return [
    ...(onBehalf === undefined ? [] : [line(onBehalf)]),
    line(title),
    ...(note === undefined ? [] : [line(note, 'italic')]),
    line(name ?? '', 'bold', FORM.signingRoom),
  ];
}

function bandsOf(flow: Flow, { recipients = [], signatures }: Signatures): readonly Band[] {
  const aside = flow.width * FORM.recipientsShare;
  const received = { left: flow.left, width: aside, items: recipientItems(recipients) };
  const [only] = signatures;
  if (only === undefined) return [[received]];
  if (signatures.length === 1) {
    const right = { left: flow.left + aside, width: flow.width - aside };
    return [[received, { ...right, items: signatureItems(only) }]];
  }
  const rows = signatureRows(signatures).map((row): Band => {
    const width = flow.width / row.length;
    return row.map((signature, index) => ({
      left: flow.left + index * width,
      width,
      items: signatureItems(signature),
    }));
  });
  return received.items.length === 0 ? rows : [...rows, [received]];
}

const bandHeight = (flow: Flow, band: Band): number =>
  Math.max(...band.map((stack) => stackHeight(flow, stack)));

/** The height of the block, in points. */
export function signatureBlockHeight(flow: Flow, block: Signatures): number {
  const heights = bandsOf(flow, block).map((band) => bandHeight(flow, band));
  return heights.reduce((sum, height) => sum + height, 0) + (heights.length - 1) * ROW_GAP;
}

/**
 * Draws those who sign and Nơi nhận on one page and goes below them.
 *
 * @throws {Error} a bug of the caller: more recipients or signatures than a page holds.
 */
export function drawSignatureBlock(flow: Flow, block: Signatures): void {
  const height = signatureBlockHeight(flow, block);
  if (height > flow.pageRoom)
    throw new Error('The recipients and signatures are longer than a page.');
  flow.need(height);
  for (const [index, band] of bandsOf(flow, block).entries()) {
    if (index > 0) flow.y += ROW_GAP;
    for (const stack of band) drawStack(flow, flow.document.root, stack, flow.y);
    flow.y += bandHeight(flow, band);
  }
}
