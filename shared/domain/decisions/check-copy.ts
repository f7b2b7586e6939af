import { type Verdict, verifyBundle } from '../bundle/verify-bundle.ts';
import { sha256 } from '../hash.ts';
import type { Hash } from '../identifiers.ts';
import type { PublishedDecision, PublishedFileKind, PublishedHash } from './published-decision.ts';
import { readVerificationCode, type VerificationCode } from './verification-code.ts';

/** What was published, however it is reached. */
export type Published = {
  byHash(hash: Hash): Promise<PublishedHash | undefined>;
  byCode(code: VerificationCode): Promise<PublishedDecision | undefined>;
};

/**
 * What a PDF turned out to be: a published file (`holdsContent`: its beginning is the published content, byte for
 * byte), the published content with something of others appended, a changed copy of what its code or the typed one
 * names, or nothing that was published.
 */
export type CopyVerdict =
  | {
      readonly kind: 'PUBLISHED';
      readonly file: PublishedFileKind;
      readonly holdsContent: boolean;
      readonly decision: PublishedDecision;
    }
  | { readonly kind: 'EXTENDED'; readonly decision: PublishedDecision }
  | { readonly kind: 'CHANGED'; readonly decision: PublishedDecision }
  | { readonly kind: 'UNKNOWN' };

/**
 * Judges a PDF by its bytes alone.
 *
 * @rule R-CODE-3 a copy is the issued one only when the hash of all its bytes was published; what was appended to the published content is told apart from a change of it
 */
export async function checkPdf(
  bytes: Uint8Array,
  published: Published,
  typed?: VerificationCode,
): Promise<CopyVerdict> {
  const hash = sha256(bytes);
  const known = await published.byHash(hash);
  const code = known?.code ?? typed ?? codeInside(bytes);
  const decision = code === undefined ? undefined : await published.byCode(code);
  if (decision === undefined) return { kind: 'UNKNOWN' };
  const holdsContent = beginsWithContent(bytes, decision);
  const file = decision.files.find(({ sha256: one }) => one === hash);
  if (file !== undefined) return { kind: 'PUBLISHED', file: file.kind, holdsContent, decision };
  return { kind: holdsContent ? 'EXTENDED' : 'CHANGED', decision };
}

const beginsWithContent = (bytes: Uint8Array, { files }: PublishedDecision): boolean =>
  files.some(
    ({ kind, sha256: hash, sizeBytes }) =>
      kind === 'CONTENT' &&
      bytes.length >= sizeBytes &&
      sha256(bytes.subarray(0, sizeBytes)) === hash,
  );

const MARK = '<dc:identifier>';
const LONGEST_CODE = 12;

/** The code in the properties of one of our papers, which stand in the file as plain text. */
function codeInside(bytes: Uint8Array): VerificationCode | undefined {
  const mark = Array.from(MARK, (letter) => letter.charCodeAt(0));
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!mark.every((byte, index) => bytes[at + index] === byte)) continue;
    const from = at + mark.length;
    const text = String.fromCharCode(...bytes.subarray(from, from + LONGEST_CODE));
    return readVerificationCode(text.slice(0, Math.max(0, text.indexOf('<'))));
  }
  return undefined;
}

/** What a result bundle turned out to be, and the decision that rests on it where there is one. */
export type BundleCheck = { readonly verdict: Verdict; readonly decision?: PublishedDecision };

/** Computes a bundle again, and looks for the decision behind which it stands. */
export async function checkBundle(text: string, published: Published): Promise<BundleCheck> {
  const verdict = verifyBundle(text);
  if (verdict.verdict !== 'EQUAL') return { verdict };
  const known = await published.byHash(verdict.digest);
  const decision = known && (await published.byCode(known.code));
  return decision === undefined ? { verdict } : { verdict, decision };
}
