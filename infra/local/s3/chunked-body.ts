import { createHash } from 'node:crypto';
import { ByteReader } from './byte-reader.ts';
import { S3Error } from './s3-error.ts';
import { amzDate, type SignatureCheck, sameSignature } from './signature.ts';

/** Continues the chain of signatures that began with the request's own. */
export type ChunkSigning = {
  readonly check: Pick<SignatureCheck, 'ofText'>;
  readonly seedSignature: string;
  readonly date: Date;
  readonly scope: string;
};

export type ChunkedOptions = {
  /** Present where every chunk carries a signature. */
  readonly signing?: ChunkSigning | undefined;
  /** Names that `x-amz-trailer` announced; no others may follow the body. */
  readonly trailerNames: readonly string[];
};

const CHUNK_LINE = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i;
const MAX_LINE_BYTES = 4096;
const EMPTY_HASH = createHash('sha256').digest('hex');

/**
 * Unpacks a body of content encoding `aws-chunked`. `trailers` is filled when the last chunk has been read;
 * whoever reads must treat the bytes as unproven until the end.
 */
export class ChunkedBody {
  readonly trailers = new Map<string, string>();
  readonly #reader: ByteReader;
  readonly #options: ChunkedOptions;
  #previousSignature: string;

  constructor(source: AsyncIterable<Buffer>, options: ChunkedOptions) {
    this.#reader = new ByteReader(source);
    this.#options = options;
    this.#previousSignature = options.signing?.seedSignature ?? '';
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for (;;) {
      const { sizeBytes, signature } = await this.#chunkLine();
      const hash = createHash('sha256');
      for await (const piece of this.#reader.take(sizeBytes)) {
        hash.update(piece);
        yield piece;
      }
      await this.#verify('AWS4-HMAC-SHA256-PAYLOAD', signature, [EMPTY_HASH, hash.digest('hex')]);
      if (sizeBytes === 0) break;
      if ((await this.#reader.line(0)) === undefined) throw incomplete();
    }
    await this.#readTrailers();
  }

  async #chunkLine(): Promise<{ sizeBytes: number; signature: string | undefined }> {
    const line = await this.#reader.line(MAX_LINE_BYTES);
    if (line === undefined) throw incomplete();
    const match = CHUNK_LINE.exec(line);
    if (!match?.[1])
      throw new S3Error('InvalidRequest', 'A chunk of the body has no readable size.');
    return { sizeBytes: Number.parseInt(match[1], 16), signature: match[2] };
  }

  async #readTrailers(): Promise<void> {
    let signature: string | undefined;
    for (;;) {
      const line = await this.#reader.line(MAX_LINE_BYTES);
      if (line === undefined) break;
      if (line === '') continue;
      const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
      const key = name.trim().toLowerCase();
      if (key === 'x-amz-trailer-signature' && signature === undefined) signature = value.trim();
      else this.#addTrailer(key, value.trim());
    }
    if (this.#options.signing === undefined || this.#options.trailerNames.length === 0) return;
    const text = [...this.trailers].map(([name, value]) => `${name}:${value}\n`).join('');
    const hash = createHash('sha256').update(text).digest('hex');
    await this.#verify('AWS4-HMAC-SHA256-TRAILER', signature, [hash]);
  }

  #addTrailer(name: string, value: string): void {
    if (!this.#options.trailerNames.includes(name) || this.trailers.has(name)) {
      throw new S3Error(
        'MalformedTrailerError',
        'What follows the body is not what x-amz-trailer announced.',
      );
    }
    this.trailers.set(name, value);
  }

  async #verify(kind: string, given: string | undefined, hashes: readonly string[]): Promise<void> {
    const { signing } = this.#options;
    if (signing === undefined) return;
    const { check, date, scope } = signing;
    const text = [kind, amzDate(date), scope, this.#previousSignature, ...hashes].join('\n');
    const expected = await check.ofText(text, date);
    if (given === undefined || !sameSignature(expected, given)) {
      throw new S3Error(
        'SignatureDoesNotMatch',
        'The signature of a part of the body does not match what was received.',
      );
    }
    this.#previousSignature = expected;
  }
}

const incomplete = () =>
  new S3Error('IncompleteBody', 'The request body ended before its last chunk.');
