import {
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { pause } from './pause.ts';

/** How a page that changes is kept, and for how long others may keep it. */
export type ReplacedKeeping = { readonly contentType: string; readonly cacheControl: string };

const TRIES = 6;

/** Somebody else wrote the same key since it was looked at, or is writing it just now. */
const OVERTAKEN = ['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'];

/**
 * Writes what `make` answers in the place of what is there. What it is made from is read after the look at the
 * bucket, and the write is refused when somebody wrote meanwhile: an older state never covers a newer one.
 */
export async function replaceDocument(
  client: S3Client,
  bucket: string,
  key: string,
  make: () => Promise<Uint8Array>,
  { contentType, cacheControl }: ReplacedKeeping,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const etag = await etagOf(client, bucket, key);
    const body = await make();
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          CacheControl: cacheControl,
          ...(etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag }),
        }),
      );
      return;
    } catch (error) {
      const overtaken = error instanceof S3ServiceException && OVERTAKEN.includes(error.name);
      if (!overtaken || attempt === TRIES) throw error;
      await pause(attempt);
    }
  }
}

async function etagOf(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ETag;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
