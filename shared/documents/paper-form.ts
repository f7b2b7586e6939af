import type { Run, Signature } from './paper.ts';

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

/** A text that ends in a colon introduces what follows it, and stays with it. */
export const introduces = (runs: readonly Run[]): boolean =>
  (runs.at(-1)?.text.trim() ?? '').endsWith(':');
