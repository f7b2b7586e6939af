import * as z from 'zod';
import { CalendarDate, Hash, Id } from '../identifiers.ts';
import { DecisionKind, Standing } from './decision-kind.ts';
import { VerificationCode } from './verification-code.ts';

/** A decision as another one cites it, and the code that leads to it. */
export const CitedDecision = z.strictObject({
  code: VerificationCode,
  kind: DecisionKind,
  number: z.int(),
  symbol: z.string(),
  date: CalendarDate,
});
export type CitedDecision = z.infer<typeof CitedDecision>;

/**
 * The files of an issued decision: the content, the content with the system's seal appended, the one that the
 * authority signed itself, and a scan of the signed paper, which proves nothing.
 */
export const PublishedFileKind = z.enum(['CONTENT', 'SEALED', 'SIGNED', 'SCAN']);
export type PublishedFileKind = z.infer<typeof PublishedFileKind>;

export const PublishedFile = z.strictObject({
  kind: PublishedFileKind,
  sha256: Hash,
  sizeBytes: z.int().min(1),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** What everybody may know of an issued decision as it stands now; programs read it at `k/<code>.json`. */
export const PublishedDecision = CitedDecision.extend({
  schemaVersion: z.literal(1),
  province: Id,
  decisionId: Id,
  periodId: Id,
  version: z.int().min(1),
  subject: z.string(),
  standing: Standing,
  /** Papers about it, oldest first; `units` are those whose award was annulled. */
  effects: z.array(CitedDecision.extend({ units: z.array(z.string()).optional() })),
  /** The decision that it is about. */
  target: CitedDecision.optional(),
  files: z.array(PublishedFile),
  rankings: z.array(
    z.strictObject({ blocId: Id, blocName: z.string(), version: z.int(), digest: Hash }),
  ),
  notice: z.string().optional(),
});
export type PublishedDecision = z.infer<typeof PublishedDecision>;

/** What a published hash is of: a file, or the ranking behind a decision. Kept once, at the hash's own address. */
export const PublishedHash = z.strictObject({
  code: VerificationCode,
  kind: z.enum([...PublishedFileKind.options, 'RANKING']),
});
export type PublishedHash = z.infer<typeof PublishedHash>;

/** Where things lie in the public bucket, from its root. */
export const publicPaths = {
  front: 'index.html',
  /** What the site answers where nothing was published. */
  nothing: 'khong-co.html',
  decision: (code: VerificationCode): string => `k/${code}`,
  record: (code: VerificationCode): string => `k/${code}.json`,
  period: (province: string, period: string): string => `ky/${province}/${period}`,
  hash: (hash: Hash): string => `hashes/${hash.slice(0, 2)}/${hash}.json`,
  bundle: (digest: Hash): string => `goi-ket-qua/${digest}.json`,
  manifest: (province: string, decision: string, version: number): string =>
    `decisions/${province}/${decision}/v${version}.json`,
  /** The hashes of its files; made anew when another file of it is there. */
  fileManifest: (province: string, decision: string, version: number): string =>
    `decisions/${province}/${decision}/v${version}.manifest.json`,
  asset: (name: string): string => `assets/${name}`,
} as const;

/** The whole address of a decision's page. */
export const publicPageAddress = (address: string, code: VerificationCode): string =>
  `${address}/${publicPaths.decision(code)}`;
