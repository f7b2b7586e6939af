import type {
  OriginalKind,
  OriginalUpload,
} from '../../shared/domain/decisions/signed-original.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { DecisionEntry } from '../../shared/storage/decision-store.ts';
import { originalKey } from './original-place.ts';

/** The files of a decision: under the system's seal, as it was written, and as the authority signed it. */
export const DECISION_FILES = ['sealed', 'content', 'original'] as const;
export type DecisionFileName = (typeof DECISION_FILES)[number];

/** A file of a decision that is there; an original says whether it can be verified at all. */
export type DecisionFile = {
  readonly file: DecisionFileName;
  readonly key: string;
  readonly hash: Hash;
  readonly kind?: OriginalKind;
};

/** The files that are there, the one for users first. Of originals the latest that was taken counts. */
export function filesOf(
  province: string,
  { id, document, sealed }: DecisionEntry,
  uploads: readonly OriginalUpload[],
): readonly DecisionFile[] {
  const original = keptOriginal(uploads);
  return [
    ...(sealed === undefined ? [] : [{ file: 'sealed' as const, ...sealed }]),
    ...(document === undefined ? [] : [{ file: 'content' as const, ...document }]),
    ...(original === undefined
      ? []
      : [
          {
            file: 'original' as const,
            key: originalKey(province, id, original.hash),
            hash: original.hash,
            kind: original.kind,
          },
        ]),
  ];
}

/** The original that counts: the latest that was taken. */
export function keptOriginal(uploads: readonly OriginalUpload[]) {
  const { hash, kind } = uploads.findLast(({ state }) => state === 'KEPT') ?? {};
  return hash === undefined || kind === undefined ? undefined : { hash, kind };
}
