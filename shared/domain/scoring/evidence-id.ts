import { hashOf } from '../hash.ts';
import type { EvidenceFile } from './sheet.ts';

/** A short name for a file of evidence, for links and lists: it follows from the bytes and the name. */
export const evidenceIdOf = ({ sha256, name }: EvidenceFile): string =>
  hashOf({ sha256, name }).slice(0, 16);
