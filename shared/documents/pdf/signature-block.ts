import type { Flow } from './flow.ts';
import { drawStack, type Stack, type StackItem, stackHeight } from './stack.ts';
import { span } from './text-lines.ts';

/** Nơi nhận at the left, the signature at the right. */
export type SignatureBlock = {
  /** `Như Điều 3`, …, `Lưu: VT, TĐKT`: without dash and closing mark. */
  readonly recipients: readonly string[];
  readonly signature: {
    /** `KT. CHỦ TỊCH`, where another signs in the place of the head. */
    readonly onBehalf?: string | undefined;
    /** `CHỦ TỊCH` or `PHÓ CHỦ TỊCH`. */
    readonly title: string;
    /** Full name without titles; blank while nobody has signed. */
    readonly name: string | undefined;
  };
};

/** Room for the signature and the seal over its left third, in points. */
const SIGNING_ROOM = 76;
const RECIPIENTS_SHARE = 0.46;

function recipientItems({ recipients }: SignatureBlock): readonly StackItem[] {
  const lines = recipients.map((recipient, index): StackItem => {
    const text = recipient.trim().replace(/^-\s*|[\s;.]+$/g, '');
    const end = index === recipients.length - 1 ? '.' : ';';
    return { spans: [span(`- ${text}${end}`, 'regular', 11)], align: 'left' };
  });
  return [{ spans: [span('Nơi nhận:', 'boldItalic', 12)], align: 'left' }, ...lines];
}

function signatureItems({ signature }: SignatureBlock): readonly StackItem[] {
  const line = (text: string, before = 0): StackItem => ({
    spans: [span(text, 'bold', 14)],
    align: 'center',
    before,
  });
  const behalf = signature.onBehalf === undefined ? [] : [line(signature.onBehalf)];
  return [...behalf, line(signature.title), line(signature.name ?? '', SIGNING_ROOM)];
}

function stacks(flow: Flow, block: SignatureBlock): readonly [Stack, Stack] {
  const width = flow.width * RECIPIENTS_SHARE;
  return [
    { left: flow.left, width, items: recipientItems(block) },
    { left: flow.left + width, width: flow.width - width, items: signatureItems(block) },
  ];
}

/** The height of the block, in points. */
export const signatureBlockHeight = (flow: Flow, block: SignatureBlock): number =>
  Math.max(...stacks(flow, block).map((stack) => stackHeight(flow, stack)));

/**
 * Draws both columns on one page and goes below them.
 *
 * @throws {Error} a bug of the caller: more recipients than a page holds.
 */
export function drawSignatureBlock(flow: Flow, block: SignatureBlock): void {
  const height = signatureBlockHeight(flow, block);
  if (height > flow.pageRoom) throw new Error('The list of recipients is longer than a page.');
  flow.need(height);
  const ends = stacks(flow, block).map((stack) =>
    drawStack(flow, flow.document.root, stack, flow.y),
  );
  flow.y = Math.max(...ends);
}
