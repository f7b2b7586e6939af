import { S3Error } from './s3-error.ts';

const CRLF = Buffer.from('\r\n');

/** Reads a body piece by piece: lines, counted bytes, bytes up to a delimiter. Never holds the whole body. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The text before the next line end; undefined at the end of the body. @throws when it is over the limit */
  async line(limitBytes: number): Promise<string | undefined> {
    let end = this.#pending.indexOf(CRLF);
    while (end < 0) {
      if (this.#pending.length >= limitBytes + CRLF.length) throw tooLong(limitBytes);
      if (!(await this.#more())) {
        if (this.#pending.length === 0) return undefined;
        throw incomplete();
      }
      end = this.#pending.indexOf(CRLF);
    }
    if (end > limitBytes) throw tooLong(limitBytes);
    const text = this.#pending.toString('utf8', 0, end);
    this.#pending = this.#pending.subarray(end + CRLF.length);
    return text;
  }

  /** Exactly so many bytes, as they arrive. */
  async *take(sizeBytes: number): AsyncGenerator<Buffer> {
    let missing = sizeBytes;
    while (missing > 0) {
      if (this.#pending.length === 0 && !(await this.#more())) throw incomplete();
      const piece = this.#pending.subarray(0, missing);
      this.#pending = this.#pending.subarray(piece.length);
      missing -= piece.length;
      if (piece.length > 0) yield piece;
    }
  }

  /** The bytes before the delimiter, which is consumed. */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const found = this.#pending.indexOf(delimiter);
      const safe = found >= 0 ? found : Math.max(0, this.#pending.length - delimiter.length + 1);
      const piece = this.#pending.subarray(0, safe);
      this.#pending = this.#pending.subarray(found >= 0 ? found + delimiter.length : safe);
      if (piece.length > 0) yield piece;
      if (found >= 0) return;
      if (!(await this.#more())) throw incomplete();
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    this.#pending =
      this.#pending.length === 0 ? next.value : Buffer.concat([this.#pending, next.value]);
    return true;
  }
}

const incomplete = () => new S3Error('IncompleteBody', 'The request body ended before its end.');

const tooLong = (limitBytes: number) =>
  new S3Error('InvalidRequest', `A line of the request body is longer than ${limitBytes} bytes.`);
