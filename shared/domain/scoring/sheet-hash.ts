import { hashOf } from '../hash.ts';
import type { Hash } from '../identifiers.ts';
import { byText } from '../order.ts';
import type { SheetLine } from './sheet.ts';

/** The two hashes of one line. */
export type LineHash = {
  readonly indicatorId: string;
  readonly pointsHash: Hash;
  readonly textsHash: Hash;
};

/** The hashes of a sheet, from the whole down to each line. */
export type SheetHash = {
  readonly hash: Hash;
  readonly pointsHash: Hash;
  readonly textsHash: Hash;
  readonly lines: readonly LineHash[];
};

/** Leaves out what a line does not have: canonical JSON knows no undefined. */
const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const inOrder = (files: SheetLine['files']) =>
  files && [...files].sort((a, b) => byText(a.sha256, b.sha256) || byText(a.name, b.name));

/**
 * The hashes of one line; its cases and files may stand in any order.
 *
 * @rule R-EVIDENCE-3 the texts part names each file by the hash of its bytes and by its name
 */
export function hashLine({ explanation, evidence, files, cases, ...result }: SheetLine): LineHash {
  const { indicatorId } = result;
  const ordered =
    cases === undefined ? cases : [...cases].sort((a, b) => byText(a.eventId, b.eventId));
  return {
    indicatorId,
    pointsHash: hashOf(present({ ...result, cases: ordered })),
    textsHash: hashOf(present({ indicatorId, explanation, evidence, files: inOrder(files) })),
  };
}

/**
 * The hashes of a sheet's lines. What points follow from and what explains them are hashed apart, so that a
 * sheet whose texts are withheld can still be checked by its points part. The order of the lines is no matter.
 *
 * @rule R-REC-2 a sheet's hash covers its points part and its texts part, each with its own hash
 */
export function hashSheet(lines: readonly SheetLine[]): SheetHash {
  const hashed = lines.map(hashLine).sort((a, b) => byText(a.indicatorId, b.indicatorId));
  const pointsHash = hashOf(hashed.map((line) => line.pointsHash));
  const textsHash = hashOf(hashed.map((line) => line.textsHash));
  return { hash: hashOf({ pointsHash, textsHash }), pointsHash, textsHash, lines: hashed };
}
