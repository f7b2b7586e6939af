import type { IncomingMessage } from 'node:http';
import type { IncomingBody } from './incoming-body.ts';
import { S3Error } from './s3-error.ts';

/** A request as S3 understands it: path-style bucket and key, decoded query, body asked for only when read. */
export type S3Request = {
  readonly method: string;
  /** The path decoded and encoded again, as it stands in a signature. */
  readonly canonicalPath: string;
  readonly bucket: string | undefined;
  readonly key: string | undefined;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: IncomingBody;
};

const MAX_KEY_BYTES = 1024;

/** Percent-encodes all but the unreserved characters, as signatures demand. */
export const encodeRfc3986 = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const encodePath = (path: string): string => path.split('/').map(encodeRfc3986).join('/');

export function requireKeyLength(key: string): void {
  if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return;
  throw new S3Error('KeyTooLongError', `Your key is longer than ${MAX_KEY_BYTES} bytes.`);
}

/** @throws S3Error when the address can't be read or a parameter is given twice */
export function readRequest(message: IncomingMessage, body: IncomingBody): S3Request {
  const [rawPath = '', ...rest] = (message.url ?? '').split('?');
  if (!rawPath.startsWith('/')) throw invalidUri();
  const path = decoded(rawPath);
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  requireKeyLength(key);
  return {
    method: message.method ?? '',
    canonicalPath: encodePath(path),
    bucket: bucket === '' ? undefined : bucket,
    key: key === '' ? undefined : key,
    query: readQuery(rest.join('?')),
    headers: readHeaders(message),
    body,
  };
}

function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const [rawName, rawValue] =
      equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    const name = decoded(rawName.replaceAll('+', ' '));
    if (query.has(name)) {
      throw new S3Error('InvalidArgument', `The query parameter ${name} is given more than once.`);
    }
    query.set(name, decoded(rawValue.replaceAll('+', ' ')));
  }
  return query;
}

function readHeaders(message: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(',') : value);
  }
  return headers;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidUri();
  }
}

const invalidUri = () => new S3Error('InvalidURI', "Couldn't parse the specified URI.");
