import type { OriginalFault, OriginalSignature } from '../../domain/decisions/signed-original.ts';
import { sha256 } from '../../domain/hash.ts';
import type { Hash } from '../../domain/identifiers.ts';
import { ok, type Result, refused, unlessFaulty } from '../../domain/result.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { openPdf, type PdfFile } from './pdf/open-pdf.ts';
import { charactersOf, NotReadable } from './pdf/pdf-value.ts';
import { addedInRevision } from './revision/added-in-revision.ts';
import { type SignatureReport, verifySignatures } from './verify-signatures.ts';

/** Looks up which file of ours has these bytes. */
export type FileOf<Known> = (hash: Hash) => Promise<Known | undefined>;

/** What was signed, and by whom as the certificates say. */
export type SignedOriginal<Known> = {
  readonly content: Known;
  readonly signatures: readonly OriginalSignature[];
};

/**
 * A PDF that an authority signed with its own tool: it begins with a file of ours, byte for byte, everything behind
 * that is signatures, their look and validation data, and every signature fits. A file that a tool wrote anew is
 * refused, as nothing then proves that it still says the same.
 */
export async function checkSignedOriginal<Known>(
  bytes: Uint8Array,
  fileOf: FileOf<Known>,
): Promise<Result<SignedOriginal<Known>, OriginalFault>> {
  try {
    const pdf = await openPdf(bytes);
    const found = await contentOf(pdf, bytes, fileOf);
    const signatures = await signaturesIn(bytes);
    if (signatures.length === 0) return refused({ kind: 'NOT_SIGNED' });
    if (found === undefined) return refused({ kind: 'NOT_OUR_CONTENT' });
    const faults = [...signatures.flatMap(faultOf), ...(await forbidden(pdf, found.index))];
    return unlessFaulty(faults, () => ({
      content: found.known,
      signatures: signatures.flatMap(told),
    }));
  } catch (error) {
    if (error instanceof NotReadable) return refused({ kind: 'NOT_READABLE' });
    throw error;
  }
}

/** A scan of the signed paper: a PDF with pictures and without signatures. What it shows is checked by nobody. */
export function checkScan(bytes: Uint8Array): Result<true, OriginalFault> {
  if (checkEvidence(bytes, 'PDF') !== undefined) return refused({ kind: 'NOT_READABLE' });
  const file = charactersOf(bytes);
  if (file.includes('/ByteRange')) return refused({ kind: 'SIGNED_NOT_SCANNED' });
  return /\/Subtype\s*\/Image\b/.test(file) ? ok(true) : refused({ kind: 'NO_PICTURES' });
}

/** The longest beginning of the file that is one of ours, and which revision it ends with. */
async function contentOf<Known>(
  { revisions }: PdfFile,
  bytes: Uint8Array,
  fileOf: FileOf<Known>,
): Promise<{ readonly known: Known; readonly index: number } | undefined> {
  for (const [index, { end, lineEnd }] of [...revisions.entries()].toReversed()) {
    for (const length of new Set([lineEnd, end])) {
      const known = await fileOf(sha256(bytes.subarray(0, length)));
      if (known !== undefined) return { known, index };
    }
  }
  return undefined;
}

async function signaturesIn(bytes: Uint8Array): Promise<readonly SignatureReport[]> {
  const verified = await verifySignatures(bytes);
  const all = 'signatures' in verified ? verified.signatures : [];
  return all.some(({ kind }) => kind === 'SIGNATURE') ? all : [];
}

const faultOf = ({ fault: wrong, field }: SignatureReport): readonly OriginalFault[] => {
  if (wrong === undefined) return [];
  return [{ kind: wrong === 'UNSUPPORTED' ? 'SIGNATURE_UNCHECKED' : 'SIGNATURE_BROKEN', field }];
};

async function forbidden(pdf: PdfFile, from: number): Promise<readonly OriginalFault[]> {
  const faults: OriginalFault[] = [];
  for (let index = from + 1; index < pdf.revisions.length; index += 1) {
    for (const addition of await addedInRevision(pdf, index)) {
      const page = 'page' in addition ? { page: addition.page } : {};
      faults.push({ kind: 'ADDED', what: addition.kind, ...page });
    }
  }
  return faults;
}

const told = ({ kind, by, at }: SignatureReport): readonly OriginalSignature[] =>
  kind === 'TIMESTAMP' || by === undefined
    ? []
    : [
        {
          subject: by.subject,
          issuer: by.issuer,
          ...(by.nameConfirmed ? {} : { nameUnconfirmed: true as const }),
          ...(at === undefined ? {} : { at }),
        },
      ];
