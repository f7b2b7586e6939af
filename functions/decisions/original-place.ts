import type { Hash } from '../../shared/domain/identifiers.ts';

/** Where originals of decisions are posted: the key alone leads to what was announced. */
const INCOMING = 'originals-incoming/';

/** What an upload's key leads to. */
export type OriginalPlace = {
  readonly province: string;
  readonly decision: string;
  readonly id: string;
};

/** The key that an announced file is posted under. */
export const incomingKey = ({ province, decision, id }: OriginalPlace): string =>
  `${INCOMING}${province}/${decision}/${id}`;

/** Reads a key back. @throws when it is not of that form: nothing else is ever signed */
export function placeOfIncoming(key: string): OriginalPlace {
  const [province, decision, id, ...more] = key.slice(INCOMING.length).split('/');
  if (!province || !decision || !id || more.length > 0)
    throw new Error(`No key of an announced original: ${key}`);
  return { province, decision, id };
}

/** Where the bytes are kept for good. */
export const originalKey = (province: string, decision: string, hash: Hash): string =>
  `originals/${province}/${decision}/${hash}.pdf`;
