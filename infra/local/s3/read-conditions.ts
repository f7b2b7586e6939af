import { preconditionFailed, withoutQuotes } from './preconditions.ts';
import type { StoredObject } from './records.ts';

type Headers = ReadonlyMap<string, string>;

/**
 * Whether a reader already has the object (304). The order of the four headers is that of RFC 9110: a tag outweighs a time.
 * @throws PreconditionFailed
 */
export function isNotModified(headers: Headers, object: StoredObject): boolean {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) throw preconditionFailed('If-Match');
  } else if (changedAfter(object, headers.get('if-unmodified-since')) === true) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object.etag);
  return changedAfter(object, headers.get('if-modified-since')) === false;
}

const matches = (list: string, etag: string): boolean =>
  list.split(',').some((part) => part.trim() === '*' || withoutQuotes(part) === etag);

/** In whole seconds, which is all that HTTP dates can say; undefined without a readable date. */
function changedAfter(object: StoredObject, date: string | undefined): boolean | undefined {
  const limit = Date.parse(date ?? '');
  if (Number.isNaN(limit)) return undefined;
  return Math.floor(Date.parse(object.lastModified) / 1000) > Math.floor(limit / 1000);
}
