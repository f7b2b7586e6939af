import * as z from 'zod';

/** Object Lock of one version; `until` is judged by the real clock. */
export const Retention = z.object({
  mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
  until: z.iso.datetime(),
});
export type Retention = z.infer<typeof Retention>;

const texts = z.record(z.string(), z.string());

/** One stored version of an object. */
export const StoredObject = z.object({
  /** Absent in buckets without versions. */
  versionId: z.string().optional(),
  /** Name of the file that holds the bytes; says nothing of the key. */
  content: z.string().regex(/^[0-9a-f]{32}$/),
  size: z.int().nonnegative(),
  /** MD5 in hex, without quotes. */
  etag: z.string(),
  /** `content-type` and its like, given back as they came. */
  headers: texts,
  /** `x-amz-meta-*` without the prefix. */
  metadata: texts,
  /** By algorithm, in base64. */
  checksums: texts,
  lastModified: z.iso.datetime(),
  retention: Retention.optional(),
});
export type StoredObject = z.infer<typeof StoredObject>;

const place = { bucket: z.string(), key: z.string() };

/** A line of the journal: the only source of what exists. */
export const JournalRecord = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('put'),
    ...place,
    object: StoredObject,
    eventId: z.string(),
    reason: z.enum(['PutObject', 'POST']),
  }),
  z.object({
    type: z.literal('marker'),
    ...place,
    versionId: z.string(),
    lastModified: z.iso.datetime(),
  }),
  z.object({ type: z.literal('remove'), ...place, versionId: z.string().optional() }),
  z.object({ type: z.literal('retention'), ...place, versionId: z.string(), retention: Retention }),
  z.object({ type: z.literal('delivered'), eventId: z.string() }),
]);
export type JournalRecord = z.infer<typeof JournalRecord>;
export type PutRecord = Extract<JournalRecord, { type: 'put' }>;

/** What a handler is told when an object has come into being. */
export type ObjectCreated = {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly versionId: string | undefined;
  readonly reason: 'PutObject' | 'POST';
  /** ISO 8601 with milliseconds, by the calendar. */
  readonly eventTime: string;
};

export const objectCreated = ({
  bucket,
  key,
  object,
  eventId,
  reason,
}: PutRecord): ObjectCreated => ({
  id: eventId,
  bucket,
  key,
  size: object.size,
  etag: object.etag,
  versionId: object.versionId,
  reason,
  eventTime: object.lastModified,
});
