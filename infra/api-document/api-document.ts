import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The handlers read their environment when they are loaded; nothing is asked of what it names. */
const STAND_IN = {
  TABLE_NAME: 'none',
  DOCUMENTS_BUCKET: 'none',
  PUBLIC_BUCKET: 'none',
  AWS_REGION: 'ap-southeast-1',
};

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The API's OpenAPI 3.1 document as JSON, made from the handlers' own schemas in a process of its own: the
 * caller's environment stays as it is.
 *
 * @throws what the making of it throws: a schema that JSON schema has no words for, which is a bug
 */
export async function apiDocument(): Promise<Uint8Array> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'print-document.ts')],
    { env: { ...process.env, ...STAND_IN }, maxBuffer: MAX_BYTES },
  );
  return Buffer.from(stdout, 'utf8');
}
