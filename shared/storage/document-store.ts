import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Hash } from '../domain/identifiers.ts';
import { pause } from './pause.ts';
import { type ReplacedKeeping, replaceDocument } from './replace-document.ts';

/** A form that a browser posts a file with, straight to the bucket. */
export type UploadForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * How a document is kept: its media type, until when nobody may delete it, and the hash of its bytes where the
 * bucket is to check it and to tell it again.
 */
export type Keeping = {
  readonly contentType: string;
  readonly lockedUntil?: Date;
  readonly sha256?: Hash;
  /** For how long others may keep it, where it is public. */
  readonly cacheControl?: string;
};

/** What the bucket says of a document without handing it out; the hash where it was kept with one. */
export type KeptDocument = { readonly sizeBytes: number; readonly sha256: Hash | undefined };

/** The private bucket of documents. */
export type DocumentStore = ReturnType<typeof documentStore>;

/** Which version to read (the latest where none is named), and the most bytes it may have. */
export type Reading = { readonly versionId?: string | undefined; readonly limit?: number };

/** Links to documents are good for this long. */
export const LINK_SECONDS = 5 * 60;

/** Opens the store of documents over a bucket. */
export function documentStore(client: S3Client, bucket: string) {
  return {
    /** The document's bytes; undefined when there is none. */
    get: (key: string, options: Reading = {}) => getDocument(client, bucket, key, options),
    /** Writes once: a document that is there already stays as it is. */
    putOnce: (key: string, bytes: Uint8Array, keeping: Keeping) =>
      putDocument(client, bucket, key, bytes, keeping),
    /** Writes what changes; `make` reads what it is made from, and runs again when somebody else wrote meanwhile. */
    replace: (key: string, make: () => Promise<Uint8Array>, keeping: ReplacedKeeping) =>
      replaceDocument(client, bucket, key, make, keeping),
    exists: async (key: string) => (await headDocument(client, bucket, key)) !== undefined,
    head: (key: string) => headDocument(client, bucket, key),
    /** A link for downloading under a readable name; expires after LINK_SECONDS. */
    link: (key: string, fileName: string, contentType: string): Promise<string> =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentType: contentType,
          ResponseContentDisposition: contentDisposition(fileName),
        }),
        { expiresIn: LINK_SECONDS },
      ),
    /** The origin that forms are posted to: a page names it before its script posts there. */
    postsTo: async (): Promise<string> => {
      const { url } = await createPresignedPost(client, { Bucket: bucket, Key: '-', Expires: 1 });
      return new URL(url).origin;
    },
    /** A form that lets a browser upload one file of a limited size under one key, for some minutes. */
    uploadForm: (key: string, limits: UploadLimits): Promise<UploadForm> =>
      createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: limits.seconds,
        Conditions: [['content-length-range', 1, limits.maximumBytes]],
        Fields: {
          ...(limits.contentType !== undefined && { 'Content-Type': limits.contentType }),
          ...(limits.redirectTo === undefined
            ? { success_action_status: '201' }
            : { success_action_redirect: limits.redirectTo }),
        },
      }),
  };
}

/** What an upload may be: at most so many bytes, within so many seconds, of which type, and where the browser goes then. */
export type UploadLimits = {
  readonly maximumBytes: number;
  readonly seconds: number;
  readonly contentType?: string | undefined;
  readonly redirectTo?: string | undefined;
};

/**
 * `attachment` with the name in UTF-8 and an ASCII fallback for old browsers (RFC 6266). What file systems refuse
 * in a name becomes a hyphen.
 */
export function contentDisposition(fileName: string): string {
  const name = fileName.normalize('NFC').replace(/[\\/:*?"<>|]/g, '-');
  const ascii = name
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]|%/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

async function getDocument(
  client: S3Client,
  bucket: string,
  key: string,
  { versionId, limit = Number.POSITIVE_INFINITY }: Reading,
): Promise<Uint8Array | undefined> {
  try {
    const answer = await client.send(
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(versionId === undefined ? {} : { VersionId: versionId }),
      }),
    );
    const bytes = await answer.Body?.transformToByteArray();
    if (bytes !== undefined && bytes.byteLength > limit)
      throw new RangeError(`Document ${key} is larger than ${limit} bytes`);
    return bytes;
  } catch (error) {
    if (error instanceof S3ServiceException && MISSING.includes(error.name)) return undefined;
    throw error;
  }
}

const MISSING = ['NoSuchKey', 'NoSuchVersion'];

async function headDocument(
  client: S3Client,
  bucket: string,
  key: string,
): Promise<KeptDocument | undefined> {
  try {
    const { ContentLength = 0, ChecksumSHA256 } = await client.send(
      new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
    );
    const sha256 =
      ChecksumSHA256 === undefined
        ? undefined
        : Buffer.from(ChecksumSHA256, 'base64').toString('hex');
    return { sizeBytes: ContentLength, sha256 };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

const PUT_TRIES = 4;

async function putDocument(
  client: S3Client,
  bucket: string,
  key: string,
  bytes: Uint8Array,
  { contentType, lockedUntil, sha256, cacheControl }: Keeping,
): Promise<void> {
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: bytes,
    ContentType: contentType,
    IfNoneMatch: '*',
    ...(cacheControl === undefined ? {} : { CacheControl: cacheControl }),
    ...(sha256 === undefined
      ? {}
      : { ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64') }),
    ...(lockedUntil === undefined
      ? {}
      : { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: lockedUntil }),
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(put);
      return;
    } catch (error) {
      if (!(error instanceof S3ServiceException)) throw error;
      if (error.name === 'PreconditionFailed') return;
      // Another one is writing the same key just now: it may still fail.
      if (error.name !== 'ConditionalRequestConflict' || attempt === PUT_TRIES) throw error;
      await pause(attempt);
    }
  }
}
