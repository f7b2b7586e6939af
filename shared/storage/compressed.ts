import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson } from '../domain/canonical-json.ts';

/** JSON as a gzip attribute: a sheet of sixty lines takes a few kilobytes less to write. */
export const compressed = (value: unknown): Uint8Array => gzipSync(canonicalJson(value));

/** What `compressed` wrote; the caller parses it with its schema. Throws where it is no such attribute: a bug. */
export function expanded(attribute: unknown): unknown {
  if (!(attribute instanceof Uint8Array)) throw new TypeError('Not a compressed attribute');
  return JSON.parse(gunzipSync(attribute).toString('utf8'));
}
