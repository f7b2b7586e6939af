import type { CheckedBody } from './checked-body.ts';
import type { WriteCondition } from './preconditions.ts';
import type { PutRecord, Retention, StoredObject } from './records.ts';

/** An object on its way in. */
export type Upload = {
  readonly body: CheckedBody;
  readonly condition: WriteCondition;
  readonly headers: Record<string, string>;
  readonly metadata: Record<string, string>;
  readonly retention: Retention | undefined;
  readonly reason: PutRecord['reason'];
};

/** What is recorded of an upload whose body has been read to its end. */
export function storedObject(
  { body, headers, metadata, retention }: Upload,
  given: Pick<StoredObject, 'content' | 'versionId' | 'lastModified'>,
): StoredObject {
  const { sizeBytes: size, etag, checksums } = body.facts;
  return { ...given, size, etag, headers, metadata, checksums, retention };
}
