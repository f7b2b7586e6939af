import { sha256 } from '../../domain/hash.ts';
import { type CmsFault, checkCms } from './cms/check-cms.ts';
import { type CmsSignature, readCms } from './cms/read-cms.ts';
import { NotDer } from './der/read-der.ts';
import { openPdf, type PdfFile } from './pdf/open-pdf.ts';
import { bytesOf, NotReadable, nameOf } from './pdf/pdf-value.ts';
import { objectsOf } from './pdf/read-object.ts';
import { coveredUntil, type SignatureField, signatureFields } from './pdf/signature-fields.ts';
import { addedInRevision } from './revision/added-in-revision.ts';
import type { Addition } from './revision/addition.ts';

/** Who signed, as the certificate in the signature says; whether to believe the certificate is not asked here. */
export type SignedBy = {
  readonly subject: string;
  readonly issuer: string;
  readonly selfIssued: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256 of the public key: whose it is can be asked by it. */
  readonly keyHash: string;
  /** The signature itself names this certificate, so its names were not exchanged. */
  readonly nameConfirmed: boolean;
  /** The time that the signer told lies within the certificate's. */
  readonly withinValidity: boolean;
};

/** What is wrong with one signature. RANGE: it leaves out more than its own bytes, or ends within a revision. */
export type SignatureFault = CmsFault | 'RANGE' | 'UNREADABLE';

/** One signature: what it covers (the file's bytes from 0), by whom, when as the signer says, and its faults. */
export type SignatureReport = {
  readonly field: string;
  readonly kind: 'SIGNATURE' | 'TIMESTAMP';
  readonly until: number;
  readonly by?: SignedBy;
  readonly at?: string;
  readonly fault?: SignatureFault;
};

/**
 * WHOLE: every signature fits, and nothing but signatures and their validation data came after the first.
 * CHANGED: not so; `structure` when the file is not even built as a PDF any more. UNCHECKED: nothing speaks against it,
 * but a signature is of a kind that can't be checked here.
 */
export type Verification =
  | { readonly state: 'NOT_SIGNED' | 'NO_PDF' }
  | {
      readonly state: 'WHOLE' | 'CHANGED' | 'UNCHECKED';
      readonly signatures: readonly SignatureReport[];
      readonly added: readonly Addition[];
      readonly structure?: true;
    };

/** Verifies every signature of a PDF. Needs nothing but the bytes; runs in Node and in a browser. */
export async function verifySignatures(bytes: Uint8Array): Promise<Verification> {
  try {
    const pdf = await openPdf(bytes);
    const objects = objectsOf({ ...pdf, upTo: pdf.revisions.length - 1 });
    const fields = await signatureFields(pdf, objects);
    if (fields.length === 0) return { state: 'NOT_SIGNED' };
    const signatures: SignatureReport[] = [];
    for (const field of fields) signatures.push(await report(pdf, bytes, field));
    const added = await addedAfter(pdf, signatures[0]?.until ?? 0);
    return { state: stateOf(signatures, added), signatures, added };
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    return unreadable(bytes);
  }
}

function stateOf(signatures: readonly SignatureReport[], added: readonly Addition[]) {
  const faults = signatures.flatMap(({ fault }) => fault ?? []);
  if (added.length > 0 || faults.some((fault) => fault !== 'UNSUPPORTED')) return 'CHANGED';
  return faults.length > 0 ? 'UNCHECKED' : 'WHOLE';
}

/** A damaged file that speaks of signatures was signed once. */
function unreadable(bytes: Uint8Array): Verification {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('/ByteRange')) return { state: 'NO_PDF' };
  return { state: 'CHANGED', signatures: [], added: [], structure: true };
}

async function addedAfter(pdf: PdfFile, until: number): Promise<readonly Addition[]> {
  const added: Addition[] = [];
  for (const [index, { start }] of pdf.revisions.entries()) {
    if (index > 0 && start >= until) added.push(...(await addedInRevision(pdf, index)));
  }
  return added;
}

async function report(
  pdf: PdfFile,
  bytes: Uint8Array,
  field: SignatureField,
): Promise<SignatureReport> {
  const kind =
    nameOf(field.signature.get('SubFilter')) === 'ETSI.RFC3161' ? 'TIMESTAMP' : 'SIGNATURE';
  const base = { field: field.name, kind, until: coveredUntil(field) } as const;
  if (!coversRevision(pdf, field)) return { ...base, fault: 'RANGE' };
  try {
    const cms = readCms(bytesOf(field.contents.text));
    const [, gap = 0, after = 0, length = 0] = field.byteRange;
    const covered = new Uint8Array(gap + length);
    covered.set(bytes.subarray(0, gap));
    covered.set(bytes.subarray(after, after + length), gap);
    const fault = await checkCms(cms, covered);
    const at = cms.signingTime === undefined ? {} : { at: cms.signingTime };
    return { ...base, by: signedBy(cms), ...at, ...(fault === undefined ? {} : { fault }) };
  } catch (error) {
    if (error instanceof NotDer || error instanceof DOMException)
      return { ...base, fault: 'UNREADABLE' };
    throw error;
  }
}

/** All bytes from 0 to the end of a revision, but for the signature's own, written in one way. */
function coversRevision(
  { file, revisions }: PdfFile,
  { contents, byteRange }: SignatureField,
): boolean {
  const [from, gap, after, length, ...more] = byteRange;
  const until = (after ?? 0) + (length ?? 0);
  const digits = file.slice(contents.start + 1, contents.end - 1);
  return (
    from === 0 &&
    gap === contents.start &&
    after === contents.end &&
    more.length === 0 &&
    /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(digits) &&
    revisions.some(
      ({ start, end, lineEnd }) =>
        start < contents.start && contents.end < end && (until === end || until === lineEnd),
    )
  );
}

const signedBy = ({ certificate, namedCertificate, signingTime }: CmsSignature): SignedBy => ({
  subject: certificate.subject,
  issuer: certificate.issuer,
  selfIssued: certificate.selfIssued,
  validFrom: certificate.validFrom,
  validTo: certificate.validTo,
  keyHash: sha256(certificate.publicKey),
  nameConfirmed: namedCertificate !== undefined,
  withinValidity:
    signingTime !== undefined &&
    certificate.validFrom <= signingTime &&
    signingTime <= certificate.validTo,
});
