import { PDF, type Signer as PdfSigner } from '@libpdf/core';
import { addSealField, type SealWords } from './seal-field.ts';
import type { Signer } from './signer.ts';

/** Room for the signature beside its certificate: attributes, the issuer's name and the largest RSA value. */
const ROOM_BYTES = 2500;

/** What a seal says, and of when: the record's time, never a clock's. */
export type Seal = { readonly words: SealWords; readonly at: string };

/**
 * Seals a PDF of ours (PAdES B-B): one revision is appended, and the bytes before it stay as they are. Whoever
 * changes a byte of the result breaks the seal. The same PDF, seal and RSA key give the same bytes.
 *
 * @throws when the PDF is not one that we made, or is sealed already
 */
export async function sealPdf(
  content: Uint8Array,
  signer: Signer,
  { words, at }: Seal,
): Promise<Uint8Array> {
  const pdf = await PDF.load(content);
  addSealField(pdf, words);
  const { bytes, warnings } = await pdf.sign({
    signer: pdfSigner(signer),
    fieldName: words.name,
    reason: words.meaning,
    signingTime: new Date(at),
    estimatedSize: signer.certificate.length + ROOM_BYTES,
  });
  const [warning] = warnings;
  if (warning !== undefined) throw new Error(`Sealing warned: ${warning.message}`);
  if (Buffer.compare(bytes.subarray(0, content.length), content) !== 0)
    throw new Error('Sealing changed the content: it must only append');
  return bytes;
}

/** Our signer as the library wants it; SHA-256 is the only digest that it asks for. */
const pdfSigner = ({ kind, certificate, sign }: Signer): PdfSigner => ({
  certificate,
  keyType: kind === 'RSA' ? 'RSA' : 'EC',
  signatureAlgorithm: kind === 'RSA' ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
  sign: (attributes) => sign(attributes),
});
