import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto';
import { getCanonicalHeaders, SignatureV4 } from '@smithy/signature-v4';

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** What of a request goes into its signature. */
export type SignedParts = {
  readonly method: string;
  /** The path in its canonical encoding. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The signed headers alone, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payloadHash: string;
  readonly date: Date;
  readonly scope: string;
};

export type Recomputed = {
  readonly signature: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
};

type Bytes = string | ArrayBuffer | ArrayBufferView;

const toBytes = (source: Bytes): Uint8Array => {
  if (typeof source === 'string') return Buffer.from(source, 'utf8');
  if (ArrayBuffer.isView(source)) {
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  }
  return new Uint8Array(source);
};

class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: Bytes) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(secret));
  }

  update(chunk: Bytes): void {
    this.#hash.update(toBytes(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

/** Computes again, from what arrived, the Signature Version 4 that the owner of the keys would have made. */
export class SignatureCheck extends SignatureV4 {
  constructor(region: string, credentials: Credentials) {
    super({ region, credentials, service: 's3', sha256: Sha256, uriEscapePath: false });
  }

  async recompute(parts: SignedParts): Promise<Recomputed> {
    const { method, path, query, headers, payloadHash, date, scope } = parts;
    const request = { method, path, query, headers, protocol: 'http:', hostname: '' };
    const signed = getCanonicalHeaders(request, undefined, new Set(Object.keys(headers)));
    const canonicalRequest = this.createCanonicalRequest(request, signed, payloadHash);
    const hash = createHash('sha256').update(canonicalRequest).digest('hex');
    const stringToSign = ['AWS4-HMAC-SHA256', amzDate(date), scope, hash].join('\n');
    return { signature: await this.ofText(stringToSign, date), canonicalRequest, stringToSign };
  }

  /** The signature of a text (a policy, a chunk) by the key of that day. */
  ofText(text: string, date: Date): Promise<string> {
    return this.sign(text, { signingDate: date });
  }
}

export const amzDate = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Reads `20231215T100000Z`; undefined when it is no date of this form. */
export function parseAmzDate(text: string): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) || amzDate(date) !== text ? undefined : date;
}

/** Compares without telling by its time how much was right. */
export function sameSignature(expected: string, given: string): boolean {
  const left = Buffer.from(expected, 'utf8');
  const right = Buffer.from(given, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}
