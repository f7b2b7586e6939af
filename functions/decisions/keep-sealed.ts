import { sha256 } from '../../shared/domain/hash.ts';
import type { Hash, Instant } from '../../shared/domain/identifiers.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';

/** What keeping a sealed file needs; `seal` appends a seal of a time. */
export type KeepSealedDeps = {
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
  readonly seal: (content: Uint8Array, at: Instant) => Promise<Uint8Array>;
};

/** Of which time the seal is, and until when nobody may delete what is sealed. */
export type Sealing = { readonly at: Instant; readonly lockedUntil: Date };

/**
 * Keeps the content with a seal behind it, as a second file under a key that belongs to this content, and answers
 * that file's hash. What is there already is not sealed again; of two at once the first that is kept counts.
 *
 * @throws when the bucket then holds another content's sealed file: a bug
 */
export async function keepSealed(
  { documents, seal }: KeepSealedDeps,
  key: string,
  content: Uint8Array,
  { at, lockedUntil }: Sealing,
): Promise<Hash> {
  const before = await documents.get(key);
  if (before === undefined)
    await documents.putOnce(key, await seal(content, at), {
      contentType: 'application/pdf',
      lockedUntil,
    });
  const kept = before ?? (await documents.get(key));
  if (kept === undefined || Buffer.compare(kept.subarray(0, content.length), content) !== 0)
    throw new Error(`The bucket does not hold ${key} as it was sealed`);
  return sha256(kept);
}
