import type { Block, Run, Signature } from './paper.ts';

/** The form's measures in points, the same in every format. */
export const FORM = {
  /** 1.27 cm. */
  firstIndent: 36,
  spacing: 1.05,
  afterParagraph: 6,
  titleSize: 14,
  titleAfter: 10,
  /** Share of the width that stays free at each side of a title, so that its lines stand out. */
  titleAside: 0.05,
  /** Length of a short rule over that of the line above: the form wants a third to a half. */
  shortRule: 0.42,
  tableSize: 13,
  closingGap: 4,
  afterTable: 8,
  beforeSignatures: 6,
  /** Room for the signature and the seal over its left third. */
  signingRoom: 76,
  /** Share of the width for Nơi nhận beside one signature. */
  recipientsShare: 0.46,
} as const;

/** The most that sign side by side. */
const MOST_SIGNATURES = 3;

/** Those who sign, row by row, at most three in one. */
export const signatureRows = (
  signatures: readonly Signature[],
): readonly (readonly Signature[])[] =>
  Array.from({ length: Math.ceil(signatures.length / MOST_SIGNATURES) }, (_, row) =>
    signatures.slice(row * MOST_SIGNATURES, (row + 1) * MOST_SIGNATURES),
  );

/** Fewer characters than a line holds for sure, or little more. */
const SHORT = 90;

const length = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

/** A text that ends in a colon introduces what follows it. */
const introduces = (runs: readonly Run[]): boolean =>
  (runs.at(-1)?.text.trim() ?? '').endsWith(':');

/**
 * True when a block may not be parted from the next one: it leads to it, those who sign come next, or a single
 * closing line that would stand alone above them.
 */
export function staysWithNext(block: Block, [next, afterNext]: readonly Block[]): boolean {
  if (next === undefined || next.kind === 'NEW_PAGE') return false;
  if (block.kind === 'HEADING' || block.kind === 'TITLE') return true;
  if (block.kind === 'PARAGRAPH' && introduces(block.runs)) return true;
  if (next.kind === 'SIGNATURES') return true;
  const closes = next.kind === 'PARAGRAPH' && length(next.runs) <= SHORT;
  return closes && afterNext?.kind === 'SIGNATURES';
}
