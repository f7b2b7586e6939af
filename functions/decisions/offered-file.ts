import type { BlocPaper } from '../../shared/storage/paper-store.ts';

/** What is downloaded of a paper: the file with the seal where there is one. */
export const offeredFile = ({ key, hash, sealed }: BlocPaper) => sealed ?? { key, hash };

/** The content that a sealed file begins with, its hash over so many bytes; undefined for one without a seal. */
export const sealedContent = ({ hash, sealed }: BlocPaper) =>
  sealed === undefined ? undefined : { hash, sizeBytes: sealed.contentBytes };
