import * as z from 'zod';
import { Hash, Id, Instant } from '../identifiers.ts';

/** What a revision may not add to what was sent for signature. */
export const FORBIDDEN_ADDITIONS = [
  'CATALOG',
  'PAGES',
  'PAGE',
  'PAGE_CONTENT',
  'ANNOTATION',
  'FORM',
  'SIGNATURE_REPLACED',
  'APPEARANCE_TOO_LARGE',
  'ACTIVE_CONTENT',
  'INFORMATION',
  'OBJECT',
  'STRAY_BYTES',
] as const;

/** Why a file is not taken as a decision's original. `field` names the signature, `page` counts from 1. */
export const OriginalFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('NOT_READABLE') }),
  z.strictObject({ kind: z.literal('NOT_SIGNED') }),
  z.strictObject({ kind: z.literal('NOT_OUR_CONTENT') }),
  z.strictObject({ kind: z.literal('OTHER_DECISION'), subject: z.string() }),
  z.strictObject({ kind: z.literal('OUTDATED_VERSION'), version: z.int() }),
  z.strictObject({ kind: z.literal('SIGNATURE_BROKEN'), field: z.string() }),
  z.strictObject({ kind: z.literal('SIGNATURE_UNCHECKED'), field: z.string() }),
  z.strictObject({
    kind: z.literal('ADDED'),
    what: z.enum(FORBIDDEN_ADDITIONS),
    page: z.int().optional(),
  }),
  z.strictObject({ kind: z.literal('NO_PICTURES') }),
  z.strictObject({ kind: z.literal('SIGNED_NOT_SCANNED') }),
  z.strictObject({ kind: z.literal('PUBLISHED_ALREADY') }),
]);
export type OriginalFault = z.infer<typeof OriginalFault>;

/**
 * A signature as its certificate tells of it. Whether to believe the certificate is not known here: no list of trusted
 * authorities is kept. `nameUnconfirmed`: the signature does not name that certificate, so somebody may have exchanged
 * it for another one of the same key.
 */
export const OriginalSignature = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  nameUnconfirmed: z.literal(true).optional(),
  at: z.string().optional(),
});
export type OriginalSignature = z.infer<typeof OriginalSignature>;

/** SIGNED carries the authority's own signatures; SCAN is a picture of the signed paper, which nobody can verify. */
export const OriginalKind = z.enum(['SIGNED', 'SCAN']);
export type OriginalKind = z.infer<typeof OriginalKind>;

/** A file that somebody announced as the original of a decision, and what became of it. */
export const OriginalUpload = z.strictObject({
  id: z.string(),
  kind: OriginalKind,
  by: Id,
  askedAt: Instant,
  state: z.enum(['WAITING', 'KEPT', 'REFUSED']),
  receivedAt: Instant.optional(),
  hash: Hash.optional(),
  signatures: z.array(OriginalSignature).optional(),
  faults: z.array(OriginalFault).optional(),
});
export type OriginalUpload = z.infer<typeof OriginalUpload>;
