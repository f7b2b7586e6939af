import type { StoredObject } from './records.ts';
import type { S3Request } from './request.ts';
import { S3Error } from './s3-error.ts';

/** What a writer demands of the object that is there. */
export type WriteCondition = {
  readonly ifNoneMatch: boolean;
  readonly ifMatch: string | undefined;
};

/** A key at one moment; `deletions` counts, so that a deletion in between shows. */
export type KeyMoment = { readonly current: StoredObject | undefined; readonly deletions: number };

export const withoutQuotes = (etag: string): string => etag.trim().replace(/^(W\/)?"|"$/g, '');

export function writeCondition(request: S3Request): WriteCondition {
  const ifNoneMatch = request.headers.get('if-none-match');
  const ifMatch = request.headers.get('if-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error(
      'NotImplemented',
      'If-None-Match on a write is only implemented with the value *.',
    );
  }
  if (ifNoneMatch !== undefined && ifMatch !== undefined) {
    throw new S3Error('InvalidRequest', 'If-Match and If-None-Match exclude each other.');
  }
  return { ifNoneMatch: ifNoneMatch !== undefined, ifMatch: ifMatch && withoutQuotes(ifMatch) };
}

/** @throws S3Error when the key, as it was when the request came, doesn't meet the condition */
export function requireAtStart(
  { ifNoneMatch, ifMatch }: WriteCondition,
  { current }: KeyMoment,
): void {
  if (ifNoneMatch && current !== undefined) throw preconditionFailed('If-None-Match');
  if (ifMatch === undefined) return;
  if (current === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (ifMatch !== '*' && current.etag !== ifMatch) throw preconditionFailed('If-Match');
}

/** The same once the body is on disk: what a deletion in between made undecidable is a conflict, to be tried again. */
export function requireAtCommit(condition: WriteCondition, start: KeyMoment, now: KeyMoment): void {
  const conditional = condition.ifNoneMatch || condition.ifMatch !== undefined;
  if (conditional && now.deletions !== start.deletions) {
    throw new S3Error(
      'ConditionalRequestConflict',
      'The object was deleted while the conditional request was going on. Try it again.',
    );
  }
  requireAtStart(condition, now);
}

export const preconditionFailed = (condition: string) =>
  new S3Error(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    {
      details: { Condition: condition },
    },
  );
