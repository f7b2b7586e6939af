import type { FileHandle } from 'node:fs/promises';
import { type ByteRange, readByteRange } from './byte-range.ts';
import { checksumHeaders, describe, requireHeaderValue } from './object-headers.ts';
import { type Call, placeOf, type Reply, versionChoice } from './operation.ts';
import { isNotModified } from './read-conditions.ts';
import type { StoredObject } from './records.ts';
import { accessDenied, S3Error } from './s3-error.ts';

const OVERRIDES = new Map([
  ['response-content-type', 'content-type'],
  ['response-content-language', 'content-language'],
  ['response-expires', 'expires'],
  ['response-cache-control', 'cache-control'],
  ['response-content-disposition', 'content-disposition'],
  ['response-content-encoding', 'content-encoding'],
]);

export const READ_PARAMETERS = ['versionId', ...OVERRIDES.keys()];

/** Gives the object's headers without its bytes. */
export async function headObject(call: Call): Promise<Reply> {
  return described(call, wantedObject(call)).reply;
}

/** Gives the object or one range of it. */
export async function getObject(call: Call): Promise<Reply> {
  // An unversioned object may be replaced between being found and being opened: then the new one is given.
  for (;;) {
    const object = wantedObject(call);
    const { reply, range } = described(call, object);
    if (reply.status === 304) return reply;
    const file = await call.service.store.files.open(object.content).catch(ignoreGone);
    if (file !== undefined) return { ...reply, body: read(file, object, range) };
    if (wantedObject(call).content === object.content) {
      throw new Error(`The content file ${object.content} of ${call.request.key} is missing.`);
    }
  }
}

function described(
  call: Call,
  object: StoredObject,
): { reply: Reply; range: ByteRange | undefined } {
  const { headers } = call.request;
  const common = { ...describe(object), ...overrides(call) };
  if (isNotModified(headers, object))
    return { reply: { status: 304, headers: common }, range: undefined };
  const ifRange = headers.get('if-range');
  const wholeWanted = ifRange !== undefined && ifRange !== `"${object.etag}"`;
  const range = wholeWanted ? undefined : readByteRange(headers.get('range'), object.size);
  if (range === undefined) {
    const asked =
      headers.get('x-amz-checksum-mode') ?? call.request.query.get('x-amz-checksum-mode');
    const checksums = asked?.toUpperCase() === 'ENABLED' ? checksumHeaders(object) : {};
    const whole = { ...common, ...checksums, 'content-length': String(object.size) };
    return { reply: { status: 200, headers: whole }, range };
  }
  const part = {
    ...common,
    'content-length': String(range.end - range.start + 1),
    'content-range': `bytes ${range.start}-${range.end}/${object.size}`,
  };
  return { reply: { status: 206, headers: part }, range };
}

function read(file: FileHandle, object: StoredObject, range: ByteRange | undefined) {
  const end = range?.end ?? object.size - 1;
  // A stream can't end before its first byte: an empty object is read to its real end.
  return file.createReadStream(end < 0 ? {} : { start: range?.start ?? 0, end });
}

function wantedObject(call: Call): StoredObject {
  const place = placeOf(call);
  const choice = versionChoice(call.request);
  // Only those who may list a bucket are told what is not in it.
  const isStranger = call.caller.kind === 'anonymous';
  if (isStranger && choice !== 'current') throw accessDenied();
  const version = call.service.store.version(place, choice);
  if (version?.kind === 'object') return version.object;
  if (isStranger) throw accessDenied();
  const headers = version && {
    'x-amz-delete-marker': 'true',
    'x-amz-version-id': version.marker.versionId,
  };
  if (choice === 'current') {
    throw new S3Error('NoSuchKey', 'The specified key does not exist.', {
      details: { Key: place.key },
      headers,
    });
  }
  if (version === undefined) {
    throw new S3Error('NoSuchVersion', 'The specified version does not exist.', {
      details: { Key: place.key },
    });
  }
  throw new S3Error(
    'MethodNotAllowed',
    'The specified method is not allowed against a delete marker.',
    { headers },
  );
}

/** Headers that a signed address sets on the answer, such as a readable file name. */
function overrides({ request, caller }: Call): Record<string, string> {
  const asked = [...request.query].filter(([name]) => OVERRIDES.has(name));
  if (asked.length > 0 && caller.kind === 'anonymous') {
    throw new S3Error(
      'InvalidRequest',
      'Request specific response headers cannot be used for anonymous GET requests.',
    );
  }
  return Object.fromEntries(
    asked.map(([name, value]) => [OVERRIDES.get(name) ?? name, requireHeaderValue(name, value)]),
  );
}

function ignoreGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
